import type { Entry } from '../dump/entry';
import { countShared } from '../text/shingles';
import type { ListedEntry } from './entryTable';
import { type IdKey, idKeys } from './idKeys';
import { compareTitles, type TitleWords, titleWords } from './titleAgreement';

/**
 * Shingles of one abstract, compared: over all 23,653 pairs of five real dumps the least alike
 * two wordings of one paper score 0.656, the most alike two papers 0.031. A fifth of the words
 * changed at random leaves 0.34 on average.
 */
const SAME_JACCARD = 0.2;
/** A cut abstract is contained in the whole one. */
const SAME_CONTAINMENT = 0.8;
/** So much will do where the titles are the same. */
const SAME_TITLE_JACCARD = 0.1;
const SAME_TITLE_CONTAINMENT = 0.5;
/** So alike, two abstracts are one text: the paper was given another title. */
const IDENTICAL_JACCARD = 0.9;
/** A shorter text may be a notice that stands for the abstract of many papers. */
const FEWEST_OF_A_TEXT = 20;
const FEWEST_SHINGLES = 5;

/** An entry as it is compared with others. */
export interface Candidate {
  readonly entry: Entry;
  /** The listing page that it stands on; the same object for every entry of that page. */
  readonly page: object;
  readonly title?: TitleWords;
  /** The title may be that of another paper. */
  readonly doubtful: boolean;
  readonly ids: readonly IdKey[];
}

/** Takes an entry apart to be compared with others. */
export function candidateOf({ source: { entry }, page }: ListedEntry): Candidate {
  return {
    entry,
    page,
    ...(entry.title !== undefined && { title: titleWords(entry.title) }),
    doubtful: entry.doubtful !== undefined,
    ids: idKeys(entry.ids),
  };
}

/** How alike two texts are. */
export interface Likeness {
  /** Grows with it, from 0 to 2. */
  readonly degree: number;
  /** Only two entries of the same title are one work by this. */
  readonly isWeak: boolean;
  /** They are one text. */
  readonly isIdentical: boolean;
}

/** How alike two abstracts are by their shingles; undefined when they are of two papers. */
export function likenessOf(a: Uint32Array, b: Uint32Array): Likeness | undefined {
  const least = Math.min(a.length, b.length);
  if (least === 0) return undefined;
  const shared = countShared(a, b);
  const jaccard = shared / (a.length + b.length - shared);
  const containment = shared / least;
  const degree = jaccard + containment;
  const isIdentical = jaccard >= IDENTICAL_JACCARD && least >= FEWEST_OF_A_TEXT;
  if (least < FEWEST_SHINGLES) {
    return jaccard === 1 ? { degree, isWeak: false, isIdentical } : undefined;
  }
  const isSure = jaccard >= SAME_JACCARD || containment >= SAME_CONTAINMENT;
  if (isSure) return { degree, isWeak: false, isIdentical };
  const isWeak = jaccard >= SAME_TITLE_JACCARD || containment >= SAME_TITLE_CONTAINMENT;
  return isWeak ? { degree, isWeak, isIdentical } : undefined;
}

/**
 * Whether the titles of two entries let them be one paper. On one page only the same title does;
 * elsewhere one wording of it may stand for the other, and over one text even a new title.
 */
export function titlesAllow(
  a: Candidate,
  b: Candidate,
  { isWeak, isIdentical }: Likeness,
): boolean {
  if (a.title === undefined || b.title === undefined) return !isWeak;
  const agreement = compareTitles(a.title, b.title);
  if (agreement === 'same') return true;
  if (isWeak || a.page === b.page || agreement === 'rivals') return false;
  return agreement === 'alike' || isIdentical;
}
