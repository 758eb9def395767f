import type { Steps } from '../steps';
import { type Dictionary, sortByLength, termLength } from './dictionary';
import { LONGEST_WORD } from './wordReader';

const TERMS_PER_STEP = 4096;
/** Stands for a term that the merged dictionary does not have. */
export const NO_TERM = 0xffffffff;

/** Two dictionaries in one, and the new number of each of their terms. */
export interface MergedDictionary {
  readonly dictionary: Dictionary;
  /** With the break between texts as the last. */
  readonly fromOld: Uint32Array;
  readonly fromAdded: Uint32Array;
}

/** Merges the added terms into the old ones, of which only those are kept that are still used. */
export function* mergeDictionaries(
  old: Dictionary,
  added: Dictionary,
  isUsed: (term: number) => boolean,
): Steps<MergedDictionary> {
  const fromOld = new Uint32Array(old.size + 1).fill(NO_TERM);
  const fromAdded = new Uint32Array(added.size + 1).fill(NO_TERM);
  const codes = new Uint16Array(old.codes.length + added.codes.length);
  const starts = new Uint32Array(old.size + added.size + 1);
  const signatures = new Uint32Array(old.size + added.size);
  yield;
  let size = 0;
  let at = 0;
  const append = (from: Dictionary, term: number): void => {
    signatures[size] = from.signatures[term] ?? 0;
    for (let i = from.starts[term] ?? 0; i < (from.starts[term + 1] ?? 0); i++) {
      codes[at++] = from.codes[i] ?? 0;
    }
    starts[++size] = at;
  };
  for (let a = 0, b = 0; a < old.size || b < added.size; ) {
    const order = compareTerms(old, a, added, b);
    if (order <= 0 && (order === 0 || isUsed(a))) {
      fromOld[a] = size;
      if (order === 0) fromAdded[b] = size;
      append(old, a);
    } else if (order > 0) {
      fromAdded[b] = size;
      append(added, b);
    }
    if (order <= 0) a++;
    if (order >= 0) b++;
    if ((a + b) % TERMS_PER_STEP === 0) yield;
  }
  fromOld[old.size] = size;
  fromAdded[added.size] = size;
  const terms = {
    codes: codes.slice(0, at),
    starts: starts.slice(0, size + 1),
    signatures: signatures.slice(0, size),
  };
  const lengths = yield* sortByLength(terms.starts, LONGEST_WORD);
  return { dictionary: { size, ...terms, ...lengths }, fromOld, fromAdded };
}

/** As the terms sort; what is past the end of a dictionary sorts last. */
function compareTerms(a: Dictionary, termA: number, b: Dictionary, termB: number): number {
  if (termA >= a.size) return 1;
  if (termB >= b.size) return -1;
  const lengthA = termLength(a, termA);
  const lengthB = termLength(b, termB);
  const startA = a.starts[termA] ?? 0;
  const startB = b.starts[termB] ?? 0;
  for (let i = 0; i < lengthA && i < lengthB; i++) {
    const difference = (a.codes[startA + i] ?? 0) - (b.codes[startB + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
