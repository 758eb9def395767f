import { finish, type Steps } from '../steps';
import { isBlank, type Line, LONGEST_LINE, splitLines, splitLinesInSteps } from '../text/lines';
import type { Dump, DumpProblem, FormatId, Leftover, Section } from './dump';
import { type DumpContext, type DumpFormat, LINES_PER_STEP, type PageReading } from './format';
import { FORMATS } from './formats';

/** How much of a file, in characters, decides whether it is a dump. */
export const HEAD_LENGTH = 65_536;

const LINES_CHECKED_PER_STEP = 4096;
const ENTRIES_PER_STEP = 512;

/** Whether the head of a file shows a listing page that we can read. */
export function looksLikeDump(head: string): boolean {
  const lines = splitLines(head.slice(0, HEAD_LENGTH));
  return FORMATS.some((format) => finish(format.findPages(lines)).length > 0);
}

/** Reads a whole text at once. Undefined when it holds no listing page. */
export function readDump(text: string, context: DumpContext = {}): Dump | undefined {
  return finish(readDumpInSteps(text, context));
}

/**
 * Reads a text in steps of a few records each. A file may hold several pages, of several formats:
 * each begins at its own anchor and ends where the next one begins.
 */
export function* readDumpInSteps(text: string, context: DumpContext): Steps<Dump | undefined> {
  const { lines, overlong } = yield* readableLines(yield* splitLinesInSteps(text));
  const pages: PageStart[] = [];
  for (const format of FORMATS) {
    for (const start of yield* format.findPages(lines)) pages.push({ format, start });
    yield;
  }
  if (pages.length === 0) return undefined;
  pages.sort((a, b) => a.start - b.start);
  const found: Found = { sections: [], leftovers: [], problems: [] };
  for (const [at, line] of lines.slice(0, pages[0]?.start).entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!isBlank(line)) found.leftovers.push({ line: line.number, text: line.text });
  }
  for (const [at, { format, start }] of pages.entries()) {
    const own = lines.slice(start, pages[at + 1]?.start);
    yield* collect(found, format.id, own, yield* format.readPage(own, context));
  }
  if (overlong.length > 0) {
    for (const { number, text: line } of overlong)
      found.leftovers.push({ line: number, text: line });
    found.leftovers.sort((a, b) => a.line - b.line);
  }
  return found;
}

interface PageStart {
  readonly format: DumpFormat;
  readonly start: number;
}

/** A dump that is being read. */
interface Found {
  readonly sections: Section[];
  readonly leftovers: Leftover[];
  readonly problems: DumpProblem[];
}

/** Lines with the overlong ones blanked: those are no part of a page, and nothing reads them. */
function* readableLines(all: Line[]): Steps<{ lines: readonly Line[]; overlong: readonly Line[] }> {
  const overlong: Line[] = [];
  for (const [at, line] of all.entries()) {
    if (at % LINES_CHECKED_PER_STEP === 0) yield;
    if (line.text.length <= LONGEST_LINE) continue;
    overlong.push(line);
    all[at] = { number: line.number, text: '' };
  }
  return { lines: all, overlong };
}

function* collect(
  found: Found,
  format: FormatId,
  lines: readonly Line[],
  { page, entries, leftovers, problems }: PageReading,
): Steps<void> {
  yield;
  const first = lines.find((line) => !isBlank(line))?.number ?? 0;
  const last = lines.findLast((line) => !isBlank(line))?.number ?? 0;
  const head = page !== undefined && { page };
  found.sections.push({ format, lines: [first, last], ...head, entries });
  for (const leftover of leftovers) found.leftovers.push(leftover);
  for (const problem of problems) found.problems.push(problem);
  for (const [at, { abstractTruncated, lines: own }] of entries.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    if (abstractTruncated) found.problems.push({ kind: 'cutOff', line: own[1] });
  }
}
