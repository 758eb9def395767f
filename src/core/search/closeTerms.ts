import { bitCount, type Dictionary, prefixRange, signatureOf, termLength } from './dictionary';
import { EditDistance } from './editDistance';

/** One typing error is forgiven in words from 4 letters, two from 8. */
const ONE_TYPO_FROM = 4;
const TWO_TYPOS_FROM = 8;

/** A term that differs from a word by typing errors. */
export interface CloseTerm {
  readonly term: number;
  readonly distance: number;
  /** Typing errors rarely hit the first letter. */
  readonly sameStart: boolean;
  /** Only a beginning of the term is close to the word. */
  readonly open: boolean;
}

interface Wanted {
  readonly codes: Uint16Array;
  readonly signature: number;
  readonly most: number;
}

/**
 * The terms within one or two typing errors of a folded word. Most of the dictionary is rejected
 * by length and by its letters before any distance is computed. Numbers are never mistyped: 2020
 * is not nearly 2021.
 *
 * @param known the word begins a term as it is, so that two errors would be far-fetched
 * @param open the word is still being typed: the beginning of a term will do
 */
export function findCloseTerms(
  dictionary: Dictionary,
  word: string,
  { open, known }: { readonly open: boolean; readonly known: boolean },
): CloseTerm[] {
  const typos = word.length >= TWO_TYPOS_FROM && !known ? 2 : 1;
  if (word.length < ONE_TYPO_FROM || /\p{N}/u.test(word)) return [];
  const codes = Uint16Array.from(word, (_, at) => word.charCodeAt(at));
  const wanted = { codes, signature: signatureOf(codes, 0, codes.length), most: typos };
  const whole = closeWholeTerms(dictionary, wanted);
  return open ? [...closeBeginnings(dictionary, word, wanted), ...whole] : whole;
}

function closeWholeTerms(dictionary: Dictionary, wanted: Wanted): CloseTerm[] {
  const { codes, signature, most } = wanted;
  const { byLength, lengthStarts, signatures } = dictionary;
  const measure = new EditDistance();
  const found: CloseTerm[] = [];
  const end = lengthStarts[Math.min(codes.length + most + 1, lengthStarts.length - 1)] ?? 0;
  for (let at = lengthStarts[codes.length - most] ?? 0; at < end; at++) {
    const term = byLength[at] ?? 0;
    const letters = signatures[term] ?? 0;
    if (bitCount(signature & ~letters) > most || bitCount(letters & ~signature) > most) continue;
    const distance = measure.measure(codes, termCodes(dictionary, term), most, false);
    if (distance > most || distance === 0) continue;
    const sameStart = dictionary.codes[dictionary.starts[term] ?? 0] === codes[0];
    found.push({ term, distance, sameStart, open: false });
  }
  return found;
}

/** Terms whose beginning is close to an unfinished word; the first letter must be right. */
function closeBeginnings(dictionary: Dictionary, word: string, wanted: Wanted): CloseTerm[] {
  const { codes, signature, most } = wanted;
  const { from, to } = prefixRange(dictionary, word.slice(0, 1));
  const measure = new EditDistance();
  const found: CloseTerm[] = [];
  for (let term = from; term < to; term++) {
    if (bitCount(signature & ~(dictionary.signatures[term] ?? 0)) > most) continue;
    if (termLength(dictionary, term) <= codes.length - most) continue;
    const distance = measure.measure(codes, termCodes(dictionary, term), most, true);
    if (distance <= most) found.push({ term, distance, sameStart: true, open: true });
  }
  return found;
}

function termCodes(dictionary: Dictionary, term: number) {
  return {
    codes: dictionary.codes,
    start: dictionary.starts[term] ?? 0,
    length: termLength(dictionary, term),
  };
}
