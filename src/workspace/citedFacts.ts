import { paperOfRecord } from '../core/bibliography/paperOfRecord';
import type { PaperFacts } from '../core/dump/entry';
import type { KeyMeaning } from './keyLookup';

/** What is known of a key: what its bibliography prints of it, and of what that lacks, the paper. */
export function citedFacts({ paper, records }: KeyMeaning): PaperFacts {
  const [found] = records;
  if (found === undefined) return paper ?? NOTHING;
  const own = paperOfRecord(found.record);
  if (paper === undefined) return own;
  const authors = own.authors.length > 0 ? own : paper;
  return {
    ...paper,
    ...(own.title !== undefined && { title: own.title }),
    ...(own.date !== undefined && { date: own.date }),
    authors: authors.authors,
    authorsTruncated: authors.authorsTruncated,
    ids: { ...paper.ids, ...own.ids },
  };
}

const NOTHING: PaperFacts = {
  authors: [],
  authorsTruncated: false,
  affiliations: [],
  categories: [],
  ids: {},
  links: [],
};
