import type { Field } from '../../core/dump/entry';
import type { Paper, SourcedEntry } from '../../core/library/paper';
import type { LineRange } from '../../core/text/lines';

/** A passage of a dump that says something of a paper. */
export interface Place {
  /** The field taken from there; absent for a whole entry. */
  readonly field?: Field;
  readonly source: SourcedEntry;
  readonly lines: LineRange;
}

/** In the order in which the page shows what they tell. */
const FIELDS = [
  'title',
  'authors',
  'affiliations',
  'date',
  'categories',
  'abstract',
  'ids',
  'links',
] as const satisfies readonly Field[];

/** Where each known field of a paper comes from, and then every entry that it was fused from. */
export function paperPlaces(paper: Paper): readonly Place[] {
  const facts = FIELDS.flatMap((field) => fieldPlace(paper, field) ?? []);
  const entries = paper.entries.map((source) => ({ source, lines: source.entry.lines }));
  return [...facts, ...entries];
}

function fieldPlace(paper: Paper, field: Field): Place | undefined {
  const source = paper.entries[paper.provenance[field] ?? -1];
  if (source === undefined) return undefined;
  const { fieldLines, lines } = source.entry;
  // Links have no lines of their own: they are found in the abstract.
  const own = fieldLines[field] ?? (field === 'links' ? fieldLines.abstract : undefined);
  return { field, source, lines: own ?? lines };
}
