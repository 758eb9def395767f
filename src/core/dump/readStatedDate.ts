import type { PartialDate } from './entry';
import { readAnyDate } from './readAnyDate';

const LONGEST_DATE = 60;
const BARE_YEAR = /^[1-9]\d{3}$/;
/** Uncertain, approximate, or both (Extended Date/Time Format, level 1). */
const MARKS = /(?<=[\du])[?~%]/gi;
/** The same in other ways: `~2020` of Hayagriva, `ca. 1850`. */
const ABOUT = /^(?:~|(?:ca\.?|c\.|circa|about) ?(?=\d))/i;
const NUMBERS = /^(\d{4})-(\d{1,2})(?!\d)/;
const YEAR = /(?<![\d.])[12]\d{3}(?!\d|\.\d)/g;
/** It is no date of the work. */
const SEEN = /\b(?:accessed|retrieved|visited|seen)\b/i;

/**
 * Reads the date that a bibliographic record states, as far as a calendar has it: of "2020-02-30"
 * the month, of "2020-13", "2020-21" (a season) and "Spring 2020" the year. Where the record says
 * that it is not sure, the year counts as inferred.
 */
export function readStatedDate(text: string): PartialDate | undefined {
  const line = text.trim();
  if (line === '' || line.length > LONGEST_DATE) return undefined;
  // Most records say no more.
  if (BARE_YEAR.test(line)) return { year: Number(line) };
  const plain = line.replace(MARKS, '').replace(ABOUT, '');
  const [, year = '', month = ''] = NUMBERS.exec(plain) ?? [];
  const date = readAnyDate(plain) ?? readAnyDate(`${year}-${month}`) ?? onlyYear(plain);
  const isSure = plain === line || date?.year === undefined;
  return date === undefined || isSure ? date : { ...date, yearInferred: true };
}

/** The year that stands alone in a text, whatever is around it. */
function onlyYear(text: string): PartialDate | undefined {
  if (SEEN.test(text)) return undefined;
  const [year, other] = new Set(text.match(YEAR));
  return year === undefined || other !== undefined ? undefined : { year: Number(year) };
}
