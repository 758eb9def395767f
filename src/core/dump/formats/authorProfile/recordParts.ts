import type { Steps } from '../../../steps';
import type { Line } from '../../../text/lines';
import { type Block, blocksOf, blockText, LONGEST_ABSTRACT } from '../../blocks';
import { isAbstract, isMarkedAbstract, isNames, splitByMark } from '../../markedBlocks';
import { isGluedDate } from './printedDate';

/** The parts of a record below its date, as lines. */
export interface RecordParts {
  readonly title: Block;
  readonly authors?: Block;
  readonly abstract: Block;
  /** Blocks that read neither like names nor like a part of the abstract. */
  readonly rest: readonly Block[];
}

/**
 * Parts the lines of a record, from its title on.
 *
 * ```
 * title                       ← may go on to a second line
 *
 * names et al. · affiliation  ← may be missing
 *
 * abstract                    ← one or more paragraphs; may be missing
 * ```
 *
 * @param last the record is the last of its page: a footer may follow it
 */
export function* partRecord(lines: readonly Line[], last: boolean): Steps<RecordParts> {
  const blocks = splitByMark(yield* blocksOf(lines));
  const [first = [], ...others] = blocks;
  const { title, below } = splitTitle(first, others.length > 0);
  const [second, ...later] = [...below, ...others];
  const authors = second !== undefined && isNames(second) ? second : undefined;
  const unread = authors === undefined && second !== undefined && isForeign(second, later);
  const body = second === undefined || authors !== undefined || unread ? later : [second, ...later];
  const { abstract, rest } = yield* partBody(body, last);
  return {
    title,
    ...(authors !== undefined && { authors }),
    abstract: abstract.flat(),
    rest: [...(unread ? [second] : []), ...rest],
  };
}

/** The abstract and what is none; where the user marked lines of it, it begins no earlier. */
function* partBody(
  body: readonly Block[],
  last: boolean,
): Steps<{ readonly abstract: readonly Block[]; readonly rest: readonly Block[] }> {
  const start = body.some(isMarkedAbstract) ? body.findIndex(isAbstract) : 0;
  const blocks = body.slice(start);
  const end = yield* last ? endOfAbstract(blocks) : startOfStray(blocks);
  const belongs = (block: Block, at: number): boolean => at < end || isMarkedAbstract(block);
  return {
    abstract: blocks.filter(belongs),
    rest: [...body.slice(0, start), ...blocks.filter((block, at) => !belongs(block, at))],
  };
}

/** A block of title lines, unless the blank lines of the page were lost and all is one block. */
function splitTitle(first: Block, moreFollows: boolean): { title: Block; below: Block[] } {
  const abstract = first.findIndex((line, at) => at > 0 && isAbstract([line]));
  const isWhole = moreFollows || first.length < 2 || first[0]?.mark === 'title';
  if (abstract < 0 && isWhole) return { title: first, below: [] };
  const body = abstract < 0 ? first.length : abstract;
  const last = first[body - 1];
  const namesBefore = body > 1 && last !== undefined && isNames([last]);
  const titleEnd = namesBefore ? body - 1 : body;
  const below = [first.slice(titleEnd, body), first.slice(body)].filter(({ length }) => length > 0);
  return { title: first.slice(0, titleEnd), below };
}

/** A block between title and abstract that is neither names nor a paragraph of the abstract. */
function isForeign(block: Block, later: readonly Block[]): boolean {
  const [next] = later;
  return next !== undefined && isAbstract(next) && !isAbstract(block);
}

/** Whether an abstract that begins with the first of some blocks ends before one of them. */
type EndsBefore = (block: Block, at: number) => boolean;

const BLOCKS_PER_STEP = 8;

/** The number of blocks that belong to an abstract; nothing so long is one as a text of chapters. */
function* countUntil(blocks: readonly Block[], endsBefore: EndsBefore): Steps<number> {
  let length = 0;
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    length += blockText(block).length;
    if (at > 0 && (length > LONGEST_ABSTRACT || endsBefore(block, at))) return at;
  }
  return blocks.length;
}

function endOfAbstract(blocks: readonly Block[]): Steps<number> {
  return countUntil(blocks, (block) => !isAbstract(block));
}

/**
 * Where a record begins that lost its date, and so is a title, names and an abstract; or its title,
 * and so is a date that stands alone.
 */
function startOfStray(blocks: readonly Block[]): Steps<number> {
  return countUntil(blocks, (block, at) => {
    if (isAbstract(block)) return false;
    const [names = [], abstract = []] = blocks.slice(at + 1, at + 3);
    return isGluedDate(block) || (isNames(names) && isAbstract(abstract));
  });
}
