import { interruptsAt } from './opening';
import { endOfLine, isIndent, isLineEnd } from './source';

/** A value or comment longer than this, in characters, counts as never closed. */
export const LONGEST_VALUE = 1 << 19;

/** Where a delimited passage ends, or where looking for its end was given up. */
export interface Delimited {
  readonly closed: boolean;
  /** One past the closing delimiter; else where the next block begins, or the text ends. */
  readonly end: number;
}

/**
 * The end of what `{`, `(` or `"` opens at `at`. Braces count also after a backslash, as in BibTeX
 * and biber; a quote within braces is a character.
 */
export function delimitedAt(text: string, at: number, longest = LONGEST_VALUE): Delimited {
  const open = text[at];
  const stops = open === '{' ? /[{}\r\n]/g : open === '(' ? /[{})\r\n]/g : /["{}\r\n]/g;
  const close = open === '{' ? '}' : open === '(' ? ')' : '"';
  const limit = Math.min(text.length, at + longest);
  let depth = 0;
  stops.lastIndex = at + 1;
  for (let match = stops.exec(text); match !== null; match = stops.exec(text)) {
    const [sign] = match;
    if (match.index >= limit) break;
    if (depth === 0 && sign === close) return { closed: true, end: match.index + 1 };
    if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (isLineEnd(sign.charCodeAt(0))) {
      const next = afterIndent(text, match.index + 1);
      if (text[next] === '@' && interruptsAt(text, next)) return { closed: false, end: next };
    }
  }
  return { closed: false, end: limit };
}

const ASSIGNMENT = /[A-Za-z][\w-]{0,60}[ \t]{0,60}=[ \t]{0,60}["{\w]/y;

/**
 * Where, between two offsets, a line begins with the next field or is the bracket that ends the
 * entry: the end of the line before. Undefined where no line does.
 */
export function nextFieldLine(text: string, start: number, end: number): number | undefined {
  for (let stop = endOfLine(text, start); stop < end; stop = endOfLine(text, stop + 1)) {
    const next = afterIndent(text, stop + 1);
    if (next >= end) return undefined;
    if (/[})]/.test(text[next] ?? '') && isAlone(text, next)) return stop;
    ASSIGNMENT.lastIndex = next;
    if (ASSIGNMENT.test(text)) return stop;
  }
  return undefined;
}

function isAlone(text: string, at: number): boolean {
  const next = afterIndent(text, at + 1);
  return next >= text.length || isLineEnd(text.charCodeAt(next));
}

function afterIndent(text: string, at: number): number {
  let next = at;
  while (isIndent(text.charCodeAt(next))) next++;
  return next;
}
