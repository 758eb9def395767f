import { cleanText } from '../../../text/cleanText';
import { findLinks, type Link } from '../../../text/findLinks';
import type { Line } from '../../../text/lines';
import { plainMarkdown } from '../../../text/plainMarkdown';
import type { Entry, PartialDate } from '../../entry';
import { idsOfLinks, linksOfMarkdown } from '../../linksOfMarkdown';
import { makeEntry, type Stated } from '../../makeEntry';
import { isPaperAddress } from '../../paperAddress';
import { arxivIdOf, doiOf } from '../../paperIds';
import { readAnyDate } from '../../readAnyDate';
import { readStatedNames } from '../../readStatedNames';
import { readsLikeAbstract } from '../../sentenceFeatures';
import { type Column, cellsOf, mendedCells } from './columns';

/** What is read of one row, and what it proves. */
export interface RowReading {
  readonly entry: Entry;
  /** It holds an id or leads to a paper. */
  readonly leadsToPaper: boolean;
}

const NOTHING = /^(?:none|null|nan|n\/?a|tb[ad]|-+|[–—]|link)$/i;
const NUMBER = /^(?:\(?\d{1,4}[.)]|\[\d{1,4}\]) +/;
const SENTENCE_END = /[.!?] +\p{Lu}/u;
/** In characters: more than any abstract and any list of links together. */
const LONGEST_ROW = 30_000;
const LONG_TITLE = 200;
const LONGEST_TITLE = 400;

interface Cell {
  readonly column: Column;
  readonly markdown: string;
  readonly text: string;
  readonly links: readonly Link[];
}

/** Reads one row; undefined where its cells do not answer to the columns or tell no paper. */
export function readRow(columns: readonly Column[], line: Line): RowReading | undefined {
  if (line.text.length > LONGEST_ROW) return undefined;
  const cut = cellsOf(line.text);
  const row = cut.length > columns.length ? mendedCells(line.text) : cut;
  // A bar within a title shifts every cell behind it.
  if (row.length > columns.length) return undefined;
  const cells = row.map((markdown, at) => readCell(columns[at] ?? 'other', markdown));
  const title = textOf(cells, 'title')?.replace(NUMBER, '');
  if (title === undefined || !readsLikeTitle(title)) return undefined;
  const own = [line.number, line.number] as const;
  const state = <Value>(value: Value | undefined): Stated<Value> | undefined =>
    value === undefined ? undefined : { value, lines: own };
  const links = cells.flatMap((cell) => cell.links);
  const names = readStatedNames(textOf(cells, 'authors') ?? '');
  const ids = { ...idsOfLinks(links), ...idsInCells(cells) };
  const affiliation = textOf(cells, 'affiliations');
  const entry = makeEntry(own, {
    title: state(title),
    authors: state(names?.authors),
    authorsTruncated: names?.truncated ?? false,
    affiliations: state(affiliation === undefined ? undefined : [affiliation]),
    date: state(dateIn(cells)),
    abstract: state(textOf(cells, 'abstract')),
    ids: state(ids),
    venue: state(textOf(cells, 'venue')),
    comments: state(textOf(cells, 'comments')),
    links: state(links),
  });
  const { authors, abstract } = entry;
  if (links.length === 0 && authors.length === 0 && abstract === undefined) return undefined;
  const leadsToPaper = Object.keys(ids).length > 0 || links.some(({ url }) => isPaperAddress(url));
  return { entry, leadsToPaper };
}

function readCell(column: Column, markdown: string): Cell {
  const { text, links } = plainMarkdown(markdown);
  const found = [...linksOfMarkdown(links), ...findLinks(text)];
  return { column, markdown, text: cleanText(text), links: found };
}

function textOf(cells: readonly Cell[], column: Column): string | undefined {
  const text = cells.find((cell) => cell.column === column)?.text;
  return text === undefined || text === '' || NOTHING.test(text) ? undefined : text;
}

/** A long title may read like an abstract of one sentence; a title with an abstract behind it has more. */
function readsLikeTitle(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || text.length > LONGEST_TITLE) return false;
  return !(text.length > LONG_TITLE && SENTENCE_END.test(text) && readsLikeAbstract(text));
}

function dateIn(cells: readonly Cell[]): PartialDate | undefined {
  return readAnyDate(textOf(cells, 'date') ?? '');
}

/** Ids that stand in a column of ids without an address. */
function idsInCells(cells: readonly Cell[]): Entry['ids'] {
  const texts = cells.filter(({ column }) => column === 'link').map(({ text }) => text);
  const arxiv = texts.map(arxivIdOf).find((id) => id !== undefined);
  const doi = texts.map(doiOf).find((id) => id !== undefined);
  return { ...(arxiv !== undefined && { arxiv }), ...(doi !== undefined && { doi }) };
}
