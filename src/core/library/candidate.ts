import type { Entry } from '../dump/entry';
import { countShared, shinglesOf } from '../text/shingles';
import { compareTitles, type TitleWords, titleWords } from './titleAgreement';

/**
 * Shingles of one abstract, compared: over all 23,653 pairs of five real dumps the least alike
 * two wordings of one paper score 0.656, the most alike two papers 0.031.
 */
const SAME_JACCARD = 0.3;
/** A cut abstract is contained in the whole one. */
const SAME_CONTAINMENT = 0.8;
/** So alike, two abstracts are one text: the paper was given another title. */
const IDENTICAL_JACCARD = 0.9;
const FEWEST_SHINGLES = 5;
const LONGEST_COMPARED = 20_000;

/** An entry as it is compared with others. */
export interface Candidate {
  /** The listing page that it stands on; the same object for every entry of that page. */
  readonly page: object;
  readonly title?: TitleWords;
  /** The title may be that of another paper. */
  readonly doubtful: boolean;
  readonly shingles: Uint32Array;
}

/** Takes an entry apart to be compared with others. */
export function candidateOf(entry: Entry, page: object): Candidate {
  return {
    page,
    ...(entry.title !== undefined && { title: titleWords(entry.title) }),
    doubtful: entry.doubtful !== undefined,
    shingles: shinglesOf((entry.abstract ?? '').slice(0, LONGEST_COMPARED)),
  };
}

/** How alike the abstracts of two entries are, 0 to 2; undefined when they are of two papers. */
export function likenessOf(a: Candidate, b: Candidate): number | undefined {
  const least = Math.min(a.shingles.length, b.shingles.length);
  const { jaccard, shared } = overlapOf(a, b);
  const containment = shared / Math.max(1, least);
  if (least < FEWEST_SHINGLES) return jaccard === 1 ? 2 : undefined;
  if (jaccard < SAME_JACCARD && containment < SAME_CONTAINMENT) return undefined;
  return jaccard + containment;
}

/**
 * Whether the titles of two entries let them be one paper. On one page only the same title does;
 * elsewhere one wording of it may stand for the other, and over one text even a new title.
 */
export function titlesAllow(a: Candidate, b: Candidate): boolean {
  if (a.title === undefined || b.title === undefined) return true;
  const agreement = compareTitles(a.title, b.title);
  if (agreement === 'same') return true;
  if (a.page === b.page || agreement === 'rivals') return false;
  return agreement === 'alike' || overlapOf(a, b).jaccard >= IDENTICAL_JACCARD;
}

function overlapOf(a: Candidate, b: Candidate): { jaccard: number; shared: number } {
  const shared = countShared(a.shingles, b.shingles);
  const all = a.shingles.length + b.shingles.length - shared;
  return { shared, jaccard: all === 0 ? 0 : shared / all };
}
