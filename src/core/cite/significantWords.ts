import { texPieces } from '../text/texPieces';
import { transliterate } from './transliterate';

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
  const words = wordsOf(text);
  const latin = pick(words.filter(isLatin), count);
  return latin.length > 0 ? latin : pick(words, count);
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
    const ascii = transliterate(word.slice(0, LONGEST)).slice(0, LONGEST);
    if (/[a-z]/.test(ascii) && !STOP_WORDS.has(ascii)) picked.push(ascii);
  }
  return picked;
}

function isLatin(word: string): boolean {
  return /\p{sc=Latin}/u.test(word);
}
