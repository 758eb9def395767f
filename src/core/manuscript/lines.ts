import type { HiddenSpan } from './hidden';
import type { Span } from './syntax';

/** The lines of a text, each without its line end. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; ; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end: text[end - 1] === '\r' && end > start ? end - 1 : end });
    if (feed < 0) return lines;
    start = feed + 1;
  }
}

/** A block that a line opens: it hides lines up to another one. */
export interface HiddenBlock {
  /** The first line that is hidden. */
  readonly from: number;
  /** Behind the last line that is hidden. */
  readonly to: number;
  /** What is written at the end of its last line belongs to it. */
  readonly isOpen?: true;
}

/** The stretches of the blocks that lines of a text open, looked for from top to bottom. */
export function hiddenBlocks(
  text: string,
  blockAt: (line: number, lines: Lines) => HiddenBlock | undefined,
): HiddenSpan[] {
  const lines = new Lines(text);
  const spans: HiddenSpan[] = [];
  for (let line = 0; line < lines.count; ) {
    const block = blockAt(line, lines);
    if (block !== undefined && block.to > block.from) {
      const start = lines.start(block.from);
      const end = lines.end(block.to - 1);
      if (end > start) {
        spans.push(block.isOpen === true ? { start, end, isOpen: true } : { start, end });
      }
    }
    line = Math.max(line + 1, block?.to ?? 0);
  }
  return spans;
}

/** The lines of a text, read by number. */
export class Lines {
  readonly #text: string;
  readonly #lines: readonly Span[];
  /** Marks of which it is known that they do not come again. */
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
    this.#lines = linesOf(text);
  }

  get count(): number {
    return this.#lines.length;
  }

  text(line: number): string {
    const { start, end } = this.#lines[line] ?? { start: 0, end: 0 };
    return this.#text.slice(start, end);
  }

  start(line: number): number {
    return this.#lines[line]?.start ?? this.#text.length;
  }

  end(line: number): number {
    return this.#lines[line]?.end ?? this.#text.length;
  }

  isBlank(line: number): boolean {
    return this.text(line).trim() === '';
  }

  /** How far a line is set in; tabs count as one. */
  indent(line: number): number {
    const text = this.text(line);
    return text.length - text.trimStart().length;
  }

  /** Behind the next line that closes a block; `undefined` if none does. */
  behindNext(from: number, mark: string, closes: (line: string) => boolean): number | undefined {
    if (this.#missing.has(mark)) return undefined;
    for (let line = from; line < this.count; line++) if (closes(this.text(line))) return line + 1;
    this.#missing.add(mark);
    return undefined;
  }

  /** Behind the last line of those from here on that are blank or set in deeper. */
  behindDeeper(from: number, indent: number): number {
    let behind = from;
    for (let line = from; line < this.count; line++) {
      if (this.isBlank(line)) continue;
      if (this.indent(line) <= indent) break;
      behind = line + 1;
    }
    return behind;
  }
}
