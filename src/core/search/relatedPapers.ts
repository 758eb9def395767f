import type { Paper } from '../library/paper';
import { fieldRange, type SearchIndex } from './searchIndex';
import { rankByTerms } from './termRank';

/** The weightiest terms of a paper tell what it is about nearly as well as all of them. */
const MOST_TERMS = 40;
/** A word of the title counts like so many of the abstract. */
const IN_TITLE = 3;
/** A term that occurs more often says no more of a paper. */
const MOST_REPEATS = 4;

/** A paper that is about the same. */
export interface RelatedPaper {
  readonly paper: Paper;
  /** From 0 up, comparable within one answer only. */
  readonly score: number;
  /** What the papers have in common, as folded words. */
  readonly words: readonly string[];
}

/** The papers that share the rare words of a paper's title and abstract, most alike first. */
export function relatedPapers(index: SearchIndex, paper: Paper, limit: number): RelatedPaper[] {
  const number = index.papers.indexOf(paper);
  if (number === -1) return [];
  const query = { weights: termsOf(index, number), mostTerms: MOST_TERMS, limit, except: number };
  return rankByTerms(index, query).flatMap(({ number: other, score, words }) => {
    const found = index.papers[other];
    return found === undefined ? [] : [{ paper: found, score, words }];
  });
}

function termsOf({ stream }: SearchIndex, paper: number): Map<number, number> {
  const weights = new Map<number, number>();
  for (const field of ['title', 'abstract'] as const) {
    const { from, to } = fieldRange(stream, paper, field);
    for (const term of stream.terms.subarray(from, to)) {
      weights.set(term, (weights.get(term) ?? 0) + (field === 'title' ? IN_TITLE : 1));
    }
  }
  for (const [term, weight] of weights) weights.set(term, Math.min(weight, MOST_REPEATS));
  return weights;
}
