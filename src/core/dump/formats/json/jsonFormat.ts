import { findLines, type LineFinder } from '../../../bibliography/bibtex/lineFinder';
import { finish, type Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { isBlank, type Line, type LineRange } from '../../../text/lines';
import type { DumpProblem, FormatId, Leftover, Page } from '../../dump';
import type { Entry } from '../../entry';
import { type DumpFormat, LINES_PER_STEP, type PageReading, type PageSpan } from '../../format';
import { joinLines } from '../../joinLines';
import { type EntryParts, makeEntry, type Stated } from '../../makeEntry';
import { endOfJson } from './endOfJson';
import { findRecords } from './findRecords';
import { foundAt } from './foundAt';
import { JsonRecord } from './jsonRecord';
import { type RecordList, recordSpans } from './recordSpans';

/** What sets one kind of JSON apart, and how one of its records is read. */
export interface JsonLayout {
  readonly id: FormatId;
  readonly label: string;
  /** Whether a record is of this kind beyond doubt. */
  fits(record: JsonRecord): boolean;
  /** What a record says; the fields that are read of it stand before whatever is broken in it. */
  read(record: JsonRecord): EntryParts;
}

/** How much of a text, in characters, decides; the first records of it are looked at. */
const HEAD_LENGTH = 65_536;
const RECORDS_LOOKED_AT = 4;
/** Notes above the JSON, in characters; all but JSON is the lesser part of a text. */
const LONGEST_NOTES = 4000;
const LEAST_SHARE = 0.6;
/** What JSON begins with, at the start of a line. */
const OPENING = /^(?:\{ ?(?:"|$)|\[ ?(?:\{|$))/;

/** A format of a layout: the text is JSON from its first character that shows. */
export function jsonFormat(layout: JsonLayout): DumpFormat {
  return {
    id: layout.id,
    label: layout.label,
    opens: (text) => OPENING.test(text),
    findPages: (lines) => findPages(layout, lines),
    readPage: (lines) => readPage(layout, lines),
  };
}

function* findPages(layout: JsonLayout, lines: readonly Line[]): Steps<PageSpan[]> {
  const start = yield* firstLine(lines);
  if (start === undefined) return [];
  yield;
  const head = headOf(lines.slice(start));
  const list = findRecords(head);
  if (list === undefined) return [];
  const spans = yield* recordSpans(head, list, RECORDS_LOOKED_AT);
  const lineOf = finish(findLines(head));
  const fits = spans.some((span) => layout.fits(new JsonRecord(head, span, lineOf)));
  if (!fits) return [];
  const end = yield* endOfJson(lines, start, list.kind);
  const above = charactersOf(lines.slice(0, start));
  if (above > 0 && charactersOf(lines.slice(start, end)) < LEAST_SHARE * charactersOf(lines)) {
    return [];
  }
  return [{ start, ...(end !== undefined && { end }) }];
}

/** Where JSON begins: on the first line that shows something, else below notes at the top. */
function* firstLine(lines: readonly Line[]): Steps<number | undefined> {
  const top = lines.findIndex((line) => !isBlank(line));
  if (/^\s{0,100}[[{]/.test(lines[top]?.text ?? '')) return top;
  let length = 0;
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (OPENING.test(text)) return at;
    length += text.length;
    if (length > LONGEST_NOTES) return undefined;
  }
  return undefined;
}

function charactersOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function headOf(lines: readonly Line[]): string {
  const texts: string[] = [];
  let length = 0;
  for (const { text } of lines) {
    if (length >= HEAD_LENGTH) break;
    texts.push(text);
    length += text.length + 1;
  }
  return texts.join('\n').slice(0, HEAD_LENGTH);
}

interface Reading {
  readonly layout: JsonLayout;
  readonly lines: readonly Line[];
  readonly text: string;
  readonly lineOf: LineFinder;
  readonly entries: Entry[];
  readonly problems: DumpProblem[];
}

function* readPage(layout: JsonLayout, lines: readonly Line[]): Steps<PageReading> {
  const text = yield* joinLines(lines);
  const lineOf = yield* findLines(text);
  const reading: Reading = { layout, lines, text, lineOf, entries: [], problems: [] };
  const list = findRecords(text.slice(0, HEAD_LENGTH));
  const spans = list === undefined ? [] : yield* recordSpans(text, list);
  for (const span of spans) {
    yield;
    readRecord(reading, new JsonRecord(text, span, lineOf));
  }
  const page = list && headBefore(reading, list);
  return yield* withLeftovers(reading, page);
}

function readRecord(reading: Reading, record: JsonRecord): void {
  const { layout, lines, entries } = reading;
  const { start, end } = record.span;
  const own = record.linesBetween(0, reading.text.slice(start, end).trimEnd().length);
  if (record.brokenAt !== undefined) {
    reading.problems.push(brokenRecord(reading, record.brokenAt));
  }
  // Where a line closes one record and opens the next, it belongs to the first.
  const taken = entries.at(-1)?.lines[1] ?? 0;
  const first =
    numberOf(lines, own[0]) > taken ? own[0] : Math.max(own[0], record.firstPropertyLine);
  const entry = makeEntry(inFile(lines, [first, own[1]]), partsInFile(lines, layout.read(record)));
  if (saysNothing(entry)) return;
  entries.push(entry);
}

function saysNothing({ title, abstract }: Entry): boolean {
  return title === undefined && abstract === undefined;
}

function brokenRecord({ text, lines, lineOf }: Reading, at: number): DumpProblem {
  const { at: shownAt, found } = foundAt(text, at);
  return { kind: 'brokenRecord', line: numberOf(lines, lineOf(shownAt)), text: cleanText(found) };
}

function numberOf(lines: readonly Line[], line: number): number {
  return lines[line - 1]?.number ?? line;
}

function inFile(lines: readonly Line[], [first, last]: LineRange): LineRange {
  return [numberOf(lines, first), numberOf(lines, last)];
}

function partsInFile(lines: readonly Line[], parts: EntryParts): EntryParts {
  const moved = Object.entries(parts).map(([name, part]: [string, unknown]) =>
    isStated(part) ? [name, { ...part, lines: inFile(lines, part.lines) }] : [name, part],
  );
  return Object.fromEntries(moved);
}

function isStated(part: unknown): part is Stated<unknown> {
  return typeof part === 'object' && part !== null && 'lines' in part && 'value' in part;
}

/** What stands above the first record: counts, the name of the list. */
function headBefore({ lines, lineOf, entries }: Reading, { start }: RecordList): Page | undefined {
  const first = entries[0]?.lines[0] ?? 0;
  const last = Math.min(numberOf(lines, lineOf(start)), first - 1);
  const top = lines[0]?.number ?? 1;
  return last < top ? undefined : { lines: [top, last] };
}

const PUNCTUATION = /^[\s\]},]*$/;

/** Brackets that close what stood around the records go with the record above them. */
function* withLeftovers(
  { lines, entries: read, problems }: Reading,
  page: Page | undefined,
): Steps<PageReading> {
  const entries = [...read];
  const leftovers: Leftover[] = [];
  let next = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const { number, text } = line;
    while ((entries[next]?.lines[1] ?? Number.POSITIVE_INFINITY) < number) next++;
    const isInEntry = (entries[next]?.lines[0] ?? Number.POSITIVE_INFINITY) <= number;
    if (isInEntry || isBlank(line) || number <= (page?.lines[1] ?? 0)) continue;
    const above = entries[next - 1];
    if (above !== undefined && above.lines[1] >= number - 1 && PUNCTUATION.test(text)) {
      entries[next - 1] = { ...above, lines: [above.lines[0], number] };
      next--;
    } else leftovers.push({ line: number, text });
  }
  return { ...(page !== undefined && { page }), entries, leftovers, problems };
}
