import type { PaperFacts } from '../dump/entry';
import type { Steps } from '../steps';
import { authorList, titleOf, yearOf } from './citedPaper';

const FACTS = ['title', 'authors', 'moreAuthors', 'year'] as const;

/** What a reference should state, and the dump does not. */
export type MissingFact = (typeof FACTS)[number];

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

const PAPERS_PER_STEP = 32;

/** Which facts an entry of some papers will lack: of one or the other, each fact once. */
export function* missingInAny(papers: readonly PaperFacts[]): Steps<readonly MissingFact[]> {
  const found = new Set<MissingFact>();
  for (const [at, paper] of papers.entries()) {
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    for (const fact of missingFacts(paper)) found.add(fact);
    if (found.size === FACTS.length) break;
  }
  return FACTS.filter((fact) => found.has(fact));
}
