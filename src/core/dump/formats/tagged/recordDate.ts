import type { PartialDate } from '../../entry';
import { readAnyDate } from '../../readAnyDate';

const YEAR = /^\d{4}(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const NUMBERS = /^\d{4}(?: \d{1,2}){1,2}$/;
const YEAR_MONTH = /^\d{4} [A-Za-z]{3,9}(?= \d)/;
const LARGEST_SHOWN = 60;

/**
 * Reads the date of a bibliographic record as far as it is certain: `2014/05/12/Spring`, `2001///`,
 * `2013 Jan 18`, `20130118`; of "2012 Sep-Oct" and "1998 Winter" the year, of "2013 Jan 18-24" the
 * month.
 */
export function readRecordDate(text: string): PartialDate | undefined {
  const line = text.trim().split(/\s+/).join(' ').slice(0, LARGEST_SHOWN);
  const dashed = NUMBERS.test(line) ? line.replaceAll(' ', '-') : line.replace(COMPACT, '$1-$2-$3');
  const whole = line.includes('/') ? slashed(line) : readAnyDate(dashed);
  if (whole !== undefined) return whole;
  return readAnyDate(YEAR_MONTH.exec(line)?.[0] ?? '') ?? readAnyDate(YEAR.exec(line)?.[0] ?? '');
}

/** `year/month/day/other`, of which all but the year may be empty or zero. */
function slashed(line: string): PartialDate | undefined {
  const [year = '', month = '', day = ''] = line.split('/').map((part) => part.trim());
  if (!/^\d{4}$/.test(year)) return undefined;
  const isGiven = (part: string): boolean => /^\d{1,2}$/.test(part) && Number(part) > 0;
  if (!isGiven(month)) return readAnyDate(year);
  const toMonth = readAnyDate(`${year}-${month}`);
  return (isGiven(day) ? readAnyDate(`${year}-${month}-${day}`) : toMonth) ?? toMonth;
}

/** The date that tells more, where both are of one year; the first one otherwise. */
export function finerDate(
  first: PartialDate | undefined,
  second: PartialDate | undefined,
): PartialDate | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  if (first.year !== second.year) return first;
  if (first.month === undefined) return second;
  return first.day === undefined && first.month === second.month ? second : first;
}
