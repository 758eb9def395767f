import { latexToUnicode } from '../../../bibliography/bibtex/latexToUnicode';
import { verbatimText } from '../../../bibliography/bibtex/verbatimText';
import type { PartialDate } from '../../entry';
import { readAnyDate } from '../../readAnyDate';
import { readStatedDate } from '../../readStatedDate';

/** No part of the year of "August 2019" and "Jul. '19". */
const DAY = /(?<![\d'’])\d{1,2}(?!\d)/;

type Raw = (name: string) => string | undefined;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * BibLaTeX's `date` (of a range its beginning), else BibTeX's `year` with its month and day. Our
 * own writer says in `unverified` that no source stated the year.
 */
export function bibtexDate(raw: Raw): PartialDate | undefined {
  const date = statedDate(raw);
  const isInferred = /\byear\b/.test(plain(raw('unverified')));
  return date?.year !== undefined && isInferred ? { ...date, yearInferred: true } : date;
}

function statedDate(raw: Raw): PartialDate | undefined {
  // `1850~` is about that year, and no blank.
  const [date = ''] = verbatimText(raw('date') ?? '').split('/');
  const read = readStatedDate(date) ?? readStatedDate(plain(raw('year')));
  const month = plain(raw('month'));
  const number = monthOf(month);
  if (read?.year === undefined || read.month !== undefined || number === undefined) return read;
  const day = DAY.exec(plain(raw('day')) || month.replace(/^\d+$/, ''))?.[0];
  const toTheDay = day === undefined ? undefined : readAnyDate(`${read.year}-${number}-${day}`);
  return { ...read, ...(toTheDay ?? readAnyDate(`${read.year}-${number}`)) };
}

function plain(raw: string | undefined): string {
  return latexToUnicode(raw ?? '').trim();
}

/** `jun`, `June`, `6`, and the month of "8 jun" or "jun 8". */
function monthOf(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const name = /[A-Za-z]{3,}/.exec(text)?.[0].slice(0, 3).toLowerCase() ?? '';
  const at = MONTHS.indexOf(name);
  return at < 0 ? undefined : at + 1;
}
