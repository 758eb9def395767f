import type { Steps } from '../../../steps';
import { isBlank, type Line, type LineRange } from '../../../text/lines';
import type { DumpProblem, Leftover } from '../../dump';
import type { Entry } from '../../entry';
import { LINES_PER_STEP, type PageReading, rangeOf } from '../../format';
import { type EntryParts, makeEntry } from '../../makeEntry';
import { endsMidSentence } from '../../sentenceFeatures';
import { readRecords, type TagSyntax } from './readRecords';
import type { TaggedFormat } from './taggedFormat';
import type { TaggedRecord } from './taggedRecord';

const RECORDS_PER_STEP = 8;
const FARTHEST_BELOW = 100;
/** In characters, of the line at which a record is broken. */
const LONGEST_QUOTE = 80;

/** Reads the records of a page: what each says is an entry, all else is left over. */
export function* readTaggedPage(lines: readonly Line[], format: TaggedFormat): Steps<PageReading> {
  const entries: Entry[] = [];
  const problems: DumpProblem[] = [];
  const kept: TaggedRecord[] = [];
  for (const [at, record] of (yield* readRecords(lines, format.syntax)).entries()) {
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const entry = readEntry(lines, record, format);
    if (entry !== undefined) {
      entries.push(entry);
      kept.push(record);
    }
    // An abstract that is cut tells by itself that the text is.
    if (entry?.abstractTruncated) continue;
    const fault = problemOf(lines, record, format.syntax, entry !== undefined);
    if (fault !== undefined) problems.push(fault);
  }
  const head = headOf(lines, format.syntax);
  return {
    ...(head !== undefined && { page: { lines: head } }),
    entries,
    leftovers: yield* leftoversOf(lines, kept, head),
    problems,
  };
}

/** Undefined for a record that says nothing to call a paper by: its lines are left over. */
function readEntry(
  lines: readonly Line[],
  record: TaggedRecord,
  { syntax, partsOf }: TaggedFormat,
): Entry | undefined {
  const parts = partsOf(record);
  const own = rangeOf(lines.slice(record.start, record.end));
  const isOpen = syntax.last === undefined || !record.ended;
  const isCut =
    isOpen && isAtEnd(lines, record) && parts.abstract !== undefined && endsCut(record, parts);
  const abstractTruncated = isCut || parts.abstractTruncated === true;
  const entry = makeEntry(own, { ...parts, abstractTruncated });
  return entry.title === undefined && entry.abstract === undefined ? undefined : entry;
}

function endsCut({ fields }: TaggedRecord, { abstract }: EntryParts): boolean {
  const isLast = abstract !== undefined && fields.at(-1)?.lines[1] === abstract.lines[1];
  return isLast && endsMidSentence(abstract.value);
}

function isAtEnd(lines: readonly Line[], record: TaggedRecord): boolean {
  return lineBelow(lines, record) === undefined;
}

/** The next line below a record that shows something, if it is not far. */
function lineBelow(lines: readonly Line[], { end }: TaggedRecord): Line | undefined {
  for (let at = end; at < Math.min(end + FARTHEST_BELOW, lines.length); at++) {
    const line = lines[at];
    if (line !== undefined && !isBlank(line)) return line;
  }
  return undefined;
}

/** What is wrong with the form of a record: no beginning, no end, or nothing that could be read. */
function problemOf(
  lines: readonly Line[],
  record: TaggedRecord,
  { last, isFirstOptional }: TagSyntax,
  isRead: boolean,
): DumpProblem | undefined {
  const first = lines[record.start];
  const end = lines[record.end - 1];
  if (first === undefined || end === undefined) return undefined;
  if (!isRead) return problem('emptyRecord', first, first);
  if (!(record.begun || isFirstOptional)) return problem('headlessRecord', first, first);
  if (last === undefined || record.ended) return undefined;
  return problem('brokenRecord', end, lineBelow(lines, record) ?? end);
}

function problem(
  kind: 'brokenRecord' | 'emptyRecord' | 'headlessRecord',
  { number }: Line,
  { text }: Line,
): DumpProblem {
  return { kind, line: number, text: text.trim().slice(0, LONGEST_QUOTE) };
}

/** The lines of the head, which stands at the top. */
function headOf(lines: readonly Line[], { isHead }: TagSyntax): LineRange | undefined {
  const end = lines.findIndex((line) => !isBlank(line) && !isHead?.(line.text));
  const head = lines.slice(0, Math.max(end, 0)).filter((line) => !isBlank(line));
  return head.length === 0 ? undefined : rangeOf(head);
}

function* leftoversOf(
  lines: readonly Line[],
  records: readonly TaggedRecord[],
  head: LineRange | undefined,
): Steps<Leftover[]> {
  const leftovers: Leftover[] = [];
  let next = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    while (at >= (records[next]?.end ?? Number.POSITIVE_INFINITY)) next++;
    const isOwn = at >= (records[next]?.start ?? Number.POSITIVE_INFINITY);
    const isHead = line.number <= (head?.[1] ?? 0);
    if (!isOwn && !isHead && !isBlank(line)) {
      leftovers.push({ line: line.number, text: line.text });
    }
  }
  return leftovers;
}
