import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { findLinks } from '../../../text/findLinks';
import { isBlank, type Line } from '../../../text/lines';
import { abstractText } from '../../abstractText';
import { type Block, blocksOf, blockText, LONGEST_ABSTRACT } from '../../blocks';
import type { Entry } from '../../entry';
import { rangeOf } from '../../format';
import { isMarkedAbstract, isAbstract as readsAsAbstract, splitByMark } from '../../markedBlocks';
import { DIVIDER_LOST } from '../../problemText';
import { readDate } from '../../readDate';
import { readNames } from '../../readNames';
import { endsMidSentence } from '../../sentenceFeatures';
import { stemsOf } from '../../stems';
import { titleShare } from '../../titleMatch';
import { ABSTRACT_LABEL, isFurniture } from './furniture';
import { GLUED_VIA, type Piece } from './pieces';

const BLOCKS_PER_STEP = 8;
/** How many blocks may stand above an abstract and be of its paper. */
const MOST_ABOVE = 64;
/** In characters: two paragraphs of this length can be two abstracts. */
const SHORTEST_ABSTRACT = 300;
/** Of the words of the shorter paragraph: halves of one abstract share less in one case of 100. */
const STRANGE_SHARE = 0.1;

/** What the lines above one "Via" say. */
export interface PieceReading {
  readonly entry?: Entry;
  readonly leftovers: readonly Line[];
}

/**
 * Reads what stands above one "Via". Most copies keep the abstract alone; fuller ones have
 *
 * ```
 * title
 * Add code
 *
 * Mar 3, 2024
 *
 * Figure 1 for <title>
 *
 * names
 *
 * Abstract:…
 * ```
 */
export function* readPiece({ lines, glued, last }: Piece): Steps<PieceReading> {
  const blocks = splitByMark(yield* blocksOf(lines.map((line) => withoutFurniture(line, glued))));
  const start = yield* startOfAbstract(blocks);
  if (start < 0) return { leftovers: lines.filter((line) => !isBlank(line)) };
  const above = readAbove(blocks.slice(Math.max(0, start - MOST_ABOVE), start));
  const labelled = ABSTRACT_LABEL.test(blockText(blocks[start] ?? []));
  const end = yield* endOfAbstract(blocks, start);
  const paragraphs = blocks.slice(start, end);
  const abstractLines = paragraphs.flat();
  const abstract = abstractText(abstractLines.map(withoutLabel));
  const doubtful = areStrangers(paragraphs);
  const used = [...above.used, ...abstractLines];
  const cut = last && !labelled && abstract !== '' && endsMidSentence(abstract);
  const title = cleanText(blockText(above.title ?? []));
  if (title === '' && abstract === '') return { leftovers: lines.filter((line) => !isBlank(line)) };
  const entry: Entry = {
    ...(title !== '' && { title }),
    authors: (above.names?.names ?? []).map((name) => ({ name })),
    authorsTruncated: above.names?.truncated ?? false,
    affiliations: [],
    ...(above.date !== undefined && { date: above.date.value }),
    categories: [],
    ...(abstract !== '' && { abstract }),
    ...(cut && { abstractTruncated: true as const }),
    ids: {},
    links: findLinks(abstract),
    ...(doubtful && { doubtful: DIVIDER_LOST }),
    lines: rangeOf(used),
    fieldLines: {
      ...(above.title !== undefined && title !== '' && { title: rangeOf(above.title) }),
      ...(above.names !== undefined && { authors: rangeOf(above.names.lines) }),
      ...(above.date !== undefined && { date: rangeOf(above.date.lines) }),
      ...(abstract !== '' && { abstract: rangeOf(abstractLines) }),
    },
  };
  const [from, to] = entry.lines;
  const outside = lines.filter((line) => line.number < from || line.number > to);
  return { entry, leftovers: outside.filter((line) => !isBlank(line)) };
}

function withoutFurniture(line: Line, glued: boolean): Line {
  if (line.mark === undefined && isFurniture(line)) return { ...line, text: '' };
  return glued ? { ...line, text: line.text.trim().replace(GLUED_VIA, '') } : line;
}

function withoutLabel(line: Line, at: number): Line {
  return at > 0 ? line : { ...line, text: line.text.trim().replace(ABSTRACT_LABEL, '') };
}

function isAbstract(block: Block): boolean {
  const isLabelled = block[0]?.mark === undefined && ABSTRACT_LABEL.test(blockText(block));
  return isLabelled || readsAsAbstract(block);
}

/** Whether two paragraphs are long enough for abstracts of their own and share hardly a word. */
function areStrangers(paragraphs: readonly Block[]): boolean {
  const [first = '', second = ''] = paragraphs.map(blockText);
  if (Math.min(first.length, second.length) < SHORTEST_ABSTRACT) return false;
  const [fewer, more] = [stemsOf(first), stemsOf(second)].sort((a, b) => a.size - b.size);
  if (fewer === undefined || more === undefined) return false;
  return (titleShare(fewer, more) ?? 1) < STRANGE_SHARE;
}

function* startOfAbstract(blocks: readonly Block[]): Steps<number> {
  const marked = blocks.findIndex(isMarkedAbstract);
  const from = blocks.findIndex(([line]) => line?.mark === 'title') + 1;
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (at === marked || (at >= from && isAbstract(block))) return at;
  }
  return -1;
}

function* endOfAbstract(blocks: readonly Block[], start: number): Steps<number> {
  let length = blockText(blocks[start] ?? []).length;
  for (let end = start + 1; end < blocks.length; end++) {
    if (end % BLOCKS_PER_STEP === 0) yield;
    const text = blockText(blocks[end] ?? []);
    length += text.length;
    if (length > LONGEST_ABSTRACT || !readsAsAbstract(blocks[end] ?? [])) return end;
  }
  return blocks.length;
}

interface Above {
  readonly title?: Block;
  readonly date?: { readonly value: NonNullable<Entry['date']>; readonly lines: Block };
  readonly names?: {
    readonly names: readonly string[];
    readonly truncated: boolean;
    readonly lines: Block;
  };
  readonly used: readonly Line[];
}

/** The title is the first block, the date reads as one, and the names come last. */
function readAbove(blocks: readonly Block[]): Above {
  const title = blocks.find(([line]) => line?.mark === 'title') ?? blocks[0];
  if (title === undefined) return { used: [] };
  const others = blocks.filter((block) => block !== title);
  const dated = others.find((block) => readDate(blockText(block)) !== undefined);
  const value = dated === undefined ? undefined : readDate(blockText(dated));
  const named = others.findLast((block) => block !== dated && readNames(blockText(block)));
  const list = named === undefined ? undefined : readNames(blockText(named));
  return {
    title,
    ...(dated !== undefined && value !== undefined && { date: { value, lines: dated } }),
    ...(named !== undefined &&
      list !== undefined && {
        names: { names: list.names, truncated: list.truncated, lines: named },
      }),
    used: [...title, ...(dated ?? []), ...(named ?? [])].sort((a, b) => a.number - b.number),
  };
}
