import { finish, type Steps } from '../steps';
import { showsNothing } from './cleanText';

/** One line of a source text, without its line end. */
export interface Line {
  /** 1-based, as editors count. */
  readonly number: number;
  readonly text: string;
  /** What the user said this line is, where it was said. */
  readonly mark?: 'title' | 'abstract';
}

/** First and last line of a passage, 1-based and inclusive. */
export type LineRange = readonly [first: number, last: number];

const LF = 10;
const CR = 13;

const LINES_PER_STEP = 1024;
const CHARACTERS_PER_STEP = 1 << 17;

/** No page prints a longer line: beyond this, in characters, a line is not looked into. */
export const LONGEST_LINE = 100_000;

/**
 * Cuts a text into lines at LF, CRLF or CR and nowhere else: VS Code does not end a line at
 * U+2028, VT or FF, and a line number that the editor does not share is worthless.
 * A leading byte order mark belongs to no line. Pauses every thousand lines, and within long ones.
 */
export function* splitLinesInSteps(text: string): Steps<Line[]> {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let paused = start;
  for (let at = start; at < text.length; ) {
    at = endOfLine(text, at, Math.min(text.length, paused + CHARACTERS_PER_STEP));
    if (isLineEnd(text.charCodeAt(at))) {
      lines.push({ number: lines.length + 1, text: text.slice(start, at) });
      at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      start = at;
    }
    if (at < paused + CHARACTERS_PER_STEP && lines.length % LINES_PER_STEP > 0) continue;
    yield;
    paused = at;
  }
  lines.push({ number: lines.length + 1, text: text.slice(start) });
  return lines;
}

/** The index of the next line end, or `stop` where there is none before it. */
function endOfLine(text: string, from: number, stop: number): number {
  for (let at = from; at < stop; at++) if (isLineEnd(text.charCodeAt(at))) return at;
  return stop;
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

/** Cuts a text into lines at once. */
export function splitLines(text: string): Line[] {
  return finish(splitLinesInSteps(text));
}

/** Whether a line has nothing to see on it. */
export function isBlank(line: Line): boolean {
  return showsNothing(line.text);
}
