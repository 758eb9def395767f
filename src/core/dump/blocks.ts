import type { Steps } from '../steps';
import { isBlank, type Line } from '../text/lines';
import { LINES_PER_STEP } from './format';

/** Neighbouring non-blank lines, no more than a paragraph has. */
export type Block = readonly Line[];

/** In characters: what goes on for longer is not one title, one list of names or one abstract. */
const LONGEST_BLOCK = 20_000;

/** In characters, of all blocks of an abstract together. */
export const LONGEST_ABSTRACT = 50_000;

/** Cuts lines into blocks at blank lines, and where a block grows too long to be one. */
export function* blocksOf(lines: readonly Line[]): Steps<Block[]> {
  const blocks: Line[][] = [];
  let current: Line[] | undefined;
  let length = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    length += line.text.length;
    if (isBlank(line)) current = undefined;
    else if (current !== undefined && length <= LONGEST_BLOCK) current.push(line);
    else {
      current = [line];
      length = line.text.length;
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
export function* wrapWidth(lines: readonly Line[]): Steps<number | undefined> {
  const counts = new Uint32Array(WIDEST_WRAP + 2);
  let written = 0;
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const length = Math.min(text.trimEnd().length, WIDEST_WRAP + 1);
    if (length === 0) continue;
    counts[length] = (counts[length] ?? 0) + 1;
    written++;
  }
  if (written < 3) return undefined;
  let left = Math.min(written - 1, Math.floor(written * 0.99));
  const widest = counts.findIndex((count) => {
    left -= count;
    return left < 0;
  });
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

/** Whether a wrap at `width` had to end a line before the next one's first word. */
export function isForced(before: Line, after: Line, width: number): boolean {
  const [firstWord = ''] = after.text.trimStart().split(/\s/, 1);
  return before.text.trimEnd().length + 1 + firstWord.length > width;
}
