import type { Paper } from '../library/paper';
import type { Steps } from '../steps';
import type { Dictionary } from './dictionary';
import { FIELD_COUNT } from './fields';
import type { Postings, TermStream } from './postings';
import { readyToSearch, type SearchIndex } from './searchIndex';

/** Raised whenever words are read or arrays are laid out in another way. */
export const COLUMNS_VERSION = 2;

const PAPERS_PER_STEP = 8192;

/** The numbers of an index, all of 32 bits. */
export const NUMBER_COLUMNS = [
  'order',
  'termStarts',
  'signatures',
  'byLength',
  'lengthStarts',
  'terms',
  'fieldStarts',
  'headStarts',
  'headEntries',
  'bodyStarts',
  'bodyEntries',
  'initialStarts',
  'newest',
] as const;

/** A whole search index as plain arrays, to be stored and read back without reading a paper. */
export type IndexColumns = Readonly<Record<(typeof NUMBER_COLUMNS)[number], Uint32Array>> & {
  readonly codes: Uint16Array;
  readonly initials: string;
};

/**
 * The arrays of an index themselves, not copies, with the order of its papers in a list of them;
 * `undefined` when it is of other papers, or of titles and authors only.
 */
export function* indexColumns(
  index: SearchIndex,
  papers: readonly Paper[],
): Steps<IndexColumns | undefined> {
  const { depth, dictionary, stream, head, body, initials, newest } = index;
  const order = yield* orderIn(papers, index.papers);
  if (depth !== 'all' || order === undefined) return undefined;
  return {
    order,
    codes: dictionary.codes,
    termStarts: dictionary.starts,
    signatures: dictionary.signatures,
    byLength: dictionary.byLength,
    lengthStarts: dictionary.lengthStarts,
    terms: stream.terms,
    fieldStarts: stream.starts,
    headStarts: head.starts,
    headEntries: head.entries,
    bodyStarts: body.starts,
    bodyEntries: body.entries,
    initials: initials.text,
    initialStarts: initials.starts,
    newest,
  };
}

/**
 * The index that was stored as columns, given the very list of papers that it was stored for:
 * whether it is, the caller has to know. `undefined` when the columns are damaged.
 */
export function indexFromColumns(
  columns: IndexColumns,
  papers: readonly Paper[],
): SearchIndex | undefined {
  const ordered = inOrder(papers, columns.order);
  if (ordered === undefined || !fitsTogether(columns)) return undefined;
  const dictionary: Dictionary = {
    size: columns.signatures.length,
    codes: columns.codes,
    starts: columns.termStarts,
    signatures: columns.signatures,
    byLength: columns.byLength,
    lengthStarts: columns.lengthStarts,
  };
  const stream: TermStream = { terms: columns.terms, starts: columns.fieldStarts };
  const head: Postings = { starts: columns.headStarts, entries: columns.headEntries };
  const body: Postings = { starts: columns.bodyStarts, entries: columns.bodyEntries };
  const initials = { text: columns.initials, starts: columns.initialStarts };
  const parts = { dictionary, stream, head, body, initials, newest: columns.newest };
  return readyToSearch({ papers: ordered, depth: 'all', ...parts });
}

/** Every list of starts ends where its array does: a file that was cut short is told by that. */
function fitsTogether(columns: IndexColumns): boolean {
  const papers = columns.order.length;
  const terms = columns.signatures.length;
  return (
    columns.newest.length === papers &&
    columns.initialStarts.length === papers + 1 &&
    columns.fieldStarts.length === papers * FIELD_COUNT + 1 &&
    columns.termStarts.length === terms + 1 &&
    columns.byLength.length === terms &&
    columns.headStarts.length === terms + 2 &&
    columns.bodyStarts.length === terms + 2 &&
    columns.lengthStarts.at(-1) === terms &&
    columns.termStarts.at(-1) === columns.codes.length &&
    columns.fieldStarts.at(-1) === columns.terms.length &&
    (columns.headStarts.at(-1) ?? 0) === columns.headEntries.length &&
    (columns.bodyStarts.at(-1) ?? 0) === columns.bodyEntries.length &&
    (papers === 0 || columns.initialStarts.at(-1) === columns.initials.length)
  );
}

/** For each paper its place in a list of the same papers. */
function* orderIn(
  list: readonly Paper[],
  papers: readonly Paper[],
): Steps<Uint32Array | undefined> {
  const places = new Map<Paper, number>();
  for (const [at, paper] of list.entries()) {
    places.set(paper, at);
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
  }
  if (places.size !== papers.length) return undefined;
  const order = new Uint32Array(papers.length);
  for (const [at, paper] of papers.entries()) {
    const place = places.get(paper);
    if (place === undefined) return undefined;
    order[at] = place;
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
  }
  return order;
}

function inOrder(papers: readonly Paper[], order: Uint32Array): readonly Paper[] | undefined {
  if (order.length !== papers.length) return undefined;
  const ordered: Paper[] = [];
  for (const place of order) {
    const paper = papers[place];
    if (paper === undefined) return undefined;
    ordered.push(paper);
  }
  return ordered;
}
