/** How many words a text has, and of what kind. */
export interface WordCounts {
  readonly words: number;
  /** Those that hold a sentence together. */
  readonly functionWords: number;
  /** Of the others, those that begin with a capital. */
  readonly capitals: number;
}

const FUNCTION_WORDS = new Set(
  (
    'a an the of in on at to for from by with without as and or but nor if then than that this ' +
    'these those it its is are was were be been being we our us they their them he she his her ' +
    'i you your which who whom whose what when where while how why not no can could may might ' +
    'must shall should will would do does did has have had having also only such both each ' +
    'more most many much some any all other another into onto over under between among through ' +
    'during before after above below up down out off about against via per so too very there ' +
    'here thus hence however'
  ).split(' '),
);
const LONGEST_FUNCTION_WORD = 7;
/** Which hashes function words have: most other words have none of them. */
const HASHES = new Uint8Array(4096);
for (const word of FUNCTION_WORDS) HASHES[hashOf(word, 0, word.length)] = 1;

/** A word begins with a letter or digit; a hyphen or an apostrophe may be within. */
const APART = 0;
const WITHIN = 1;
const LETTER = 2;
const CAPITAL = 3;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(sign: string): number {
  if (/\p{Lu}/u.test(sign)) return CAPITAL;
  if (/[\p{L}\p{N}]/u.test(sign)) return LETTER;
  return /['’-]/.test(sign) ? WITHIN : APART;
}

/** Counts words in one pass: it is asked of every line that may be a part of a paper. */
export function countWords(text: string): WordCounts {
  const counts = { words: 0, functionWords: 0, capitals: 0 };
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind < LETTER) {
      at++;
      continue;
    }
    const end = endOfWord(text, at);
    counts.words++;
    if (isFunctionWord(text, at, end)) counts.functionWords++;
    else if (kind === CAPITAL) counts.capitals++;
    at = end;
  }
  return counts;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && kindAt(text, end) !== APART) end += isWide(text, end) ? 2 : 1;
  return end;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128
    ? (ASCII[code] ?? APART)
    : kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isWide(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff;
}

function isFunctionWord(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_FUNCTION_WORD) return false;
  const isLikely = HASHES[hashOf(text, start, end)] === 1;
  return isLikely && FUNCTION_WORDS.has(text.slice(start, end).toLowerCase());
}

/** The same for a small letter and a capital. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + (text.charCodeAt(at) | 32);
  return hash & 4095;
}
