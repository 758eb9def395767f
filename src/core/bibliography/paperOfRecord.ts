import type { Paper } from '../library/paper';
import type { BibliographyRecord } from './bibliography';

/** What an entry of a bibliography says, as a paper that no dump has. */
export function paperOfRecord({ key, title, authors, year, ids }: BibliographyRecord): Paper {
  return {
    id: `entry:${key}`,
    key,
    entries: [],
    provenance: {},
    ...(title !== undefined && { title }),
    authors: authors.map((name) => ({ name })),
    authorsTruncated: false,
    affiliations: [],
    ...(year !== undefined && { date: { year } }),
    categories: [],
    ids,
    links: [],
  };
}
