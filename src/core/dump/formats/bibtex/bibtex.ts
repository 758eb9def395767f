import type { BibtexBlock, BibtexPiece } from '../../../bibliography/bibtex/bibtexFile';
import { defineAbbreviation } from '../../../bibliography/bibtex/bibtexText';
import { bibtexPieces, scanBibtex } from '../../../bibliography/bibtex/scanBibtex';
import type { Steps } from '../../../steps';
import { isBlank, type Line, type LineRange } from '../../../text/lines';
import type { DumpProblem, Leftover, Page } from '../../dump';
import type { Entry } from '../../entry';
import { type DumpFormat, LINES_PER_STEP, type PageReading, type PageSpan } from '../../format';
import { joinLines } from '../../joinLines';
import { readBibtexEntry } from './readBibtexEntry';

/** A bibliography in BibTeX or BibLaTeX: a file of little else, not a page that quotes an entry. */
export const bibtex: DumpFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  opens: isOpening,
  findPages,
  readPage,
};

const OPENING = /^\s{0,100}@[ \t]?[A-Za-z]{2,30}[ \t]?[{(]/;
/** How much of a file, in characters, decides. */
const HEAD_LENGTH = 65_536;
/** How much of a text entries make up, at least; of a text with one entry. */
const SHARE = 0.6;
const SHARE_OF_ONE = 0.9;
const TELLING = new Set(
  'title author editor year date journal journaltitle booktitle doi eprint url'.split(' '),
);

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  if (!(yield* hasOpening(lines))) return [];
  const head = yield* joinLines(topOf(lines));
  const pieces = yield* bibtexPieces(head);
  const blocks = pieces.filter((piece) => piece.kind !== 'text');
  const entries = blocks.filter(isEntryOfWork);
  const inEntries = entries.reduce((sum, { start, end }) => sum + end - start, 0);
  const elsewhere = pieces.reduce((sum, piece) => sum + lengthElsewhere(head, piece), 0);
  const share = entries.length === 1 ? SHARE_OF_ONE : SHARE;
  if (entries.length === 0 || inEntries < share * (inEntries + elsewhere)) return [];
  return [{ start: (blocks[0]?.lines[0] ?? 1) - 1, end: yield* endOfLast(lines) }];
}

function* hasOpening(lines: readonly Line[]): Steps<boolean> {
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (isOpening(text)) return true;
  }
  return false;
}

function isOpening(text: string): boolean {
  return text.includes('@') && OPENING.test(text);
}

function topOf(lines: readonly Line[]): readonly Line[] {
  let length = 0;
  const end = lines.findIndex(({ text }) => {
    length += text.length + 1;
    return length > HEAD_LENGTH;
  });
  return end < 0 ? lines : lines.slice(0, Math.max(1, end));
}

/** One past the line where the last block ends. */
function* endOfLast(lines: readonly Line[]): Steps<number> {
  let last = lines.length - 1;
  for (; last > 0 && !isOpening(lines[last]?.text ?? ''); last--) {
    if (last % LINES_PER_STEP === 0) yield;
  }
  const pieces = yield* bibtexPieces(yield* joinLines(lines.slice(last)));
  return last + (pieces.findLast(({ kind }) => kind !== 'text')?.lines[1] ?? 1);
}

function isEntryOfWork(block: BibtexBlock): boolean {
  return (
    block.kind === 'entry' &&
    block.commentedOut === undefined &&
    block.fields.some(({ name }) => TELLING.has(name.toLowerCase()))
  );
}

/** What speaks against a bibliography: its own definitions and comments do not. */
function lengthElsewhere(text: string, piece: BibtexPiece): number {
  if (piece.kind === 'text') return text.slice(piece.start, piece.end).trim().length;
  return piece.kind === 'entry' && !isEntryOfWork(piece) ? piece.end - piece.start : 0;
}

interface Reading {
  readonly lines: readonly Line[];
  readonly known: Map<string, string>;
  readonly entries: Entry[];
  readonly problems: DumpProblem[];
  /** Definitions and comments above the first entry. */
  head: LineRange | undefined;
  /** The last line that an entry has: the next begins below it where it can. */
  taken: number;
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const reading: Reading = {
    lines,
    known: new Map(),
    entries: [],
    problems: [],
    head: undefined,
    taken: 0,
  };
  const text = yield* joinLines(lines);
  yield* scanBibtex(text, (piece) => {
    if (piece.kind !== 'text') readBlock(reading, piece);
  });
  const page = pageOf(reading);
  const leftovers = yield* linesLeft(lines, reading.entries, page);
  const { entries, problems } = reading;
  return { ...(page !== undefined && { page }), entries, leftovers, problems };
}

function readBlock(reading: Reading, block: BibtexBlock): void {
  const { fault, kind, commentedOut } = block;
  if (fault !== undefined && commentedOut === undefined) {
    const line = numberOf(reading, fault.line);
    reading.problems.push({ kind: 'brokenRecord', line, text: fault.found });
  }
  if (kind === 'string') defineAbbreviation(reading.known, block);
  if (kind !== 'entry') addToHead(reading, block);
  if (kind !== 'entry' || commentedOut !== undefined) return;
  const fields = block.fields.map(({ lines }) => lines[0]);
  const first = Math.max(block.lines[0], Math.min(reading.taken + 1, ...fields));
  const entry = readBibtexEntry(block, reading.known, [first, block.lines[1]], (lines) => [
    numberOf(reading, lines[0]),
    numberOf(reading, lines[1]),
  ]);
  if (entry === undefined) return;
  reading.taken = block.lines[1];
  reading.entries.push(entry);
}

function numberOf({ lines }: { readonly lines: readonly Line[] }, line: number): number {
  return lines[line - 1]?.number ?? line;
}

function addToHead(reading: Reading, { lines }: BibtexBlock): void {
  if (reading.entries.length > 0) return;
  reading.head = [reading.head?.[0] ?? lines[0], lines[1]];
}

/** An entry may begin on the last line of the head: then it has that line. */
function pageOf({ head, lines, entries }: Reading): Page | undefined {
  if (head === undefined) return undefined;
  const below = entries[0]?.lines[0] ?? Number.POSITIVE_INFINITY;
  const [first, last] = [numberOf({ lines }, head[0]), numberOf({ lines }, head[1])];
  return first < below ? { lines: [first, Math.min(last, below - 1)] } : undefined;
}

function* linesLeft(
  lines: readonly Line[],
  entries: readonly Entry[],
  page: Page | undefined,
): Steps<Leftover[]> {
  const left: Leftover[] = [];
  let next = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const { number, text } = line;
    while (next < entries.length && (entries[next]?.lines[1] ?? 0) < number) next++;
    const isInEntry = (entries[next]?.lines[0] ?? Number.POSITIVE_INFINITY) <= number;
    const isInHead = page !== undefined && page.lines[0] <= number && number <= page.lines[1];
    if (!isInEntry && !isInHead && !isBlank(line)) left.push({ line: number, text });
  }
  return left;
}
