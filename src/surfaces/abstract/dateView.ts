import type { PartialDate } from '../../core/dump/entry';
import type { DateView } from '../../webview/protocol';

/** A leap year, so that 29 February without a year stays one. */
const ANY_YEAR = 2000;

/** A date in the reader's language, with no part that is not known. */
export function dateView(date: PartialDate | undefined, language: string): DateView | undefined {
  if (date === undefined) return undefined;
  const { year, month, day } = date;
  if (year === undefined && month === undefined) return undefined;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    ...(year !== undefined && { year: 'numeric' }),
    ...(month !== undefined && { month: 'long' }),
    ...(month !== undefined && day !== undefined && { day: 'numeric' }),
  });
  const moment = new Date(Date.UTC(year ?? ANY_YEAR, (month ?? 1) - 1, day ?? 1));
  return { text: format.format(moment), year: yearOf(date) };
}

function yearOf(date: PartialDate): DateView['year'] {
  if (date.year === undefined) return 'missing';
  return date.yearInferred === true ? 'inferred' : 'given';
}
