import type { Span } from './syntax';

const BLANK_LINE = /\r?\n[ \t]*\r?\n/g;

/** The paragraphs of a text: citations do not cross blank lines. */
export function* passagesOf(text: string): Generator<Span> {
  let start = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK_LINE)) {
    if (index > start) yield { start, end: index };
    start = index + blank.length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** No citation is longer, and no caret is worth a look over a whole document. */
const REACH = 20_000;

/** The paragraph around a place, or of a longer one as much as a citation can be. */
export function passageAt(text: string, offset: number): Span {
  const [first, last] = [Math.max(0, offset - REACH), Math.min(text.length, offset + REACH)];
  let start = lineStart(text, offset);
  while (start > first) {
    const before = lineStart(text, start - 1);
    if (isBlank(text, before, start - 1)) break;
    start = before;
  }
  let end = lineEnd(text, offset);
  while (end < last) {
    const after = lineEnd(text, end + 1);
    if (isBlank(text, end + 1, after)) break;
    end = after;
  }
  return { start: Math.max(start, first), end: Math.min(end, last) };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!' \t\r'.includes(text.charAt(at))) return false;
  return true;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The paragraph around the caret, clamped: citations do not cross blank lines. */
export interface Paragraph {
  readonly text: string;
  /** Where it starts in the document. */
  readonly start: number;
}

/** No key that is typed is further from its command, and no pattern may run over a whole document at every key stroke. */
const TYPED_REACH = 4000;

/** The text around the caret that can belong to one citation. */
export function paragraphAt(text: string, offset: number): Paragraph {
  const before = text.slice(Math.max(0, offset - TYPED_REACH), offset);
  const after = text.slice(offset, offset + TYPED_REACH);
  const lastBlank = [...before.matchAll(BLANK_LINE)].at(-1);
  const head =
    lastBlank === undefined ? before : before.slice(lastBlank.index + lastBlank[0].length);
  const tail = after.split(BLANK_LINE, 1)[0] ?? '';
  return { text: head + tail, start: offset - head.length };
}
