import { categoryCandidates } from '../../../library/categories';
import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { type Block, blocksOf, blockText, LONGEST_ABSTRACT } from '../../blocks';
import { LINES_PER_STEP } from '../../format';
import { DATE_PATTERN } from '../../readDate';
import { readNames } from '../../readNames';
import { readsLikeAbstract } from '../../sentenceFeatures';

/** Where a record begins: its category and date, glued ("LGNov 24, 2022") or on two lines. */
export interface RecordAnchor {
  readonly index: number;
  readonly code: string;
  readonly date: string;
  /** Index of the first line of the title. */
  readonly titleIndex: number;
}

const CODE = '[A-Z]{2}|[a-z]+(?:-[a-z]+)*(?:\\.[A-Za-z-]{2,}?)?';
const GLUED = new RegExp(`^(${CODE}) ?(${DATE_PATTERN})$`);
const DATE_ALONE = new RegExp(`^${DATE_PATTERN}$`);

/**
 * Every record of a page. A line of category and date begins a record only when a title follows
 * at once; the line after such a line is always a title, whatever it looks like.
 */
export function* findRecords(lines: readonly Line[]): Steps<RecordAnchor[]> {
  const anchors: RecordAnchor[] = [];
  let next = LINES_PER_STEP;
  for (let index = 0; index < lines.length; index++) {
    if (index >= next) {
      yield;
      next = index + LINES_PER_STEP;
    }
    const anchor = anchorAt(lines, index);
    if (anchor === undefined) continue;
    anchors.push(anchor);
    index = anchor.titleIndex;
  }
  return anchors;
}

function anchorAt(lines: readonly Line[], index: number): RecordAnchor | undefined {
  const text = lines[index]?.text.trim() ?? '';
  if (text.length > 60) return undefined;
  const glued = GLUED.exec(text);
  const [, code = text, date = lines[index + 1]?.text.trim() ?? ''] = glued ?? [];
  if (!isCode(code) || (glued === null && !DATE_ALONE.test(date))) return undefined;
  const titleIndex = index + (glued === null ? 2 : 1);
  const title = lines[titleIndex];
  if (title === undefined || isBlank(title)) return undefined;
  return { index, code, date, titleIndex };
}

function isCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) || categoryCandidates(code).length > 0;
}

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
  const blocks = yield* blocksOf(lines);
  const [first = [], ...others] = blocks;
  const { title, below } = splitTitle(first, others.length > 0);
  const [second, ...later] = [...below, ...others];
  const authors = second !== undefined && isNames(second) ? second : undefined;
  const unread = authors === undefined && second !== undefined && isForeign(second, later);
  const body = second === undefined || authors !== undefined || unread ? later : [second, ...later];
  const end = yield* last ? endOfAbstract(body) : startOfStray(body);
  return {
    title,
    ...(authors !== undefined && { authors }),
    abstract: body.slice(0, end).flat(),
    rest: [...(unread ? [second] : []), ...body.slice(end)],
  };
}

/** A block of title lines, unless the blank lines of the page were lost and all is one block. */
function splitTitle(first: Block, moreFollows: boolean): { title: Block; below: Block[] } {
  const abstract = first.findIndex((line, at) => at > 0 && readsLikeAbstract(line.text));
  if (abstract < 0 && (moreFollows || first.length < 2)) return { title: first, below: [] };
  const body = abstract < 0 ? first.length : abstract;
  const last = first[body - 1];
  const namesBefore = body > 1 && last !== undefined && isNames([last]);
  const titleEnd = namesBefore ? body - 1 : body;
  const below = [first.slice(titleEnd, body), first.slice(body)].filter(({ length }) => length > 0);
  return { title: first.slice(0, titleEnd), below };
}

function isNames(block: Block): boolean {
  const text = blockText(block);
  return !readsLikeAbstract(text) && readNames(text) !== undefined;
}

/** A block between title and abstract that is neither names nor a paragraph of the abstract. */
function isForeign(block: Block, later: readonly Block[]): boolean {
  const [next] = later;
  const stands = next !== undefined && readsLikeAbstract(blockText(next));
  return stands && !readsLikeAbstract(blockText(block));
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
  return countUntil(blocks, (block) => !readsLikeAbstract(blockText(block)));
}

/**
 * Where a record begins that lost its date, and so is a title, names and an abstract; or its title,
 * and so is a date that stands alone.
 */
function startOfStray(blocks: readonly Block[]): Steps<number> {
  return countUntil(blocks, (block, at) => {
    const text = blockText(block);
    if (readsLikeAbstract(text)) return false;
    const [names = [], abstract = []] = blocks.slice(at + 1, at + 3);
    return GLUED.test(text) || (isNames(names) && readsLikeAbstract(blockText(abstract)));
  });
}
