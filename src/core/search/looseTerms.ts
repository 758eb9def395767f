import { type Dictionary, prefixRange, signatureOf, termLength } from './dictionary';

/** Shorter words are within too many terms. */
const INSIDE_FROM = 5;
const LETTERS_FROM = 4;
/** A word of n letters may leave out so many times n. */
const LEFT_OUT = 1.2;
/** A word that is within more terms than that says little. */
const MOST_TERMS = 64;

/**
 * The terms that hold a folded word after their beginning: "encoder" is within "autoencoder".
 * Undefined where the word is too short to be looked for.
 *
 * @param among those that hold a beginning of the word, from an earlier keystroke
 */
export function findTermsAround(
  dictionary: Dictionary,
  word: string,
  among?: readonly number[],
): readonly number[] | undefined {
  if (word.length < INSIDE_FROM) return undefined;
  const codes = codesOf(word);
  // Where the earlier search gave up, it does not know all.
  if (among !== undefined && among.length < MOST_TERMS) {
    return among.filter((term) => isInside(dictionary, term, codes));
  }
  const signature = signatureOf(codes, 0, codes.length);
  const { size, signatures } = dictionary;
  const found: number[] = [];
  for (let term = 0; term < size; term++) {
    if ((signature & ~(signatures[term] ?? 0)) !== 0) continue;
    if (!isInside(dictionary, term, codes)) continue;
    found.push(term);
    if (found.length === MOST_TERMS) break;
  }
  return found;
}

/**
 * The terms of which a folded word holds some of the letters, in order: "trnsfrmr". The first
 * letter must be right, and so must the last unless the word is still being typed.
 */
export function findTermsByLetters(dictionary: Dictionary, word: string, open: boolean): number[] {
  if (word.length < LETTERS_FROM || /\p{N}/u.test(word)) return [];
  const codes = codesOf(word);
  const signature = signatureOf(codes, 0, codes.length);
  const longest = word.length * (1 + LEFT_OUT);
  const { from, to } = prefixRange(dictionary, word.slice(0, 1));
  const found: number[] = [];
  for (let term = from; term < to && found.length < MOST_TERMS; term++) {
    if ((signature & ~(dictionary.signatures[term] ?? 0)) !== 0) continue;
    if (!open && termLength(dictionary, term) > longest) continue;
    if (holdsLetters(dictionary, term, codes, open)) found.push(term);
  }
  return found;
}

function codesOf(word: string): Uint16Array {
  return Uint16Array.from(word, (_, at) => word.charCodeAt(at));
}

function isInside({ codes, starts }: Dictionary, term: number, word: Uint16Array): boolean {
  const last = (starts[term + 1] ?? 0) - word.length;
  for (let at = (starts[term] ?? 0) + 1; at <= last; at++) {
    let same = 0;
    while (same < word.length && codes[at + same] === word[same]) same++;
    if (same === word.length) return true;
  }
  return false;
}

function holdsLetters(
  { codes, starts }: Dictionary,
  term: number,
  word: Uint16Array,
  open: boolean,
): boolean {
  const start = starts[term] ?? 0;
  const end = starts[term + 1] ?? 0;
  if (!open && codes[end - 1] !== word[word.length - 1]) return false;
  let matched = 0;
  let at = start;
  for (; at < end && matched < word.length; at++) if (codes[at] === word[matched]) matched++;
  return matched === word.length && at - start <= word.length * (1 + LEFT_OUT);
}
