import type { BibtexFault, Place } from './bibtexFile';
import type { LineFinder } from './lineFinder';

/** A text that is being scanned. */
export interface Source {
  readonly text: string;
  readonly lineOf: LineFinder;
  /** Where each `@comment{…}` and `@preamble{…}` ends, by the offset of its opening brace. */
  readonly passageEnds: ReadonlyMap<number, number>;
  /** Before the blanks at the end of the text. */
  readonly shownEnd: number;
}

const LONGEST_FOUND = 60;
const LINE_END = /[\r\n]/;

/** The place from one offset to another. */
export function placeOf({ lineOf }: Source, start: number, end: number): Place {
  const first = lineOf(start);
  return { start, end, lines: [first, lineOf(Math.max(start, end - 1))] };
}

/** What is wrong at an offset, shown by the rest of its line; by what is last where the text ends. */
export function faultAt({ text, lineOf, shownEnd: end }: Source, at: number): BibtexFault {
  if (at >= end) {
    const tail = text.slice(Math.max(0, end - LONGEST_FOUND), end);
    return {
      at,
      line: lineOf(Math.max(0, end - 1)),
      found: (tail.split(LINE_END).at(-1) ?? '').trim(),
    };
  }
  const rest = text.slice(at, at + LONGEST_FOUND);
  return { at, line: lineOf(at), found: (rest.split(LINE_END)[0] ?? '').trim() };
}

/** The first offset from `at` on that holds no blank. */
export function afterBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlankCode(text.charCodeAt(end))) end++;
  return end;
}

/** The end of a passage without the blanks at its end. */
export function beforeBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the line of `at` ends, before its line end. */
export function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Whether only blanks stand before `at` on its line. */
export function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isIndent(text.charCodeAt(before))) before--;
  return before < 0 || isLineEnd(text.charCodeAt(before)) || text.charCodeAt(before) === 0xfeff;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

export function isIndent(code: number): boolean {
  return code === 32 || code === 9;
}

function isBlankCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
