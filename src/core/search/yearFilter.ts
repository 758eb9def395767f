import type { Paper } from '../library/paper';
import type { Filter, OperatorValue } from './operators';
import type { SearchIndex } from './searchIndex';

const RANGE = /^(\d{4})?(?:\.\.?|[-–])(\d{0,4})$/;
/** A year of fewer than four digits at the end. */
const UNFINISHED = /(?<!\d)\d{1,3}$/;
const BOUND = /^([<>]=?)(\d{4})$/;

/** `year:2021`, `year:2019..2023`, `year:2019..`, `year:>2020`, `year:<=2020`. */
export function yearFilter(
  { papers }: SearchIndex,
  { text, negated }: OperatorValue,
): Filter | undefined {
  const years = readYears(text);
  if (years === undefined) return undefined;
  const [first, last] = years;
  const isWithin = (paper: Paper | undefined): boolean => {
    const year = paper?.date?.year;
    return year !== undefined && year >= first && year <= last;
  };
  if (UNFINISHED.test(text) && (negated || !papers.some(isWithin))) return undefined;
  return { accepts: (paper) => isWithin(papers[paper]), looksInto: 'fact' };
}

function readYears(text: string): readonly [number, number] | undefined {
  if (/^\d{1,4}$/.test(text)) return decade(text);
  const bound = BOUND.exec(text);
  if (bound !== null) return beyond(bound[1] ?? '', Number(bound[2]));
  const [, from, to = ''] = RANGE.exec(text) ?? [];
  if (from === undefined && to.length < 4) return undefined;
  const first = Number(from ?? 0);
  const last = to === '' ? Number.POSITIVE_INFINITY : decade(to)[1];
  return first <= last ? [first, last] : [last, first];
}

/** A year that is still being typed means all years that it can become: 202 is 2020 to 2029. */
function decade(digits: string): readonly [number, number] {
  return [Number(digits.padEnd(4, '0')), Number(digits.padEnd(4, '9'))];
}

function beyond(sign: string, year: number): readonly [number, number] {
  const open = sign.endsWith('=') ? 0 : 1;
  return sign.startsWith('>')
    ? [year + open, Number.POSITIVE_INFINITY]
    : [Number.NEGATIVE_INFINITY, year - open];
}
