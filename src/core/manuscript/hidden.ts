import type { Span } from './syntax';

/** A stretch that holds no citation: a comment, code, mathematics. */
export interface HiddenSpan extends Span {
  /** What is written at its end belongs to it, too, as at the end of a line of comment. */
  readonly isOpen?: true;
}

/**
 * What ends a stretch: this text, which for what stands in a line must come in the same
 * paragraph, or the place itself, behind which nothing ends an `open` one.
 */
export type Closing = Mark | { readonly at: number; readonly isOpen?: true };

interface Mark {
  readonly mark: string;
  readonly in: 'text' | 'paragraph';
  /** A run of signs, which only one of the same length closes. */
  readonly isRun?: true;
}

/** Tells what ends a stretch; `undefined` where none begins. */
export type ClosingOf = (opening: RegExpExecArray) => Closing | undefined;

const BLANK_LINE = /\n[ \t]*\r?\n/g;

/**
 * The stretches that hold no citation, in order. An opening that is never closed is text.
 *
 * @param openings global; of what begins a stretch, and of what only looks so
 */
export function hiddenSpans(text: string, openings: RegExp, closingOf: ClosingOf): HiddenSpan[] {
  const spans: HiddenSpan[] = [];
  const closings = new Closings(text);
  openings.lastIndex = 0;
  for (let opening = openings.exec(text); opening !== null; opening = openings.exec(text)) {
    const closing = closingOf(opening);
    if (closing === undefined) continue;
    const start = opening.index;
    const behind = start + opening[0].length;
    const end = 'at' in closing ? closing.at : closings.behind(closing, behind);
    if (end === undefined) continue;
    const isOpen = 'at' in closing && closing.isOpen === true;
    spans.push(isOpen ? { start, end, isOpen } : { start, end });
    openings.lastIndex = Math.max(end, behind);
  }
  return spans;
}

/** Finds what closes a stretch; what was not found once is not looked for again. */
class Closings {
  readonly #text: string;
  /** Up to where a mark is known not to come. */
  readonly #missing = new Map<string, number>();
  #paragraph: Span = { start: 0, end: -1 };

  constructor(text: string) {
    this.#text = text;
  }

  behind({ mark, in: where, isRun }: Mark, from: number): number | undefined {
    const limit = where === 'text' ? this.#text.length : this.#endOfParagraph(from);
    if ((this.#missing.get(mark) ?? -1) >= limit) return undefined;
    const found = isRun === true ? this.#run(mark, from) : this.#text.indexOf(mark, from);
    const at = found < limit ? found : -1;
    if (at >= 0) return at + mark.length;
    this.#missing.set(mark, limit);
    return undefined;
  }

  #run(mark: string, from: number): number {
    const text = this.#text;
    let at = text.indexOf(mark, from);
    while (at >= 0 && isLongerRun(text, at, mark)) {
      let next = at;
      while (text[next] === mark[0]) next++;
      at = text.indexOf(mark, next);
    }
    return at;
  }

  #endOfParagraph(from: number): number {
    if (from >= this.#paragraph.start && from <= this.#paragraph.end) return this.#paragraph.end;
    BLANK_LINE.lastIndex = from;
    const end = BLANK_LINE.exec(this.#text)?.index ?? this.#text.length;
    this.#paragraph = { start: from, end };
    return end;
  }
}

function isLongerRun(text: string, at: number, mark: string): boolean {
  return text[at - 1] === mark[0] || text[at + mark.length] === mark[0];
}

/** Blanks in place of some stretches, so that nothing else changes its place or line. */
export function blankedAt(text: string, spans: readonly Span[]): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of spans) {
    shown += text.slice(from, start) + blanked(text.slice(start, end));
    from = end;
  }
  return shown + text.slice(from);
}

/** Blanks in place of all but some stretches. */
export function blankedAround(text: string, spans: readonly Span[]): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of spans) {
    shown += blanked(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return shown + blanked(text.slice(from));
}

/** Stretches in order, of two lists that do not overlap. */
export function merged(one: readonly HiddenSpan[], other: readonly HiddenSpan[]): HiddenSpan[] {
  return [...one, ...other].sort((a, b) => a.start - b.start);
}

/** Whether what is written at a place is hidden. */
export function isHiddenAt(spans: readonly HiddenSpan[], offset: number): boolean {
  return spans.some(
    ({ start, end, isOpen }) => start < offset && (offset < end || (isOpen && offset === end)),
  );
}

/** Blanks in place of a text, its line ends kept. */
function blanked(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}
