import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { findLinks } from '../../../text/findLinks';
import { isBlank, type Line } from '../../../text/lines';
import { type Block, blocksOf, blockText, unwrap, wrapWidth } from '../../blocks';
import type { DumpProblem, Leftover, Page } from '../../dump';
import type { Entry } from '../../entry';
import {
  type DumpFormat,
  LINES_PER_STEP,
  type PageReading,
  type PageSpan,
  rangeOf,
} from '../../format';
import { STRANGERS } from '../../problemText';
import { readDate } from '../../readDate';
import { type Segment, segmentBlocks } from '../../segment';
import { endsMidSentence, readsLikeAbstract } from '../../sentenceFeatures';
import { isFurniture, isPageDate, isSiteAnchor, isSubmittedBy } from './furniture';

/** A list of papers on Hugging Face: titles and abstracts, without authors, dates or ids. */
export const huggingFacePapers: DumpFormat = {
  id: 'hf-papers',
  label: 'Hugging Face papers',
  findPages,
  readPage,
};

const HEAD_LINES = 12;
const CONFIRMING_LINES = 40;

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  const pages: PageSpan[] = [];
  let from = 0;
  let next = LINES_PER_STEP;
  for (let at = 0; at < lines.length; at++) {
    if (at >= next) {
      yield;
      next = at + LINES_PER_STEP;
    }
    const line = lines[at];
    if (line === undefined || !isSiteAnchor(line)) continue;
    yield;
    if (yield* isConfirmed(lines, at)) {
      pages.push({ start: topOfHead(lines, at, from) });
      from = at + 1;
    }
    at = lastAnchor(lines, at);
  }
  return pages;
}

/** The anchors of one head stand close together. */
function lastAnchor(lines: readonly Line[], first: number): number {
  let last = first;
  for (let at = first + 1; at < Math.min(lines.length, first + HEAD_LINES); at++) {
    const line = lines[at];
    if (line !== undefined && isSiteAnchor(line)) last = at;
  }
  return last;
}

function topOfHead(lines: readonly Line[], anchor: number, from: number): number {
  let top = anchor;
  for (let at = anchor - 1; at >= from; at--) {
    const line = lines[at];
    if (line === undefined || !(isBlank(line) || isFurniture(line))) break;
    if (!isBlank(line)) top = at;
  }
  return top;
}

/** An abstract, or the submitters that some views keep where titles and abstracts are lost. */
function* isConfirmed(lines: readonly Line[], anchor: number): Steps<boolean> {
  const near = lines
    .slice(anchor + 1, anchor + 1 + CONFIRMING_LINES)
    .filter((line) => isSubmittedBy(line) || !isFurniture(line));
  if (near.some((line) => isSubmittedBy(line) || readsLikeAbstract(line.text))) return true;
  return yield* isWrappedAbstract(near);
}

function* isWrappedAbstract(lines: readonly Line[]): Steps<boolean> {
  const width = yield* wrapWidth(lines);
  if (width === undefined) return false;
  return (yield* blocksOf(lines)).some((block) =>
    unwrap(block, width).some((joined) => readsLikeAbstract(blockText(joined))),
  );
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const headEnd = endOfHead(lines);
  const page = readHead(lines.slice(0, headEnd));
  const body = lines.slice(headEnd);
  const { blocks, furniture } = yield* contentBlocks(body);
  const segments = yield* segmentBlocks(blocks);
  const entries: Entry[] = [];
  const problems: DumpProblem[] = [];
  for (const [at, segment] of segments.entries()) {
    if (at % 16 === 15) yield;
    const entry = entryOf(segment, at === segments.length - 1);
    entries.push(entry);
    if (entry.doubtful !== undefined) problems.push({ kind: 'strangers', line: entry.lines[0] });
  }
  if (entries.length === 0 && furniture.some(isSubmittedBy)) {
    problems.push({ kind: 'titlesLost', line: page.lines[0] });
  }
  return {
    page,
    entries,
    leftovers: furniture.map(({ number, text }): Leftover => ({ line: number, text })),
    problems,
  };
}

/** The head ends with the date of the page, or with the last line of the site's own. */
function endOfHead(lines: readonly Line[]): number {
  let end = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    if (isPageDate(line)) return at + 1;
    if (!isFurniture(line) || isSubmittedBy(line)) break;
    end = at + 1;
  }
  return end;
}

function readHead(lines: readonly Line[]): Page {
  const explained = lines.filter((line) => !isBlank(line));
  const last = explained.at(-1)?.text.trim() ?? '';
  const date = readDate(last);
  return { lines: rangeOf(explained), ...(date !== undefined && { date }) };
}

interface Content {
  readonly blocks: readonly Block[];
  /** Lines of the site between the papers, and the names of submitters. */
  readonly furniture: readonly Line[];
}

function* contentBlocks(lines: readonly Line[]): Steps<Content> {
  const furniture: Line[] = [];
  const content: Line[] = [];
  let submitter = false;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (isBlank(line)) content.push(line);
    else if (submitter || isFurniture(line)) {
      furniture.push(line);
      content.push({ number: line.number, text: '' });
      submitter = isSubmittedBy(line);
    } else content.push(line);
  }
  const width = yield* wrapWidth(content);
  const blocks: Block[] = [];
  for (const [at, block] of (yield* blocksOf(content)).entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const parts = width === undefined ? block.map((line) => [line]) : unwrap(block, width);
    for (const part of parts) blocks.push(part);
  }
  return { blocks, furniture };
}

const DOUBTFUL_SHARE = 0.2;

function entryOf(segment: Segment, last: boolean): Entry {
  const titleLines = segment.title.flat();
  const abstractLines = segment.abstract.flat();
  const title = cleanText(blockText(titleLines));
  const abstract = cleanText(blockText(abstractLines));
  const doubtful = doubtOf(segment);
  const cut = last && abstract !== '' && endsMidSentence(abstract);
  return {
    ...(title !== '' && { title }),
    authors: [],
    authorsTruncated: false,
    affiliations: [],
    categories: [],
    ...(abstract !== '' && { abstract }),
    ...(cut && { abstractTruncated: true as const }),
    ids: {},
    links: findLinks(abstract),
    ...(doubtful !== undefined && { doubtful }),
    lines: rangeOf([...titleLines, ...abstractLines]),
    fieldLines: {
      ...(title !== '' && { title: rangeOf(titleLines) }),
      ...(abstract !== '' && { abstract: rangeOf(abstractLines) }),
    },
  };
}

function doubtOf({ share }: Segment): string | undefined {
  if (share === undefined || share >= DOUBTFUL_SHARE) return undefined;
  return STRANGERS;
}
