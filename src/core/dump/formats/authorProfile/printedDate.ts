import { categoryCandidates } from '../../../library/categories';
import { cleanText } from '../../../text/cleanText';
import type { Line } from '../../../text/lines';
import { DATE_PATTERN } from '../../readDate';

/** The category and the date above a title, as printed. */
export interface PrintedDate {
  readonly code: string;
  readonly date: string;
  /** They stand glued on one line, or on two. */
  readonly lines: 1 | 2;
}

const CODE = '[A-Z]{2}|[a-z]{1,8}(?:-[a-z]{2,8})?(?:\\.[A-Za-z-]{2,9}?)?';
/** A date in a language that we have no table for: its record is kept, without a date. */
const FOREIGN_DATE = '\\d{1,2}\\.? [^\\x00-\\x7f]{3,12}\\.? \\d{4}(?: [^\\x00-\\x7f]\\.)?';
const DATE = `(?:${DATE_PATTERN}|${FOREIGN_DATE})`;
const GLUED = new RegExp(`^(${CODE}) ?(${DATE})$`);
const DATE_ALONE = new RegExp(`^${DATE}$`);
const LONGEST_ANCHOR = 60;

/** What a line, or a line and the next one, print above a title; undefined for anything else. */
export function printedDate(line: Line | undefined, next?: Line): PrintedDate | undefined {
  const text = shortText(line);
  if (!/^[A-Za-z]/.test(text)) return undefined;
  const [, code, glued] = (/\d/.test(text) && GLUED.exec(text)) || [];
  if (code !== undefined && glued !== undefined) {
    return isCode(code) ? { code, date: glued, lines: 1 } : undefined;
  }
  if (next === undefined || !isCode(text)) return undefined;
  const date = shortText(next);
  return DATE_ALONE.test(date) ? { code: text, date, lines: 2 } : undefined;
}

/** Whether some lines are a category and a date, glued. */
export function isGluedDate(lines: readonly Line[]): boolean {
  return lines.length === 1 && printedDate(lines[0]) !== undefined;
}

/** A short line, clean; `''` for a long one. */
function shortText(line: Line | undefined): string {
  const text = line?.text.trim() ?? '';
  if (text.length > LONGEST_ANCHOR) return '';
  return /[^\x20-\x7e]/.test(text) ? cleanText(text) : text;
}

function isCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) || categoryCandidates(code).length > 0;
}
