import { finish, type Steps } from '../steps';
import { showsNothing } from './cleanText';

/** One line of a source text, without its line end. */
export interface Line {
  /** 1-based, as editors count. */
  readonly number: number;
  readonly text: string;
}

/** First and last line of a passage, 1-based and inclusive. */
export type LineRange = readonly [first: number, last: number];

const LF = 10;
const CR = 13;

const LINES_PER_STEP = 4096;

/**
 * Cuts a text into lines at LF, CRLF or CR and nowhere else: VS Code does not end a line at
 * U+2028, VT or FF, and a line number that the editor does not share is worthless.
 * A leading byte order mark belongs to no line. Pauses every few thousand lines.
 */
export function* splitLinesInSteps(text: string): Steps<Line[]> {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    lines.push({ number: lines.length + 1, text: text.slice(start, at) });
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    start = at + 1;
    if (lines.length % LINES_PER_STEP === 0) yield;
  }
  lines.push({ number: lines.length + 1, text: text.slice(start) });
  return lines;
}

/** Cuts a text into lines at once. */
export function splitLines(text: string): Line[] {
  return finish(splitLinesInSteps(text));
}

/** Whether a line has nothing to see on it. */
export function isBlank(line: Line): boolean {
  return showsNothing(line.text);
}
