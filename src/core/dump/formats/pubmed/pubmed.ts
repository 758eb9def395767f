import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { type Block, blocksOf } from '../../blocks';
import type { DumpProblem, Leftover } from '../../dump';
import type { Entry } from '../../entry';
import { type DumpFormat, LINES_PER_STEP, type PageReading, type PageSpan } from '../../format';
import { mayBeCitation, readCitation } from './citationLine';
import { readRecord } from './readRecord';

/** Records of PubMed as text: "Abstract (text)" and "Summary (text)", numbered. */
export const pubmed: DumpFormat = { id: 'pubmed', label: 'PubMed', opens, findPages, readPage };

/** So many records with abstracts are a list anywhere; fewer must be most of a text. */
const FEWEST_RECORDS = 3;
/** One reference with a PubMed number is found in many a text. */
const FEWEST_SUMMARIES = 2;
const LEAST_SHARE = 0.6;
const LONGEST_CITATION = 40;
const YEAR = /[.;] (?:1[6-9]|20)\d\d[ ;:.]/;
/** In characters. */
const LONGEST_CITATION_LINE = 4000;
const RECORDS_PER_STEP = 8;
const LONGEST_QUOTE = 80;

interface Start {
  readonly at: number;
  readonly number: number;
  readonly isSummary: boolean;
  /** A number of PubMed stands in the record. */
  confirmed: boolean;
}

function opens(text: string): boolean {
  return mayBeCitation(text) && YEAR.test(text.slice(0, LONGEST_CITATION_LINE));
}

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  const starts = yield* findStarts(lines);
  const first = starts.findIndex(({ confirmed }) => confirmed);
  if (first < 0) return [];
  const sure = starts.findLastIndex(({ confirmed }) => confirmed);
  const isNext = starts[sure + 1]?.number === (starts[sure]?.number ?? 0) + 1;
  const own = starts.slice(first, sure + (isNext ? 2 : 1));
  const start = own[0]?.at ?? 0;
  const last = own.at(-1)?.at ?? start;
  const rest = lines.slice(last, starts[first + own.length]?.at);
  const end = last + (yield* endOfRecord(rest));
  const isPage = (yield* isMost(lines, start, end))
    ? enough(own)
    : abstracts(own) >= FEWEST_RECORDS;
  return isPage ? [{ start, end }] : [];
}

function abstracts(starts: readonly Start[]): number {
  return starts.filter(({ confirmed, isSummary }) => confirmed && !isSummary).length;
}

function enough(starts: readonly Start[]): boolean {
  return abstracts(starts) > 0 || starts.length >= FEWEST_SUMMARIES;
}

/** Every paragraph that begins as a record does, and whether its number of PubMed follows. */
function* findStarts(lines: readonly Line[]): Steps<Start[]> {
  const starts: Start[] = [];
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const last = starts.at(-1);
    if (last !== undefined && /^PMID: ?\d/.test(text)) last.confirmed = true;
    if (!mayBeCitation(text) || !isFirst(lines, at)) continue;
    const citation = readCitation(blockAt(lines, at));
    if (citation === undefined) continue;
    const { isSummary, number } = citation;
    starts.push({ at, number, isSummary, confirmed: isSummary });
  }
  return starts;
}

function isFirst(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  return above === undefined || isBlank(above);
}

function blockAt(lines: readonly Line[], at: number): Block {
  const near = lines.slice(at, at + LONGEST_CITATION);
  const end = near.findIndex(isBlank);
  return end < 0 ? near : near.slice(0, end);
}

/** How many lines the last record has. */
function* endOfRecord(lines: readonly Line[]): Steps<number> {
  const blocks = yield* blocksOf(lines);
  const reading = readRecord(blocks, true);
  const last = blocks[(reading?.blocks ?? 1) - 1]?.at(-1);
  return last === undefined ? 1 : last.number - (lines[0]?.number ?? 0) + 1;
}

function* isMost(lines: readonly Line[], start: number, end: number): Steps<boolean> {
  let inside = 0;
  let all = 0;
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    all += text.length;
    if (at >= start && at < end) inside += text.length;
  }
  return inside >= LEAST_SHARE * all;
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const starts = yield* findStarts(lines);
  const entries: Entry[] = [];
  const problems: DumpProblem[] = [];
  const left: Line[] = lines.slice(0, starts[0]?.at ?? lines.length);
  for (const [at, { at: from }] of starts.entries()) {
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const own = lines.slice(from, starts[at + 1]?.at);
    const reading = readRecord(yield* blocksOf(own), at === starts.length - 1);
    const [first] = own;
    if (reading !== undefined) entries.push(reading.entry);
    else if (first !== undefined) problems.push(problem('emptyRecord', first));
    const end = reading?.entry.lines[1] ?? 0;
    const cut = reading?.isCut ? own.find(({ number }) => number === end) : undefined;
    if (cut !== undefined) problems.push(problem('brokenRecord', cut));
    for (const line of own) if (line.number > end) left.push(line);
  }
  const leftovers = left.filter((line) => !isBlank(line));
  return {
    entries,
    leftovers: leftovers.map(({ number, text }): Leftover => ({ line: number, text })),
    problems,
  };
}

function problem(kind: 'brokenRecord' | 'emptyRecord', { number, text }: Line): DumpProblem {
  return { kind, line: number, text: text.trim().slice(0, LONGEST_QUOTE) };
}
