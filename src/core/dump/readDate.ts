import type { PartialDate } from './entry';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH_NAME = `(?:${LONG_MONTHS}|(?:${MONTHS.join('|')}|Sept)\\.?)`;

/** A date as listing pages print it: "Nov 24, 2022", "Mar 16", "March 3, 2024", "2024-03-03". */
export const DATE_PATTERN = `(?:${MONTH_NAME} \\d{1,2}(?:, \\d{4})?|\\d{4}-\\d{2}-\\d{2})`;

const WORDED = new RegExp(`^(${MONTH_NAME}) (\\d{1,2})(?:, (\\d{4}))?$`);
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads a printed date; undefined when it is none or names a day that no calendar has. */
export function readDate(text: string): PartialDate | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const worded = WORDED.exec(text);
  if (worded === null) return undefined;
  const [, name = '', day, year] = worded;
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  return calendarDate(year === undefined ? undefined : Number(year), month, Number(day));
}

function calendarDate(
  year: number | undefined,
  month: number,
  day: number,
): PartialDate | undefined {
  // A leap year stands in for a year that is not known: Feb 29 may be right.
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return year === undefined ? { month, day } : { year, month, day };
}
