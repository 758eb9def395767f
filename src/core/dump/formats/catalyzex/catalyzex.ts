import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { findLinks } from '../../../text/findLinks';
import { isBlank, type Line } from '../../../text/lines';
import { type Block, blocksOf, blockText, LONGEST_ABSTRACT } from '../../blocks';
import type { Leftover } from '../../dump';
import type { Entry } from '../../entry';
import {
  type DumpFormat,
  LINES_PER_STEP,
  type PageReading,
  type PageSpan,
  previousLine,
  rangeOf,
} from '../../format';
import { readDate } from '../../readDate';
import { readNames } from '../../readNames';
import { endsMidSentence, readsLikeAbstract } from '../../sentenceFeatures';

/** A list on CatalyzeX: abstracts divided by "Via", mostly without titles. */
export const catalyzex: DumpFormat = { id: 'catalyzex', label: 'CatalyzeX', findPages, readPage };

const ADVERTISEMENT = /^Get our free extension to see links to code for papers anywhere online!/;
const VIA = /^Via$/;
/** "…uses less memory.Via": a copy may lose the line end before it. */
const GLUED_VIA = /(?<=[.!?])Via$/;
const AFTERWORD = /^(?:Access Paper or Ask Questions|Access Paper|Ask Questions)$/;
const FURNITURE = /^(?:Add code|View Code|Figure \d+ for .*)$/;
const ABSTRACT_LABEL = /^Abstract:\s*/;
/** "Via" alone is an ordinary word: without the advertisement it takes several to be a page. */
const FEWEST_VIAS = 2;
/** How many lines may part an abstract from its "Via". */
const VIA_REACH = 100;
const BLOCKS_PER_STEP = 8;
/** How many blocks may stand above an abstract and be of its paper. */
const MOST_ABOVE = 64;

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  const pages: PageSpan[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!ADVERTISEMENT.test(line.text)) continue;
    yield;
    if (isConfirmed(lines, at)) pages.push({ start: at });
  }
  return pages.length > 0 ? pages : yield* pageWithoutHead(lines);
}

function isConfirmed(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 30).some(({ text }) => readsLikeAbstract(text));
}

function* pageWithoutHead(lines: readonly Line[]): Steps<PageSpan[]> {
  let first: number | undefined;
  let vias = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!VIA.test(line.text.trim())) continue;
    yield;
    const before = previousLine(lines, at, VIA_REACH);
    if (before === undefined || !readsLikeAbstract(lines[before]?.text ?? '')) continue;
    first ??= before;
    if (++vias === FEWEST_VIAS) return [{ start: first }];
  }
  return [];
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const first = lines[0];
  const hasHead = first !== undefined && ADVERTISEMENT.test(first.text);
  const entries: Entry[] = [];
  const leftovers: Line[] = [];
  const found = yield* pieces(hasHead ? lines.slice(1) : lines);
  for (const [at, piece] of found.entries()) {
    if (at % 16 === 15) yield;
    const reading = yield* readPiece(piece);
    if (reading.entry !== undefined) entries.push(reading.entry);
    for (const line of reading.leftovers) leftovers.push(line);
    for (const line of piece.dividers) leftovers.push(line);
  }
  leftovers.sort((a, b) => a.number - b.number);
  return {
    ...(hasHead && { page: { lines: rangeOf([first]) } }),
    entries,
    leftovers: leftovers.map(({ number, text }): Leftover => ({ line: number, text })),
    problems: [],
  };
}

interface Piece {
  readonly lines: readonly Line[];
  /** The lines that end it: "Via" and what the site prints under it. */
  readonly dividers: readonly Line[];
  /** A "Via" is glued to its last line. */
  readonly glued: boolean;
  readonly last: boolean;
}

function* pieces(lines: readonly Line[]): Steps<Piece[]> {
  const divided = lines.some(({ text }) => VIA.test(text.trim()));
  const found: Piece[] = [];
  let current = { lines: [] as Line[], dividers: [] as Line[], glued: false, last: false };
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const text = line.text.trim();
    if (VIA.test(text) || AFTERWORD.test(text)) current.dividers.push(line);
    else {
      if ((current.glued || current.dividers.length > 0) && !isBlank(line)) {
        found.push(current);
        current = { lines: [], dividers: [], glued: false, last: false };
      }
      current.lines.push(line);
      if (divided && GLUED_VIA.test(text)) current.glued = true;
    }
  }
  const ended = current.glued || current.dividers.length > 0;
  const last = { ...current, last: !ended };
  return [...found, last];
}

interface PieceReading {
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
function* readPiece({ lines, glued, last }: Piece): Steps<PieceReading> {
  const blocks = yield* blocksOf(lines.map((line) => withoutFurniture(line, glued)));
  const start = yield* startOfAbstract(blocks);
  if (start < 0) return { leftovers: lines.filter((line) => !isBlank(line)) };
  const above = readAbove(blocks.slice(Math.max(0, start - MOST_ABOVE), start));
  const labelled = ABSTRACT_LABEL.test(blockText(blocks[start] ?? []));
  const end = yield* endOfAbstract(blocks, start);
  const abstractLines = blocks.slice(start, end).flat();
  const abstract = cleanText(blockText(abstractLines).replace(ABSTRACT_LABEL, ''));
  const used = [...above.used, ...abstractLines];
  const cut = last && !labelled && abstract !== '' && endsMidSentence(abstract);
  const title = cleanText(blockText(above.title ?? []));
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

function withoutFurniture({ number, text }: Line, glued: boolean): Line {
  const trimmed = text.trim();
  if (FURNITURE.test(trimmed)) return { number, text: '' };
  return { number, text: glued ? trimmed.replace(GLUED_VIA, '') : text };
}

function isAbstract(text: string): boolean {
  return ABSTRACT_LABEL.test(text) || readsLikeAbstract(text);
}

function* startOfAbstract(blocks: readonly Block[]): Steps<number> {
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (isAbstract(blockText(block))) return at;
  }
  return -1;
}

function* endOfAbstract(blocks: readonly Block[], start: number): Steps<number> {
  let length = blockText(blocks[start] ?? []).length;
  for (let end = start + 1; end < blocks.length; end++) {
    if (end % BLOCKS_PER_STEP === 0) yield;
    const text = blockText(blocks[end] ?? []);
    length += text.length;
    if (length > LONGEST_ABSTRACT || !readsLikeAbstract(text)) return end;
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
  const [title, ...others] = blocks;
  if (title === undefined) return { used: [] };
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
    used: [...title, ...(dated ?? []), ...(named ?? [])],
  };
}
