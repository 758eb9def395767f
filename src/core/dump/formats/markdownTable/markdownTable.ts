import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import type { Leftover } from '../../dump';
import type { Entry } from '../../entry';
import { type DumpFormat, LINES_PER_STEP, type PageReading, type PageSpan } from '../../format';
import { type Column, columnsOf } from './columns';
import { readRow } from './readRow';

/** A Markdown table of papers, as daily lists of arXiv and reading lists have them. */
export const markdownTable: DumpFormat = {
  id: 'markdown-table',
  label: 'Markdown table',
  findPages,
  readPage,
};

const DELIMITER = /^\|?[\s:]*-[-\s:|]*$/;
const ROWS_PER_STEP = 16;
/** Rows that prove a table to be one of papers. */
const FEWEST_ROWS = 2;

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  const pages: PageSpan[] = [];
  let next = LINES_PER_STEP;
  for (let at = 1; at < lines.length; at++) {
    if (at >= next) {
      yield;
      next = at + LINES_PER_STEP;
    }
    if (!isDelimiter(lines[at])) continue;
    const columns = columnsOf(lines[at - 1]?.text ?? '');
    if (columns === undefined) continue;
    const end = endOfTable(lines, at + 1);
    yield;
    if (yield* isOfPapers(columns, lines.slice(at + 1, end))) {
      pages.push({ start: at - 1, end });
      at = end;
    }
  }
  return pages;
}

function isDelimiter(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > 2000) return false;
  return line.text.includes('|') && line.text.includes('-') && DELIMITER.test(line.text);
}

function endOfTable(lines: readonly Line[], from: number): number {
  let end = from;
  while (lines[end]?.text.includes('|') === true && !isDelimiter(lines[end])) end++;
  // A second header right below: another table begins.
  return isDelimiter(lines[end]) && end > from ? end - 1 : end;
}

/**
 * Two rows with an id or a link to a paper. Names of authors count only beside an abstract or a
 * venue: books and talks have titles and authors as well.
 */
function* isOfPapers(columns: readonly Column[], rows: readonly Line[]): Steps<boolean> {
  const namesCount = columns.includes('abstract') || columns.includes('venue');
  let found = 0;
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
    const reading = readRow(columns, row);
    if (reading === undefined) continue;
    const isListed = namesCount && reading.entry.authors.length > 0;
    if ((reading.leadsToPaper || isListed) && ++found >= FEWEST_ROWS) return true;
  }
  return false;
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const entries: Entry[] = [];
  const leftovers: Leftover[] = [];
  const columns = columnsOf(lines[0]?.text ?? '') ?? [];
  for (const [at, line] of lines.entries()) {
    if (at % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
    if (at < 2 || isBlank(line)) continue;
    const reading = readRow(columns, line);
    if (reading === undefined) leftovers.push({ line: line.number, text: line.text });
    else entries.push(reading.entry);
  }
  const [header, delimiter] = lines;
  const head = [header?.number ?? 0, delimiter?.number ?? header?.number ?? 0] as const;
  return { page: { lines: head }, entries, leftovers, problems: [] };
}
