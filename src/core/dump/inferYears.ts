import type { Entry, PartialDate } from './entry';

/**
 * Fills in the years that a profile page leaves out, where they follow.
 *
 * The site prints no year for the year of capture. So an explicit year rules that year out, and
 * the page was captured later than the latest one; and it was captured no later than the file was
 * last modified. Where both bounds meet in one year, that is the year, marked as inferred;
 * otherwise it stays unknown.
 *
 * @param modified time of the file's last modification in milliseconds since 1970, if known
 */
export function inferYears(entries: readonly Entry[], modified: number | undefined): Entry[] {
  const explicit = entries.flatMap(({ date }) => (date?.year === undefined ? [] : [date.year]));
  if (explicit.length === 0 || modified === undefined) return [...entries];
  const captured = Math.max(...explicit) + 1;
  return entries.map((entry) => {
    const { date } = entry;
    if (date === undefined || date.year !== undefined) return entry;
    const dated: PartialDate = { ...date, year: captured, yearInferred: true };
    return fits(dated, modified) ? { ...entry, date: dated } : entry;
  });
}

/** Only the year of modification fits, and a paper is not listed before its day. */
function fits(date: PartialDate, modified: number): boolean {
  const { year, month = 1, day = 1 } = date;
  if (year === undefined || year !== new Date(modified).getUTCFullYear()) return false;
  const oneDay = 86_400_000; // somewhere it was already tomorrow
  return Date.UTC(year, month - 1, day) <= modified + oneDay;
}
