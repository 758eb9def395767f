import { texPieces } from '../text/texPieces';
import { spellInAscii } from './transliterate';

/** English words that open titles and say nothing of them: no key is made of these. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or nor but of in on to for from with by at as into via is are was were be been ' +
    'being i we our this that these those which what when where why who whom whose how'
  ).split(' '),
);

/** No key needs more letters of one word. */
const LONGEST = 40;

/**
 * The words of a text that tell it from others, in lower-case ASCII. Formulas are passed over, and
 * so are other scripts unless the text has nothing else: "α-Divergence" is `divergence`.
 */
export function significantWords(text: string, count: number): string[] {
  return significantSpellings(text, count).map((word) => word.toLowerCase());
}

/** The same words in the case that the text has them in. */
export function significantSpellings(text: string, count: number): string[] {
  const words = wordsOf(text);
  const latin = pick(words.filter(isLatin), count);
  return latin.length > 0 ? latin : pick(words, count);
}

/** Whether a word opens titles and says nothing of them. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase());
}

function wordsOf(text: string): string[] {
  const spoken = texPieces(text).map((piece) => (piece.kind === 'text' ? piece.text : ' '));
  // "It’s" is one word, "PAC-Bayes" two.
  return (
    spoken
      .join('')
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function pick(words: readonly string[], count: number): string[] {
  const picked: string[] = [];
  for (const word of words) {
    if (picked.length === count) break;
    const letters = spellInAscii(word.slice(0, LONGEST)).replace(/[^A-Za-z0-9]+/g, '');
    const ascii = letters.slice(0, LONGEST);
    if (/[A-Za-z]/.test(ascii) && !isStopWord(ascii)) picked.push(ascii);
  }
  return picked;
}

function isLatin(word: string): boolean {
  return /\p{sc=Latin}/u.test(word);
}
