import type { Steps } from '../../../steps';
import type { Line } from '../../../text/lines';
import type { DumpProblem, Leftover } from '../../dump';
import type { Entry } from '../../entry';
import {
  type DumpFormat,
  LINES_PER_STEP,
  type PageReading,
  type PageSpan,
  previousLine,
  rangeOf,
} from '../../format';
import { readsLikeAbstract } from '../../sentenceFeatures';
import {
  isAdvertisement,
  isAfterword,
  isVia,
  resemblesAdvertisement,
  topOfRecord,
} from './furniture';
import { piecesOf } from './pieces';
import { readPiece } from './readPiece';

/** A list on CatalyzeX: abstracts divided by "Via", mostly without titles. */
export const catalyzex: DumpFormat = { id: 'catalyzex', label: 'CatalyzeX', findPages, readPage };

/** "Via" alone is an ordinary word: without the advertisement it takes several to be a page. */
const FEWEST_VIAS = 2;
/** How many lines may part an abstract from its "Via". */
const VIA_REACH = 100;
/** How many lines may part the advertisement from the first record. */
const HEAD_REACH = 4;

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  const pages: PageSpan[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!isAdvertisement(line)) continue;
    yield;
    if (isConfirmed(lines, at)) pages.push({ start: at });
  }
  return pages.length > 0 ? pages : yield* pageWithoutHead(lines);
}

function isConfirmed(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 30).some(({ text }) => readsLikeAbstract(text));
}

/** A page whose first line was lost or reworded. */
function* pageWithoutHead(lines: readonly Line[]): Steps<PageSpan[]> {
  let first: number | undefined;
  let vias = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!isVia(line)) continue;
    yield;
    const before = previousLine(lines, at, VIA_REACH);
    if (before === undefined || !readsLikeAbstract(lines[before]?.text ?? '')) continue;
    first ??= before;
    // What the site prints under "Via" in fuller copies is on no other page.
    vias += lines.slice(at + 1, at + 4).some(isAfterword) ? FEWEST_VIAS : 1;
    if (vias >= FEWEST_VIAS) return [{ start: topOfPage(lines, first) }];
  }
  return [];
}

function topOfPage(lines: readonly Line[], abstract: number): number {
  const top = topOfRecord(lines, abstract);
  const above = previousLine(lines, top, HEAD_REACH);
  const line = above === undefined ? undefined : lines[above];
  return above !== undefined && line !== undefined && resemblesAdvertisement(line) ? above : top;
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const first = lines[0];
  const isUsual = first !== undefined && isAdvertisement(first);
  const hasHead = isUsual || (first !== undefined && resemblesAdvertisement(first));
  const entries: Entry[] = [];
  const leftovers: Line[] = [];
  const problems: DumpProblem[] = [];
  if (hasHead && !isUsual) problems.push({ kind: 'headDiffers', line: first.number });
  for (const [at, piece] of (yield* piecesOf(hasHead ? lines.slice(1) : lines)).entries()) {
    if (at % 16 === 15) yield;
    const { entry, leftovers: unread } = yield* readPiece(piece);
    if (entry !== undefined) {
      entries.push(entry);
      const line = piece.partedAt;
      if (line !== undefined && entry.doubtful === undefined)
        problems.push({ kind: 'dividerLost', line });
    }
    for (const line of unread) leftovers.push(line);
    for (const line of piece.dividers) leftovers.push(line);
  }
  leftovers.sort((a, b) => a.number - b.number);
  return {
    ...(hasHead && { page: { lines: rangeOf([first]) } }),
    entries,
    leftovers: leftovers.map(({ number, text }): Leftover => ({ line: number, text })),
    problems,
  };
}
