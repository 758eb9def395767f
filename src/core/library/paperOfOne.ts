import type { Field, PaperFacts } from '../dump/entry';
import type { FusedPaper } from './fuseEntries';
import type { Paper, SourcedEntry } from './paper';
import { uniqueLinks } from './uniqueLinks';

/** The paper that most are: one entry tells everything. */
export function paperOfOne(source: SourcedEntry): FusedPaper {
  const { lines: _lines, fieldLines: _fieldLines, ...facts } = source.entry;
  const { doubtful, ...sure } = facts;
  const isDoubtful = doubtful !== undefined && (facts.title ?? facts.abstract) !== undefined;
  return {
    ...(isDoubtful ? facts : sure),
    authorsTruncated: facts.authorsTruncated && facts.authors.length > 0,
    links: uniqueLinks(facts.links),
    entries: [source],
    provenance: ownProvenance(facts),
  };
}

/** Most papers share one of few: from their only entry come all fields that it tells. */
function ownProvenance(facts: PaperFacts): Paper['provenance'] {
  let told = 0;
  for (const [at, field] of FIELDS.entries()) if (isStated(facts[field])) told |= 1 << at;
  const known = PROVENANCES.get(told);
  if (known !== undefined) return known;
  const stated = FIELDS.filter((_, at) => (told & (1 << at)) !== 0);
  const provenance = Object.fromEntries(stated.map((field) => [field, 0]));
  PROVENANCES.set(told, provenance);
  return provenance;
}

const PROVENANCES = new Map<number, Paper['provenance']>();

const FIELDS = [
  ...(['title', 'authors', 'affiliations', 'date', 'categories', 'abstract', 'links'] as const),
  ...(['ids', 'venue', 'journalReference', 'comments', 'language', 'metrics'] as const),
] satisfies readonly Field[];

function isStated(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}
