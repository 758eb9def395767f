import type { Paper } from '../library/paper';
import type { BibliographyRecord } from './bibliography';

/** What an entry of a bibliography says, as a paper that no dump has. */
export function paperOfRecord(record: BibliographyRecord): Paper {
  const { key, title, authors, authorsTruncated = false, year, ids } = record;
  return {
    id: `entry:${key}`,
    key,
    entries: [],
    provenance: {},
    ...(title !== undefined && { title }),
    authors,
    authorsTruncated,
    affiliations: [],
    ...(year !== undefined && { date: { year } }),
    categories: [],
    ids,
    links: [],
  };
}
