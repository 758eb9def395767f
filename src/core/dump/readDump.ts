import { finish, type Steps } from '../steps';
import { isBlank, type Line, LONGEST_LINE, splitLines, splitLinesInSteps } from '../text/lines';
import type { Dump, DumpProblem, FormatId, Leftover, Section } from './dump';
import { type DumpContext, LINES_PER_STEP, type PageReading } from './format';
import { FORMATS } from './formats';
import { lineIdentity } from './lineMark';
import { pagesIn } from './pagesIn';

/** How much of a file, in characters, decides whether it is a dump. */
export const HEAD_LENGTH = 65_536;

const LINES_CHECKED_PER_STEP = 4096;
const ENTRIES_PER_STEP = 512;

/** Whether the head of a file shows a listing page that we can read. */
export function looksLikeDump(head: string): boolean {
  const lines = splitLines(head.slice(0, HEAD_LENGTH)).map(withBlanks);
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
  const { lines, unread, damagedAt } = yield* readableLines(
    yield* splitLinesInSteps(text),
    context,
  );
  const pages = yield* pagesIn(lines, context.readAs);
  if (pages.length === 0) return undefined;
  const found: Found = { sections: [], leftovers: [], problems: [] };
  if (damagedAt !== undefined) found.problems.push({ kind: 'charactersLost', line: damagedAt });
  let end = 0;
  for (const page of pages) {
    yield* leaveOver(found, lines.slice(end, page.start));
    end = page.end;
    const own = lines.slice(page.start, page.end);
    yield* collect(found, page.format.id, own, yield* page.format.readPage(own, context));
  }
  yield* leaveOver(found, lines.slice(end));
  for (const { number, text: line } of unread) found.leftovers.push({ line: number, text: line });
  if (unread.length > 0) found.leftovers.sort((a, b) => a.line - b.line);
  return found;
}

/** Lines between pages. */
function* leaveOver(found: Found, lines: readonly Line[]): Steps<void> {
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!isBlank(line)) found.leftovers.push({ line: line.number, text: line.text });
  }
}

/** A dump that is being read. */
interface Found {
  readonly sections: Section[];
  readonly leftovers: Leftover[];
  readonly problems: DumpProblem[];
}

interface ReadableLines {
  readonly lines: readonly Line[];
  readonly unread: readonly Line[];
  /** The first line that holds U+FFFD, which stands for characters that were lost. */
  readonly damagedAt: number | undefined;
}

/**
 * Lines with their marks. Those that are overlong or marked as junk are blanked: they are no part
 * of a page, and nothing reads them.
 */
function* readableLines(all: Line[], { marks }: DumpContext): Steps<ReadableLines> {
  const unread: Line[] = [];
  let damagedAt: number | undefined;
  for (const [at, line] of all.entries()) {
    if (at % LINES_CHECKED_PER_STEP === 0) yield;
    const isOverlong = line.text.length > LONGEST_LINE;
    if (damagedAt === undefined && line.text.includes('\ufffd')) damagedAt = line.number;
    const isMarkable = marks !== undefined && !isOverlong && !isBlank(line);
    const mark = isMarkable ? marks.get(lineIdentity(line.text)) : undefined;
    if (isOverlong || mark === 'junk') {
      unread.push(line);
      all[at] = { number: line.number, text: '' };
    } else if (mark !== undefined) all[at] = { ...withBlanks(line), mark };
    else all[at] = withBlanks(line);
  }
  return { lines: all, unread, damagedAt };
}

/** A line of a web page: blanks that never break are blanks like others, each at its place. */
function withBlanks(line: Line): Line {
  const { text } = line;
  return text.includes('\u00a0') ? { ...line, text: text.replaceAll('\u00a0', ' ') } : line;
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
  for (const [at, entry] of entries.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    const { abstract = '', abstractTruncated, doubtful } = entry;
    const [line, last] = entry.lines;
    if (doubtful !== undefined) found.problems.push({ kind: 'doubtful', line, reason: doubtful });
    // An ellipsis says that the site, not the file, cut the abstract.
    const isCutOff = abstractTruncated && !abstract.endsWith('…');
    if (isCutOff) found.problems.push({ kind: 'cutOff', line: last });
  }
}
