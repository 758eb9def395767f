import { foldWords } from '../text/foldText';

/** The beginning of a word: a number where it is of Latin letters and digits, else its text. */
export type Stem = number | string;
export type Stems = ReadonlySet<Stem>;

const COMMON = new Set(
  (
    'the and for with from into over under via using based towards toward through between among ' +
    'are can not that this these those how why what when where does your you our its new ' +
    'approach method methods model models learning study analysis'
  ).split(' '),
);
const STEM = 5;
const LONGEST_READ = 20_000;
/** Scripts that print no blanks between words: there, two neighbouring signs make a stem. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
/** What may be of such a script. */
const MAY_BE_UNSPACED = /[\u1100-\u11ff\u2e80-\uffff]/;
const OTHER_THAN_ASCII = /[^\0-\x7f]/;
/** Letters and digits, folded, as digits of base 37; 0 for what parts words. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  return 1 + 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(sign);
});
const COMMON_STEMS = new Set([...COMMON].map((word) => stemAt(word, 0, word.length)));

/**
 * The stems of a text's telling words: the first five letters of words of three or more, and each
 * two neighbouring signs of Chinese and Japanese.
 */
export function stemsOf(text: string): Stems {
  const read = text.slice(0, LONGEST_READ);
  return OTHER_THAN_ASCII.test(read) ? stemsOfWords(read) : stemsOfAscii(read);
}

function stemsOfAscii(text: string): Stems {
  const stems = new Set<Stem>();
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (digitAt(text, at) > 0) at++;
    if (at - start < 3) continue;
    const stem = stemAt(text, start, at);
    if (COMMON_STEMS.has(stem) && COMMON.has(text.slice(start, at).toLowerCase())) continue;
    stems.add(stem);
  }
  return stems;
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (DIGITS[code] ?? 0) : 0;
}

/** The stem of a word of ASCII letters and digits. */
function stemAt(text: string, start: number, end: number): number {
  let stem = 0;
  for (let at = start; at < Math.min(end, start + STEM); at++) stem = stem * 37 + digitAt(text, at);
  return stem;
}

function stemsOfWords(text: string): Stems {
  const stems = new Set<Stem>();
  const mayBeUnspaced = MAY_BE_UNSPACED.test(text);
  for (const word of foldWords(text)) {
    for (const spaced of mayBeUnspaced ? spacedParts(word, stems) : [word])
      if (spaced.length >= 3 && !COMMON.has(spaced)) stems.add(stemOf(spaced.slice(0, STEM)));
  }
  return stems;
}

function stemOf(start: string): Stem {
  return OTHER_THAN_ASCII.test(start) ? start : stemAt(start, 0, start.length);
}

/** The parts of a word in scripts that part words by blanks; the others become pairs of signs. */
function spacedParts(word: string, stems: Set<Stem>): readonly string[] {
  const runs = word.match(UNSPACED);
  if (runs === null) return [word];
  for (const run of runs) {
    const signs = [...run];
    for (const [at, sign] of signs.slice(1).entries()) stems.add(`${signs[at]}${sign}`);
  }
  return word.split(UNSPACED);
}
