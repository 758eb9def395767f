import type { PaperFacts } from '../dump/entry';
import { wholeNumber, yearOf } from './citedPaper';

/** A date from its year down to what is known of it: `[2024]`, `[2024, 3]`, `[2024, 3, 16]`. */
export type DateParts =
  | readonly [year: number]
  | readonly [year: number, month: number]
  | readonly [year: number, month: number, day: number];

/** The date as far as it can be one. Without its year, or its month, the rest would say nothing. */
export function dateParts(facts: PaperFacts): DateParts | undefined {
  const year = yearOf(facts);
  if (year === undefined) return undefined;
  const month = wholeNumber(facts.date?.month, 12);
  if (month === undefined) return [year];
  const day = wholeNumber(facts.date?.day, daysIn(year, month));
  return day === undefined ? [year, month] : [year, month, day];
}

/** ISO 8601 as far as the date is known: `2024-03`. A year has four digits there: `0824`. */
export function isoDate([year, ...rest]: DateParts): string {
  const parts = rest.map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), ...parts].join('-');
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
