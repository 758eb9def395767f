import { MATH_WORD_OF } from '../text/texSymbols';

/**
 * The letters of mathematics that Unicode has a character of their own for, by the range that they
 * stand in and the command that sets them (Unicode 15, "Mathematical Alphanumeric Symbols").
 */
const RANGES: readonly (readonly [first: number, last: number, command: string])[] = [
  [0x1d400, 0x1d433, 'mathbf'],
  [0x1d434, 0x1d467, 'mathit'],
  [0x1d468, 0x1d49b, 'mathbf'],
  [0x1d49c, 0x1d503, 'mathcal'],
  [0x1d504, 0x1d537, 'mathfrak'],
  [0x1d538, 0x1d56b, 'mathbb'],
  [0x1d56c, 0x1d59f, 'mathfrak'],
  [0x1d5a0, 0x1d66f, 'mathsf'],
  [0x1d670, 0x1d6a3, 'mathtt'],
  [0x1d7ce, 0x1d7d7, 'mathbf'],
];
/** Those that were there before the block was. */
const OLDER: ReadonlyMap<string, string> = new Map([
  ...[...'ℬℰℱℋℐℒℳℛ'].map((letter) => [letter, 'mathcal'] as const),
  ...[...'ℭℌℨ'].map((letter) => [letter, 'mathfrak'] as const),
]);
/** Fonts that have nothing but capitals. */
const CAPITALS_ONLY: ReadonlySet<string> = new Set(['mathcal', 'mathbb']);

const GREEK = /[\u{1d6a8}-\u{1d7cb}]/u;

/** A letter or digit of mathematics as LaTeX sets it, `𝒪` as `\mathcal{O}`; without its dollars. */
export function styledLetter(character: string): string | undefined {
  const letter = character.normalize('NFKC');
  // The fonts of LaTeX have no Greek but one.
  const greek = GREEK.test(character) ? MATH_WORD_OF.get(letter) : undefined;
  if (greek !== undefined) return `\\${greek}`;
  if (letter === character || !/^[A-Za-z0-9]$/.test(letter)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  const command =
    OLDER.get(character) ?? RANGES.find(([first, last]) => first <= code && code <= last)?.[2];
  if (command === undefined) return undefined;
  return CAPITALS_ONLY.has(command) && !/[A-Z]/.test(letter) ? letter : `\\${command}{${letter}}`;
}
