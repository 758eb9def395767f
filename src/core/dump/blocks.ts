import { isBlank, type Line } from '../text/lines';

/** Neighbouring non-blank lines. */
export type Block = readonly Line[];

/** Cuts lines into blocks at blank lines. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  let current: Line[] | undefined;
  for (const line of lines) {
    if (isBlank(line)) current = undefined;
    else if (current !== undefined) current.push(line);
    else {
      current = [line];
      blocks.push(current);
    }
  }
  return blocks;
}

/** The text of a block on one line. */
export function blockText(block: Block): string {
  return block.map(({ text }) => text.trim()).join(' ');
}

const WIDEST_WRAP = 132;

/**
 * The width at which a page was hard-wrapped: the 99th percentile of its line lengths where that
 * is narrow. Undefined for a page that keeps paragraphs on one line.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.map(({ text }) => text.trimEnd().length).filter((length) => length > 0);
  if (lengths.length < 3) return undefined;
  lengths.sort((a, b) => a - b);
  const widest = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.99))] ?? 0;
  return widest >= 50 && widest <= WIDEST_WRAP ? widest : undefined;
}

/**
 * Joins lines that a wrap at `width` parted and leaves other line ends: the break was forced only
 * where the next word would not have fitted any more.
 */
export function unwrap(block: Block, width: number): Block[] {
  const joined: Line[][] = [];
  for (const line of block) {
    const last = joined.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && isForced(before, line, width))
      last.push(line);
    else joined.push([line]);
  }
  return joined;
}

function isForced(before: Line, after: Line, width: number): boolean {
  const [firstWord = ''] = after.text.trimStart().split(/\s/, 1);
  return before.text.trimEnd().length + 1 + firstWord.length > width;
}
