import type { PartialDate } from '../../entry';

/** `2303.00763`, and until March 2007 `hep-th/9710065`: both begin with year and month. */
const YEAR_AND_MONTH = /^(?:(\d\d)(\d\d)\.|[a-z-]+(?:\.[A-Z]{2})?\/(\d\d)(\d\d)\d{3})/;

/**
 * The month in which arXiv announced a paper, by its id. The year is not printed in full, so that
 * it is marked as inferred; the day is not known: a paper sent in on the last day of a month may
 * have the number of the next.
 */
export function dateOfId(id: string): PartialDate | undefined {
  const match = YEAR_AND_MONTH.exec(id);
  if (match === null) return undefined;
  const [, newYear, newMonth, oldYear, oldMonth] = match;
  const short = Number(newYear ?? oldYear);
  const month = Number(newMonth ?? oldMonth);
  if (month < 1 || month > 12) return undefined;
  // arXiv began in 1991, and ids of the new style in 2007.
  const year = newYear === undefined && short >= 91 ? 1900 + short : 2000 + short;
  return { year, month, yearInferred: true };
}
