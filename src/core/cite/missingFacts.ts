import type { PaperFacts } from '../dump/entry';
import { authorList, titleOf, yearOf } from './citedPaper';

/** What a reference should state, and the dump does not. */
export type MissingFact = 'title' | 'authors' | 'moreAuthors' | 'year';

/** Which facts an entry for a paper will lack. */
export function missingFacts(paper: PaperFacts): readonly MissingFact[] {
  const { known, others } = authorList(paper);
  return [
    ...(titleOf(paper) === undefined ? (['title'] as const) : []),
    ...(known.length === 0 ? (['authors'] as const) : []),
    ...(others ? (['moreAuthors'] as const) : []),
    ...(yearOf(paper) === undefined ? (['year'] as const) : []),
  ];
}
