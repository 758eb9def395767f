import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP, previousLine } from '../../format';
import { arxivIdOf } from '../../paperIds';
import type { RecordSpan } from './recordFormat';

/** What opens and closes the parts of a record: two backslashes alone, or with the address behind. */
export const DIVIDER = '\\\\';
const SEPARATOR = /^(?:-{20,}|[%-]{20,})$/;
const ID_LINE = /^(?:arXiv:|Paper:) {0,4}(\S{6,40})(?: {1,4}\(\*cross-listing\*\))?$/;
const BELOW_ID = /^(?:From: |Date: |replaced with )/;
const LONGEST_ID_LINE = 120;
/** How many lines of header may stand between the id and the title. */
const TITLE_REACH = 30;
/** In lines: no announcement prints a longer record. */
const LONGEST_RECORD = 400;

/** The id of a line such as "arXiv:2303.00812 (*cross-listing*)" or "Paper: hep-th/9710065". */
export function idOfLine(text: string): string | undefined {
  if (!text.startsWith('arXiv:') && !text.startsWith('Paper:')) return undefined;
  if (text.length > LONGEST_ID_LINE) return undefined;
  const id = ID_LINE.exec(text.trimEnd())?.[1];
  return id === undefined ? undefined : arxivIdOf(id);
}

/** Whether a line parts two records. */
export function isSeparator(text: string): boolean {
  return (text.startsWith('--') || text.startsWith('%')) && SEPARATOR.test(text.trimEnd());
}

/** Every record of an announcement: a divider, a line with the id, and a title below it. */
export function* findMailRecords(lines: readonly Line[]): Steps<RecordSpan[]> {
  const starts: number[] = [];
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (idOfLine(text) === undefined) continue;
    const start = startOf(lines, at);
    if (start !== undefined) starts.push(start);
  }
  const records: RecordSpan[] = [];
  for (const [at, start] of starts.entries()) {
    if (at % 16 === 15) yield;
    records.push({ start, end: endOf(lines, start, starts[at + 1] ?? lines.length) });
  }
  return records;
}

function startOf(lines: readonly Line[], at: number): number | undefined {
  const above = previousLine(lines, at, 2);
  const opened = above !== undefined && lines[above]?.text.trim() === DIVIDER;
  const next = lines.slice(at + 1, at + 4).find((line) => !isBlank(line));
  if (!opened && !BELOW_ID.test(next?.text ?? '')) return undefined;
  const header = lines.slice(at + 1, at + TITLE_REACH);
  const title = header.findIndex(({ text }) => text.startsWith('Title:'));
  const stop = header.findIndex(({ text }) => text.startsWith(DIVIDER) || isSeparator(text));
  if (title < 0 || (stop >= 0 && stop < title)) return undefined;
  return opened ? above : at;
}

/** One past the divider that closes the abstract, or past the header where there is no abstract. */
function endOf(lines: readonly Line[], start: number, limit: number): number {
  const from = lines[start]?.text.trim() === DIVIDER ? start + 1 : start;
  let dividers = 0;
  let end = from;
  for (let at = from; at < Math.min(limit, start + LONGEST_RECORD); at++) {
    const line = lines[at];
    if (line === undefined || isSeparator(line.text)) break;
    if (isBlank(line)) continue;
    end = at + 1;
    if (!line.text.startsWith(DIVIDER)) continue;
    if (++dividers === 2 || line.text.trim() !== DIVIDER) break;
  }
  return end;
}
