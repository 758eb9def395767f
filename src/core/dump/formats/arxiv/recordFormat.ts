import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import type { DumpProblem, FormatId, Page } from '../../dump';
import type { Entry } from '../../entry';
import {
  type DumpFormat,
  LINES_PER_STEP,
  type PageReading,
  type PageSpan,
  rangeOf,
} from '../../format';

/** Where a record stands: its first line and one past its last, as indexes. */
export interface RecordSpan {
  readonly start: number;
  readonly end: number;
}

/** What the top of a page says. */
export interface HeadFacts {
  readonly date?: NonNullable<Page['date']>;
  readonly declared?: { readonly count: number; readonly line: number };
}

/** A kind of page made of records that tell by themselves where they begin and end. */
export interface RecordLayout {
  readonly id: FormatId;
  readonly label: string;
  findRecords(lines: readonly Line[]): Steps<RecordSpan[]>;
  /** Whether the site prints such a line above its records. */
  isHead(text: string): boolean;
  /** What the lines of that kind say, wherever on the page they stand. */
  readFacts(lines: readonly Line[]): HeadFacts;
  /** Reads the lines of one record; `last` when nothing follows it on its page. */
  readRecord(lines: readonly Line[], last: boolean): Entry | undefined;
}

/** So many lines between two records are headings of one page; more part two pages. */
const WIDEST_GAP = 12;
/** How far above its first record the head of a page is looked for. */
const HEAD_REACH = 60;
/** So many lines of a head may be none that we know. */
const STRANGE_HEAD_LINES = 3;
const LONGEST_HEAD_LINE = 400;
const RECORDS_PER_STEP = 4;

/** Makes a format of such a layout. Its pages end with their last record. */
export function recordFormat(layout: RecordLayout): DumpFormat {
  return {
    id: layout.id,
    label: layout.label,
    *findPages(lines) {
      return yield* pagesOf(layout, lines, yield* layout.findRecords(lines));
    },
    *readPage(lines) {
      return yield* readPage(layout, lines);
    },
  };
}

function* pagesOf(
  layout: RecordLayout,
  lines: readonly Line[],
  records: readonly RecordSpan[],
): Steps<PageSpan[]> {
  const pages: { start: number; end: number }[] = [];
  for (const [at, { start, end }] of records.entries()) {
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const page = pages.at(-1);
    if (page !== undefined && isNear(lines, page.end, start)) page.end = end;
    else pages.push({ start: headStart(layout, lines, start, page?.end ?? 0), end });
  }
  return pages;
}

function isNear(lines: readonly Line[], from: number, to: number): boolean {
  let written = 0;
  for (let at = from; at < to && written <= WIDEST_GAP; at++) {
    const line = lines[at];
    if (line !== undefined && isWritten(line)) written++;
  }
  return written <= WIDEST_GAP;
}

/** The topmost line of a head above a record; the record's own where there is none. */
function headStart(
  layout: RecordLayout,
  lines: readonly Line[],
  record: number,
  floor: number,
): number {
  let top = record;
  let strange = 0;
  for (let at = record - 1; at >= Math.max(floor, record - HEAD_REACH); at--) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    if (isHead(layout, line)) {
      top = at;
      strange = 0;
    } else if (++strange > STRANGE_HEAD_LINES) break;
  }
  return top;
}

function isHead(layout: RecordLayout, { text }: Line): boolean {
  return text.length <= LONGEST_HEAD_LINE && layout.isHead(text.trim());
}

function* readPage(layout: RecordLayout, lines: readonly Line[]): Steps<PageReading> {
  const records = yield* layout.findRecords(lines);
  const entries: Entry[] = [];
  for (const [at, { start, end }] of records.entries()) {
    yield;
    const last = at === records.length - 1 && end >= lines.length;
    const entry = layout.readRecord(lines.slice(start, end), last);
    if (entry?.title !== undefined || entry?.abstract !== undefined) entries.push(entry);
  }
  const first = records[0]?.start ?? 0;
  const head = lines.slice(headStart(layout, lines, first, 0), first).filter(isWritten);
  const inHead = new Set(head);
  const outside = yield* linesOutside(lines, entries);
  const leftovers = outside.filter((line) => !inHead.has(line));
  const headings = yield* headingsOf(layout, outside);
  const facts = layout.readFacts(headings);
  return {
    ...(head.length > 0 && { page: { lines: rangeOf(head), ...pageFacts(facts) } }),
    entries,
    leftovers: leftovers.map(({ number, text }) => ({ line: number, text })),
    problems: problemsOf(facts, entries.length),
  };
}

function isWritten(line: Line): boolean {
  return !isBlank(line);
}

function* headingsOf(layout: RecordLayout, lines: readonly Line[]): Steps<Line[]> {
  const headings: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (isHead(layout, line)) headings.push(line);
  }
  return headings;
}

function pageFacts({ date, declared }: HeadFacts): Omit<Page, 'lines'> {
  return {
    ...(date !== undefined && { date }),
    ...(declared !== undefined && { declaredCount: declared.count }),
  };
}

function problemsOf({ declared }: HeadFacts, found: number): DumpProblem[] {
  if (declared === undefined || declared.count === found) return [];
  return [{ kind: 'countDiffers', line: declared.line, declared: declared.count, found }];
}

/** The written lines that are in no entry. Entries stand in order and apart. */
function* linesOutside(lines: readonly Line[], entries: readonly Entry[]): Steps<Line[]> {
  const outside: Line[] = [];
  let next = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    while ((entries[next]?.lines[1] ?? Number.POSITIVE_INFINITY) < line.number) next++;
    const inside = (entries[next]?.lines[0] ?? Number.POSITIVE_INFINITY) <= line.number;
    if (!inside && isWritten(line)) outside.push(line);
  }
  return outside;
}
