/** A piece of a line, and where in it something stands. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What leads to a use is read before it, so it is shown; more would push the use out of sight. */
const BEFORE = 40;
const LONGEST = 200;

/** The part of a line around a stretch of it: a paragraph may stand on one line. */
export function excerptAround(line: string, start: number, end: number): Excerpt {
  const indent = line.length - line.trimStart().length;
  const from = start - indent <= BEFORE ? Math.min(indent, start) : wordStart(line, start - BEFORE);
  const to = Math.max(end, Math.min(line.trimEnd().length, wholeAt(line, from + LONGEST)));
  const head = from > indent ? '…' : '';
  const tail = to < line.trimEnd().length ? '…' : '';
  const by = head.length - from;
  return { text: head + line.slice(from, to) + tail, start: start + by, end: end + by };
}

/** Behind the next blank, unless the word there is long. */
function wordStart(line: string, at: number): number {
  const blank = line.indexOf(' ', at);
  return blank < 0 || blank - at > BEFORE / 2 ? wholeAt(line, at) : blank + 1;
}

/** Not within a surrogate pair. */
function wholeAt(line: string, at: number): number {
  return /^[\udc00-\udfff]/.test(line.slice(at, at + 1)) ? at + 1 : at;
}
