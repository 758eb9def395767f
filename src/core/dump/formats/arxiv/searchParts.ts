import type { Line } from '../../../text/lines';
import type { Stated } from '../../makeEntry';
import { linesAt, type Passage, passageOf, statedBetween } from './passage';
import { isCategoryId } from './readCategories';
import { anchorAt } from './searchAnchor';
import { remarksBelow } from './searchRemarks';
import { withoutLinks } from './withoutLinks';

/** The parts of a record of a page of search results. */
export interface SearchParts {
  readonly id: Stated<string>;
  readonly categories?: Stated<readonly string[]> | undefined;
  readonly doi?: Stated<string> | undefined;
  readonly title?: Stated<string> | undefined;
  readonly authors?: Stated<string> | undefined;
  readonly abstract?: Stated<string> | undefined;
  /** Only the words around a hit are printed of the abstract. */
  readonly isSnippet: boolean;
  /** The sentence of the dates. */
  readonly dates?: Stated<string> | undefined;
  readonly comments?: Stated<string> | undefined;
  readonly journalReference?: Stated<string> | undefined;
  /** One past the last line of the record. */
  readonly end: number;
}

const DATES =
  /(?:^|\s)(Submitted \d{1,2} [A-Z][a-z]{2,8}, \d{4}[.;](?:\s{1,4}v1\s{1,4}submitted \d{1,2} [A-Z][a-z]{2,8}, \d{4};)?(?:\s{1,4}originally announced\s{1,4}[A-Z][a-z]{2,8} \d{4}\.)?)/;
const MORE = '▽ More';
const LESS = '△ Less';

/**
 * Takes a record apart, be it on many lines or on one:
 *
 * ```
 * arXiv:2401.00001 [pdf, other] cs.LG stat.ML doi 10.1000/xyz
 * Title
 * Authors: Ada Writer, Bo Chen
 * Abstract: …a snippet from the middle… ▽ More The whole abstract. △ Less
 * Submitted 3 March, 2024; v1 submitted 1 January, 2024; originally announced January 2024.
 * Comments: 9 pages
 * Journal ref: Tides 3 (2024)
 * ```
 */
export function partSearch(lines: readonly Line[]): SearchParts | undefined {
  const anchor = anchorAt(lines, 0);
  if (anchor === undefined) return undefined;
  const passage = passageOf(lines.map((line) => ({ ...line, text: withoutLinks(line.text) })));
  const { text } = passage;
  const dates = DATES.exec(text);
  const start = dates === null ? text.length : text.indexOf(dates[1] ?? '', dates.index);
  const authors = placeOf(text, 'Authors:', 0, start);
  const stop = dates === null ? paragraphEnd(text, authors.end) : start;
  const abstract = abstractPlace(text, authors.end, start, stop);
  const bodyEnd = dates === null ? paragraphEnd(text, abstract.end) : start;
  const body = abstractOf(passage, abstract.end, bodyEnd);
  const sentence = statedBetween(passage, start, start + (dates?.[1]?.length ?? 0));
  const remarks = remarksBelow(passage, start + (dates?.[1]?.length ?? bodyEnd - start));
  const parts = {
    ...headOf(passage, anchor.length, authors.start),
    authors: statedBetween(passage, authors.end, abstract.start),
    ...body,
    dates: sentence,
    comments: remarks.get('Comments'),
    journalReference: remarks.get('Journal ref'),
  };
  const ends = [...remarks.values(), sentence, body.shown, parts.authors, parts.title];
  const last = Math.max(anchor.id.lines[1], ...ends.map((part) => part?.lines[1] ?? 0));
  return { id: anchor.id, ...parts, end: last - anchor.id.lines[0] + 1 };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a label stands; the end of what is searched where it does not. */
function placeOf(text: string, label: string, from: number, to: number): Place {
  const start = text.indexOf(label, from);
  return start < 0 || start >= to ? { start: to, end: to } : { start, end: start + label.length };
}

/** A record that was cut within its authors ends with their paragraph. */
function abstractPlace(text: string, from: number, to: number, stop: number): Place {
  const place = placeOf(text, 'Abstract:', from, to);
  return place.start < to ? place : { start: stop, end: stop };
}

function paragraphEnd(text: string, from: number): number {
  const first = text.slice(from).search(/\S/);
  const blank = first < 0 ? -1 : text.indexOf('\n\n', from + first);
  return blank < 0 ? text.length : blank;
}

/** Between the id and the authors: formats, categories, a DOI, and the title. */
function headOf(
  passage: Passage,
  from: number,
  to: number,
): Pick<SearchParts, 'categories' | 'doi' | 'title'> {
  const head = passage.text.slice(from, to);
  const words = /^\s*(?:\[[^\]]{0,200}\])?\s*/.exec(head)?.[0].length ?? 0;
  let place = from + words;
  const ids: string[] = [];
  let doi: Stated<string> | undefined;
  for (;;) {
    const [whole = '', word = ''] = /^\s*(\S+)/.exec(passage.text.slice(place, place + 400)) ?? [];
    const value = statedBetween(passage, place, place + whole.length);
    if (value === undefined || place + whole.length > to) break;
    if (isCategoryId(word)) ids.push(word);
    else if (/^10\.\d{4,9}\//.test(word)) doi = value;
    else if (word !== 'doi') break;
    place += whole.length;
  }
  const lines = linesAt(passage, from + words, place);
  return {
    ...(ids.length > 0 && { categories: { value: ids, lines } }),
    doi,
    title: statedBetween(passage, place, to),
  };
}

/** The whole abstract stands between "More" and "Less"; a copy may hold the snippet alone. */
function abstractOf(
  passage: Passage,
  from: number,
  to: number,
): Pick<SearchParts, 'abstract' | 'isSnippet'> & { readonly shown?: Stated<string> | undefined } {
  const more = placeOf(passage.text, MORE, from, to);
  const less = placeOf(passage.text, LESS, from, to);
  const whole = statedBetween(passage, Math.min(more.end, less.start), less.start);
  const shown = statedBetween(passage, from, to);
  const snippet = statedBetween(passage, from, more.start);
  if (more.start === to)
    return { abstract: statedBetween(passage, from, less.start), isSnippet: false, shown };
  return whole === undefined
    ? { abstract: snippet, isSnippet: snippet !== undefined, shown }
    : { abstract: whole, isSnippet: false, shown };
}
