import type { PartialDate } from '../dump/entry';

/** A number that orders dates; an unknown part counts as the earliest. */
export function dateOrder(date: PartialDate | undefined): number {
  const { year = 0, month = 0, day = 0 } = date ?? {};
  return (year * 100 + month) * 100 + day;
}

/** The year as people should read it: "2022", "2026?" where it was inferred. */
export function yearText(date: PartialDate | undefined): string | undefined {
  if (date?.year === undefined) return undefined;
  return date.yearInferred === true ? `${date.year}?` : String(date.year);
}
