import type { Line } from '../../../text/lines';
import type { Entry, PartialDate } from '../../entry';
import { rangeOf } from '../../format';
import { makeEntry, type Stated } from '../../makeEntry';
import { readAnyDate } from '../../readAnyDate';
import { endsMidSentence } from '../../sentenceFeatures';
import { authorParts } from './authorParts';
import { dateOfId } from './dateOfId';
import { idParts } from './idParts';
import { type HeadFacts, recordFormat } from './recordFormat';
import { partSearch, type SearchParts } from './searchParts';
import { findSearchRecords } from './searchRecords';

/** A page of results of arXiv's search, as it is copied, clipped as Markdown or flattened. */
export const arxivSearch = recordFormat({
  id: 'arxiv-search',
  label: 'arXiv search',
  findRecords: findSearchRecords,
  isHead,
  readFacts,
  readRecord,
});

const SHOWING = /^(?:#{1,3} )?Showing ([\d,]{1,9})[–-]([\d,]{1,9}) of [\d,]{1,9} results/;
const FURNITURE =
  /^(?:Search v\d|Search term or terms|Show abstracts|Hide abstracts|Advanced Search$|All fields$|Search\.{3}$|\d{1,3} results per page|Sort results by|Go$|Previous$|Next$|Previous Next$|\d{1,3}(?: \d{1,3})+(?: …)?$)/;

function isHead(text: string): boolean {
  return SHOWING.test(text) || FURNITURE.test(text);
}

/** "Showing 51–100 of 6,080 results" declares fifty; pages below each other add up. */
function readFacts(lines: readonly Line[]): HeadFacts {
  let declared: { count: number; line: number } | undefined;
  for (const { number, text } of lines) {
    const [, first, last] = SHOWING.exec(text.trim()) ?? [];
    if (first === undefined || last === undefined) continue;
    const count = numberOf(last) - numberOf(first) + 1;
    declared = { count: count + (declared?.count ?? 0), line: declared?.line ?? number };
  }
  return declared === undefined ? {} : { declared };
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function readRecord(lines: readonly Line[], last: boolean): Entry | undefined {
  const parts = partSearch(lines);
  if (parts === undefined) return undefined;
  const { abstract, isSnippet } = parts;
  const isCut = last && parts.dates === undefined && endsMidSentence(abstract?.value ?? '.');
  return makeEntry(rangeOf(lines), {
    title: parts.title,
    ...authorParts(parts.authors),
    date: dateOf(parts),
    categories: parts.categories,
    comments: parts.comments,
    journalReference: parts.journalReference,
    ...idParts(parts.id, parts.doi),
    abstract,
    abstractTruncated: isSnippet || isCut,
  });
}

/** The day of the first version, else the month of the announcement, else that of the id. */
function dateOf({ id, dates }: SearchParts): Stated<PartialDate> | undefined {
  const text = dates?.value ?? '';
  const printed =
    /v1\s{1,4}submitted ([^;]+)/.exec(text)?.[1] ?? /^Submitted ([^;.]+)/.exec(text)?.[1] ?? '';
  const date = readAnyDate(printed.replace(',', ''));
  if (dates !== undefined && date !== undefined) return { value: date, lines: dates.lines };
  const month = dateOfId(id.value);
  return month && { value: month, lines: id.lines };
}
