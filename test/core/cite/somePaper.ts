import type { CitedPaper } from '../../../src/core/cite/citedPaper';
import type { Author } from '../../../src/core/dump/entry';

/** A paper with nothing but what is given, for examples. */
export function somePaper(given: Partial<CitedPaper> = {}): CitedPaper {
  return {
    key: 'k',
    authors: [],
    authorsTruncated: false,
    affiliations: [],
    categories: [],
    ids: {},
    links: [],
    ...given,
  };
}

/** Authors by their names. */
export function named(...names: readonly string[]): Author[] {
  return names.map((name) => ({ name }));
}
