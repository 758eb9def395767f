import { finish, type Steps } from '../steps';
import { isBlank, type Line, splitLines, splitLinesInSteps } from '../text/lines';
import type { Dump, DumpProblem, Leftover, Section } from './dump';
import { type DumpContext, type DumpFormat, rangeOf } from './format';
import { FORMATS } from './formats';

/** How much of a file, in characters, decides whether it is a dump. */
export const HEAD_LENGTH = 65_536;

/** Whether the head of a file shows a listing page that we can read. */
export function looksLikeDump(head: string): boolean {
  const lines = splitLines(head.slice(0, HEAD_LENGTH));
  return FORMATS.some((format) => format.findPages(lines).length > 0);
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
  const lines = yield* splitLinesInSteps(text);
  const pages: PageStart[] = [];
  for (const format of FORMATS) {
    pages.push(...format.findPages(lines).map((start) => ({ format, start })));
    yield;
  }
  if (pages.length === 0) return undefined;
  pages.sort((a, b) => a.start - b.start);
  const sections: Section[] = [];
  const leftovers: Leftover[] = lines.slice(0, pages[0]?.start).flatMap(leftoverOf);
  const problems: DumpProblem[] = [];
  for (const [at, { format, start }] of pages.entries()) {
    const own = lines.slice(start, pages[at + 1]?.start);
    const reading = yield* format.readPage(own, context);
    sections.push({
      format: format.id,
      lines: rangeOf(own.filter((line) => !isBlank(line))),
      ...(reading.page !== undefined && { page: reading.page }),
      entries: reading.entries,
    });
    leftovers.push(...reading.leftovers);
    problems.push(...reading.problems);
  }
  return { sections, leftovers, problems };
}

interface PageStart {
  readonly format: DumpFormat;
  readonly start: number;
}

function leftoverOf(line: Line): Leftover[] {
  return isBlank(line) ? [] : [{ line: line.number, text: line.text }];
}
