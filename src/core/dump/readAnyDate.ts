import type { PartialDate } from './entry';
import { readDate } from './readDate';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '([A-Za-z]{3,9})\\.?';

/** The printed orders of day, month and year; each names its groups. */
const FORMS: readonly (readonly [form: RegExp, parts: readonly Part[]])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/, ['year', 'month', 'day']],
  [/^(\d{4})[-/](\d{1,2})$/, ['year', 'month']],
  [/^(\d{4})$/, ['year']],
  [
    new RegExp(`^(?:[A-Za-z]{3}, )?(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})(?:[, ].*)?$`),
    ['day', 'name', 'year'],
  ],
  [new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`), ['name', 'day', 'year']],
  [new RegExp(`^${MONTH},? (\\d{4})$`), ['name', 'year']],
  [new RegExp(`^(\\d{4}),? ${MONTH} (\\d{1,2})$`), ['year', 'name', 'day']],
  [new RegExp(`^(\\d{4}),? ${MONTH}$`), ['year', 'name']],
];

type Part = 'year' | 'month' | 'name' | 'day';

/**
 * Reads a date in any of the orders that bibliographic records and listing pages print where the
 * order cannot be mistaken: ISO, "12 Jun 2017", "June 12, 2017", "Jun 2017", "2017 Jun 12", "2017",
 * RFC 822, to the day, the month or the year. "03/04/2017" has two readings, so that it has none.
 */
export function readAnyDate(text: string): PartialDate | undefined {
  const line = text.trim().split(/\s+/).join(' ');
  if (line.length > 60) return undefined;
  const plain = readDate(line);
  if (plain !== undefined) return plain;
  for (const [form, parts] of FORMS) {
    const match = form.exec(line);
    if (match === null) continue;
    const date = dateOf(parts, match);
    if (date !== undefined) return date;
  }
  return undefined;
}

function dateOf(parts: readonly Part[], match: RegExpExecArray): PartialDate | undefined {
  const value = (part: Part): string | undefined => {
    const at = parts.indexOf(part);
    return at < 0 ? undefined : match[at + 1];
  };
  const name = value('name');
  const month = name === undefined ? numberOf(value('month')) : monthOf(name);
  if (name !== undefined && month === undefined) return undefined;
  return calendarDate(numberOf(value('year')), month, numberOf(value('day')));
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function monthOf(name: string): number | undefined {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

/** Undefined for what no calendar has; a year counts from 1000 on. */
function calendarDate(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): PartialDate | undefined {
  if (year === undefined || year < 1000) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? { year, month, day }
    : undefined;
}
