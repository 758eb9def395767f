import { steppedSort } from '../steppedSort';
import type { Steps } from '../steps';
import { textOf } from './wordReader';
import type { WordTable } from './wordTable';

const TERMS_PER_STEP = 2048;

/**
 * The different folded words of a library in the order of their character codes, so that the
 * terms with a common prefix are neighbours: a prefix is a range `[from, to)` of numbers.
 */
export interface Dictionary {
  readonly size: number;
  readonly codes: Uint16Array;
  /** Term t stands at `codes[starts[t]…starts[t + 1]]`. */
  readonly starts: Uint32Array;
  /** One bit per letter that occurs in the term: see `signatureOf`. */
  readonly signatures: Uint32Array;
  /** All terms, shorter ones first; those of n characters at `lengthStarts[n]…[n + 1]`. */
  readonly byLength: Uint32Array;
  readonly lengthStarts: Uint32Array;
}

/** Sorts the words of a table; `rank` tells the number of each word among the sorted terms. */
export function* sortWords(
  table: WordTable,
  longest: number,
): Steps<{ dictionary: Dictionary; rank: Uint32Array }> {
  const { size, codes, starts } = table;
  const sorted = yield* steppedSort(size, (a, b) => compareWords(codes, starts, a, b));
  const rank = new Uint32Array(size);
  const terms = {
    codes: new Uint16Array(starts[size] ?? 0),
    starts: new Uint32Array(size + 1),
    signatures: new Uint32Array(size),
  };
  for (let term = 0, at = 0; term < size; term++) {
    const word = sorted[term] ?? 0;
    rank[word] = term;
    const start = starts[word] ?? 0;
    const end = starts[word + 1] ?? 0;
    terms.signatures[term] = signatureOf(codes, start, end);
    for (let from = start; from < end; from++) terms.codes[at++] = codes[from] ?? 0;
    terms.starts[term + 1] = at;
    if (term % TERMS_PER_STEP === TERMS_PER_STEP - 1) yield;
  }
  const lengths = yield* sortByLength(terms.starts, longest);
  return { dictionary: { size, ...terms, ...lengths }, rank };
}

function compareWords(codes: Uint16Array, starts: Uint32Array, a: number, b: number): number {
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const lengthA = (starts[a + 1] ?? 0) - startA;
  const lengthB = (starts[b + 1] ?? 0) - startB;
  const shorter = Math.min(lengthA, lengthB);
  for (let i = 0; i < shorter; i++) {
    const difference = (codes[startA + i] ?? 0) - (codes[startB + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** The terms by length, given where each starts. */
export function* sortByLength(
  starts: Uint32Array,
  longest: number,
): Steps<Pick<Dictionary, 'byLength' | 'lengthStarts'>> {
  const size = starts.length - 1;
  const lengthStarts = new Uint32Array(longest + 2);
  for (let term = 0; term < size; term++) {
    const next = (starts[term + 1] ?? 0) - (starts[term] ?? 0) + 1;
    lengthStarts[next] = (lengthStarts[next] ?? 0) + 1;
  }
  yield;
  for (let n = 1; n < lengthStarts.length; n++) {
    lengthStarts[n] = (lengthStarts[n] ?? 0) + (lengthStarts[n - 1] ?? 0);
  }
  const byLength = new Uint32Array(size);
  const next = lengthStarts.slice();
  for (let term = 0; term < size; term++) {
    const length = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    const at = next[length] ?? 0;
    byLength[at] = term;
    next[length] = at + 1;
    if (term % (4 * TERMS_PER_STEP) === 4 * TERMS_PER_STEP - 1) yield;
  }
  return { byLength, lengthStarts };
}

/** One bit per letter a–z, one for digits, five shared by all other characters. */
export function signatureOf(codes: ArrayLike<number>, start: number, end: number): number {
  let bits = 0;
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0;
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else bits |= code >= 48 && code <= 57 ? 1 << 26 : 1 << (27 + (code % 5));
  }
  return bits >>> 0;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A range `[from, to)` of neighbouring terms. */
export interface TermRange {
  readonly from: number;
  readonly to: number;
}

/** The terms that begin with a folded word. */
export function prefixRange(dictionary: Dictionary, prefix: string): TermRange {
  return {
    from: firstTermWhere(dictionary, (term) => comparePrefix(dictionary, term, prefix) >= 0),
    to: firstTermWhere(dictionary, (term) => comparePrefix(dictionary, term, prefix) > 0),
  };
}

/** The term that is exactly this folded word, if there is one. */
export function findTerm(dictionary: Dictionary, word: string): number | undefined {
  // Of all terms with a common prefix the prefix itself sorts first.
  const from = firstTermWhere(dictionary, (term) => comparePrefix(dictionary, term, word) >= 0);
  if (from === dictionary.size || termLength(dictionary, from) !== word.length) return undefined;
  return comparePrefix(dictionary, from, word) === 0 ? from : undefined;
}

export function termLength(dictionary: Dictionary, term: number): number {
  return (dictionary.starts[term + 1] ?? 0) - (dictionary.starts[term] ?? 0);
}

/** The text of a term. */
export function termText(dictionary: Dictionary, term: number): string {
  const { codes, starts } = dictionary;
  return textOf(codes, starts[term] ?? 0, starts[term + 1] ?? 0);
}

function firstTermWhere(dictionary: Dictionary, holds: (term: number) => boolean): number {
  let low = 0;
  let high = dictionary.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 0 when the term begins with the prefix, else as the term sorts before or after it. */
function comparePrefix(dictionary: Dictionary, term: number, prefix: string): number {
  const start = dictionary.starts[term] ?? 0;
  const length = termLength(dictionary, term);
  for (let i = 0; i < prefix.length; i++) {
    if (i >= length) return -1;
    const difference = (dictionary.codes[start + i] ?? 0) - prefix.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
