import type { Steps } from '../steps';
import type { Line } from '../text/lines';
import { type Block, blocksOf, isForced, unwrap, wrapWidth } from './blocks';
import { LINES_PER_STEP } from './format';

/** What titles and abstracts are put together from. */
export interface Pieces {
  readonly blocks: readonly Block[];
  /** Those that may just go on with the block before: only a wrap parted them. */
  readonly flowing: ReadonlySet<Block>;
}

/** From so many pieces on, a block is a page that lost its blank lines. */
const SEVERAL = 3;
const MOST_TITLE_LINES = 3;
const STOP = /[.!?…。！？]["”’)\]]*$/;
const CAPITAL = /^["“‘'([]?[\p{Lu}\p{N}\p{Lo}]/u;

/**
 * Cuts lines into what may be a title or an abstract each: at line ends, but not where a wrap
 * forced them. Where a wrapped page has no blank lines, it is uncertain of some line ends whether
 * they were forced: such pieces are `flowing`.
 */
export function* piecesOf(lines: readonly Line[]): Steps<Pieces> {
  const width = yield* wrapWidth(lines);
  const blocks: Block[] = [];
  const flowing = new Set<Block>();
  for (const [at, block] of (yield* blocksOf(lines)).entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const parts = markedApart(block).flatMap((part) =>
      width === undefined ? part.map((line) => [line]) : unwrap(part, width),
    );
    for (const part of parts) {
      const pieces = width !== undefined && parts.length >= SEVERAL ? uncertain(part) : [part];
      for (const [place, piece] of pieces.entries()) {
        if (place > 0 || goesOn(blocks.at(-1), piece, width)) flowing.add(piece);
        blocks.push(piece);
      }
    }
  }
  return { blocks, flowing };
}

/** A block that grew too long was cut anywhere. */
function goesOn(before: Block | undefined, after: Block, width: number | undefined): boolean {
  const [last, first] = [before?.at(-1), after[0]];
  if (last === undefined || first === undefined || width === undefined) return false;
  return last.number === first.number - 1 && isForced(last, first, width) && !first.mark;
}

/** A line that the user said something of begins another piece than the line before it. */
function markedApart(block: Block): Block[] {
  if (block.every(({ mark }) => mark === undefined)) return [block];
  const parts: Line[][] = [];
  for (const line of block) {
    const before = parts.at(-1)?.at(-1);
    const begins = line.mark !== undefined && line.mark !== before?.mark;
    if (before === undefined || begins) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

/**
 * Cuts at line ends that look forced but where one text may end and another begin: after a stop,
 * and, within the lines that a title may have, before a capital.
 */
function uncertain(part: Block): Block[] {
  const pieces: Line[][] = [];
  let sinceStart = 0;
  for (const line of part) {
    const before = pieces.at(-1)?.at(-1);
    const stopped = before !== undefined && STOP.test(before.text.trimEnd());
    const begins = CAPITAL.test(line.text.trimStart());
    const mayEndTitle = sinceStart > 0 && sinceStart <= MOST_TITLE_LINES;
    if (before === undefined || (begins && (stopped || mayEndTitle))) pieces.push([line]);
    else pieces.at(-1)?.push(line);
    sinceStart = begins && stopped ? 1 : sinceStart + 1;
  }
  return pieces;
}
