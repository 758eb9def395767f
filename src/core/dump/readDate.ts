import type { PartialDate } from './entry';
import { ANY_MONTH, monthOf } from './monthNames';

const ENGLISH_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December' +
  '|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)';

/** Each order in which pages print a date, with named parts; translated pages put the day first. */
const FORMS = [
  `(?<month>${ENGLISH_MONTH}) (?<day>\\d{1,2})(?:, (?<year>\\d{4}))?`,
  '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})',
  `(?<day>\\d{1,2})(?:\\.|er|º)? (?:de )?(?<month>${ANY_MONTH})(?: (?:de )?(?<year>\\d{4}))?`,
  '(?:(?<year>\\d{4})年 ?)?(?<month>\\d{1,2})月 ?(?<day>\\d{1,2})日',
  '(?:(?<year>\\d{4})년 ?)?(?<month>\\d{1,2})월 ?(?<day>\\d{1,2})일',
] as const;
const PATTERNS = FORMS.map((form) => new RegExp(`^${form}$`));

/**
 * A date as listing pages print it: "Nov 24, 2022", "Mar 16", "March 3, 2024", "2024-03-03", and
 * as browsers translate it: "3. März 2024", "1er mars", "3 de marzo de 2024", "2024年3月3日".
 */
export const DATE_PATTERN = `(?:${FORMS.map((form) => form.replace(/\?<[a-z]+>/g, '?:')).join('|')})`;

/** Reads a printed date; undefined when it is none or names a day that no calendar has. */
export function readDate(text: string): PartialDate | undefined {
  if (text.length > LONGEST_DATE || !/\d/.test(text)) return undefined;
  for (const pattern of PATTERNS) {
    const parts = pattern.exec(text)?.groups;
    if (parts !== undefined) return dateOf(parts);
  }
  return undefined;
}

const LONGEST_DATE = 60;

function dateOf({
  year,
  month = '',
  day,
}: Readonly<Record<string, string | undefined>>): PartialDate | undefined {
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  if (number === undefined) return undefined;
  return calendarDate(year === undefined ? undefined : Number(year), number, Number(day));
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
