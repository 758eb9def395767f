import type { Paper } from '../library/paper';
import type { Dictionary } from './dictionary';
import { FIELD_COUNT } from './fields';
import type { Postings, TermStream } from './postings';
import { readyToSearch, type SearchIndex } from './searchIndex';

/** Raised whenever words are read or arrays are laid out in another way. */
export const COLUMNS_VERSION = 1;

/** A search index as plain arrays, to be stored and read back without reading a paper again. */
export interface IndexColumns {
  readonly version: number;
  readonly depth: 'head' | 'all';
  /** By paper, a print of its facts: the columns are of these papers and no others. */
  readonly prints: Uint32Array;
  readonly codes: Uint16Array;
  readonly termStarts: Uint32Array;
  readonly signatures: Uint32Array;
  readonly byLength: Uint32Array;
  readonly lengthStarts: Uint32Array;
  readonly terms: Uint32Array;
  readonly fieldStarts: Uint32Array;
  readonly headStarts: Uint32Array;
  readonly headEntries: Uint32Array;
  readonly bodyStarts: Uint32Array;
  readonly bodyEntries: Uint32Array;
  readonly initials: string;
  readonly initialStarts: Uint32Array;
  readonly newest: Uint32Array;
}

/** The arrays of an index themselves, not copies. */
export function indexColumns(index: SearchIndex): IndexColumns {
  const { papers, depth, dictionary, stream, head, body, initials, newest } = index;
  return {
    version: COLUMNS_VERSION,
    depth,
    prints: Uint32Array.from(papers, printOf),
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
 * The index that was stored as columns. The papers may come in another order; `undefined` when
 * they are not those of the columns, or when the columns are damaged.
 */
export function indexFromColumns(
  columns: IndexColumns,
  papers: readonly Paper[],
): SearchIndex | undefined {
  const { depth, newest } = columns;
  const ordered = columns.version === COLUMNS_VERSION ? inOrder(columns.prints, papers) : undefined;
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
  const indexed = { papers: ordered, depth, dictionary, stream, head, body, initials, newest };
  return readyToSearch(indexed);
}

/** Every list of starts ends where its array does: a file that was cut short is told by that. */
function fitsTogether(columns: IndexColumns): boolean {
  const papers = columns.prints.length;
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

function inOrder(prints: Uint32Array, papers: readonly Paper[]): readonly Paper[] | undefined {
  if (prints.length !== papers.length) return undefined;
  if (papers.every((paper, at) => printOf(paper) === prints[at])) return papers;
  const waiting = new Map<number, Paper[]>();
  for (const paper of papers) {
    const print = printOf(paper);
    waiting.set(print, [...(waiting.get(print) ?? []), paper]);
  }
  const ordered: Paper[] = [];
  for (const print of prints) {
    const same = waiting.get(print);
    // Of two papers with one print nobody knows which is which.
    if (same?.[0] === undefined || same.length > 1) return undefined;
    ordered.push(same[0]);
  }
  return ordered;
}

/** Tells papers apart by what the index reads of them, without reading every letter. */
function printOf({ id, title = '', authors, date, abstract = '' }: Paper): number {
  const names = authors.map(({ name }) => name).join(';');
  const ends = `${abstract.slice(0, 32)}${abstract.slice(-32)}`;
  const day = `${date?.year}-${date?.month}-${date?.day}`;
  const text = `${id}\n${title}\n${names}\n${day}\n${abstract.length}\n${ends}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
