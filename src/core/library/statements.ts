import type { Entry, Field, PaperIds } from '../dump/entry';
import type { LineRange } from '../text/lines';
import type { Paper, SourcedEntry } from './paper';

/** A passage of a dump that says something of a paper. */
export interface Statement {
  /** `owner`: the head of a profile page, which names an author whom the list hides. */
  readonly field: Field | 'owner';
  readonly source: SourcedEntry;
  readonly lines: LineRange;
}

/** In the order in which a reader asks. */
const FIELDS = [
  'title',
  'authors',
  'affiliations',
  'date',
  'venue',
  'journalReference',
  'categories',
  'abstract',
  'comments',
  'language',
  'metrics',
  'ids',
  'links',
] as const satisfies readonly Field[];

/**
 * Every passage that a paper's fields were taken from. Most fields come from one entry; authors
 * whom a list hides, identifiers and links add up, so that each entry that gave one is named, the
 * one that gave most first.
 */
export function statementsOf(paper: Paper): readonly Statement[] {
  return FIELDS.flatMap((field) => [
    ...contributors(paper, field).map((source) => statement(source, field)),
    ...(field === 'authors' ? owners(paper) : []),
  ]);
}

function contributors(paper: Paper, field: Field): readonly SourcedEntry[] {
  const main = paper.entries[paper.provenance[field] ?? -1];
  if (main === undefined) return [];
  const others = paper.entries.filter((source) => source !== main);
  if (field === 'links')
    return [main, ...others.filter(({ entry }) => gaveLink(paper, main, entry))];
  if (field === 'ids') return [main, ...others.filter(({ entry }) => gaveId(paper, main, entry))];
  return [main];
}

/** Whether a link of the paper is as this entry has it, and not as the main one has. */
function gaveLink({ links }: Paper, main: SourcedEntry, { links: own }: Entry): boolean {
  const urls = new Set(links.map(({ url }) => url));
  const known = new Set(main.entry.links.map(({ url }) => url));
  return own.some(({ url }) => urls.has(url) && !known.has(url));
}

function gaveId({ ids }: Paper, main: SourcedEntry, { ids: own }: Entry): boolean {
  const names = Object.keys(ids) as (keyof PaperIds)[];
  return names.some(
    (name) =>
      own[name] !== undefined && own[name] === ids[name] && own[name] !== main.entry.ids[name],
  );
}

/** The heads that name the authors whose place is unknown. */
function owners({ authors, entries }: Paper): readonly Statement[] {
  const hidden = new Set(authors.filter(({ position }) => position).map(({ name }) => name));
  return entries.flatMap((source): Statement[] => {
    const lines = source.entry.fieldLines.owner;
    const names = source.entry.authors.some(
      ({ name, position }) => position !== undefined && hidden.has(name),
    );
    return lines !== undefined && names ? [{ field: 'owner', source, lines }] : [];
  });
}

/** Links have no lines of their own: they are found in the abstract. */
function statement(source: SourcedEntry, field: Field): Statement {
  const { fieldLines, lines } = source.entry;
  const own = fieldLines[field] ?? (field === 'links' ? fieldLines.abstract : undefined);
  return { field, source, lines: own ?? lines };
}
