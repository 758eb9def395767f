import type { Steps } from '../steps';
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
export function* inferYears(
  entries: readonly Entry[],
  modified: number | undefined,
): Steps<readonly Entry[]> {
  const latest = entries.reduce((year, { date }) => Math.max(year, date?.year ?? 0), 0);
  if (latest === 0 || modified === undefined) return entries;
  const inferred: Entry[] = [];
  for (const [at, entry] of entries.entries()) {
    if (at % 256 === 255) yield;
    inferred.push(withYear(entry, latest + 1, modified));
  }
  return inferred;
}

function withYear(entry: Entry, year: number, modified: number): Entry {
  const { date } = entry;
  if (date === undefined || date.year !== undefined) return entry;
  const dated: PartialDate = { ...date, year, yearInferred: true };
  return fits(dated, modified) ? { ...entry, date: dated } : entry;
}

/** Only the year of modification fits, and a paper is not listed before its day. */
function fits(date: PartialDate, modified: number): boolean {
  const { year, month = 1, day = 1 } = date;
  if (year === undefined || year !== new Date(modified).getUTCFullYear()) return false;
  const oneDay = 86_400_000; // somewhere it was already tomorrow
  return Date.UTC(year, month - 1, day) <= modified + oneDay;
}
