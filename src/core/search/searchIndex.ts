import type { Paper } from '../library/paper';
import { finish, type Steps } from '../steps';
import { type Dictionary, sortWords } from './dictionary';
import type { Expansion } from './expandWord';
import { FIELD_COUNT, FIELD_NAMES, type FieldName, HEAD_FIELDS } from './fields';
import { collectInitials, type Initials } from './initials';
import { Judge } from './judge';
import { newestFirst } from './newestFirst';
import { collectPostings, countNote, fieldNote, type Postings, type TermStream } from './postings';
import { Scratch } from './scratch';
import { LONGEST_WORD, WordReader } from './wordReader';
import { readWords, TEXT_BREAK, type WordStream } from './wordStream';

const WORDS_PER_STEP = 16_384;

/** The words of a snapshot of papers in typed arrays: what is worth keeping of an index. */
export interface IndexedPapers {
  readonly papers: readonly Paper[];
  /** With depth `head` abstracts are left out. */
  readonly depth: 'head' | 'all';
  readonly dictionary: Dictionary;
  /** All papers as term numbers, for phrases, order and highlights. */
  readonly stream: TermStream;
  /** Title, authors and year, with the fields noted. */
  readonly head: Postings;
  /** Abstracts, with the number of occurrences noted. */
  readonly body: Postings;
  readonly initials: Initials;
  /** Numbers of the papers, newest first. */
  readonly newest: Uint32Array;
}

/** Everything that a search reads. Immutable but for what it remembers of earlier keystrokes. */
export interface SearchIndex extends IndexedPapers {
  /** The place of each paper in the order of `newest`. */
  readonly place: Uint32Array;
  /** What the words of the last queries expand to: the next keystroke asks for most again. */
  readonly expansions: Map<string, Expansion>;
  /** By phrase of the last queries, and by paper, what is known of it: see `phraseFilter`. */
  readonly phrases: Map<string, Uint8Array>;
  readonly judge: Judge;
  readonly scratch: Scratch;
  /** Reads texts again for their matches. */
  readonly reader: WordReader;
}

/**
 * Builds the index in small steps: run the generator to its end, pausing wherever it yields.
 * With depth `head` abstracts are left out, for a first answer in a fraction of the time.
 */
export function* buildSearchIndex(
  papers: readonly Paper[],
  depth: 'head' | 'all' = 'all',
): Steps<SearchIndex> {
  const { dictionary, stream, head, body } = yield* indexWords(papers, depth);
  const initials = yield* collectInitials(dictionary, stream);
  const newest = yield* newestFirst(papers);
  return readyToSearch({ papers, depth, dictionary, stream, head, body, initials, newest });
}

/** The dictionary and the postings of papers: the part of an index that knows no order. */
export function* indexWords(
  papers: readonly Paper[],
  depth: 'head' | 'all',
): Steps<Pick<IndexedPapers, 'dictionary' | 'stream' | 'head' | 'body'>> {
  const fields: readonly FieldName[] = depth === 'head' ? HEAD_FIELDS : FIELD_NAMES;
  const words = yield* readWords(papers, fields);
  const { dictionary, rank } = yield* sortWords(words.table, LONGEST_WORD);
  const stream = yield* renumber(words, rank);
  const head = yield* collectPostings(stream, dictionary.size, HEAD_FIELDS, fieldNote);
  const body = yield* collectPostings(stream, dictionary.size, ['abstract'], countNote);
  return { dictionary, stream, head, body };
}

/** Adds what a search needs besides: its memory and the room it works in. */
export function readyToSearch(indexed: IndexedPapers): SearchIndex {
  return {
    ...indexed,
    place: inverse(indexed.newest),
    expansions: new Map(),
    phrases: new Map(),
    judge: new Judge(),
    reader: new WordReader(),
    // With room for the break between texts, which no word matches.
    scratch: new Scratch(indexed.papers.length, indexed.dictionary.size + 1),
  };
}

/** Builds the index in one go, where nobody waits. */
export function buildSearchIndexAtOnce(
  papers: readonly Paper[],
  depth: 'head' | 'all' = 'all',
): SearchIndex {
  return finish(buildSearchIndex(papers, depth));
}

function* renumber({ words, starts }: WordStream, rank: Uint32Array): Steps<TermStream> {
  const terms = new Uint32Array(words.length);
  yield;
  for (let at = 0; at < terms.length; at++) {
    const word = words.at(at);
    terms[at] = word === TEXT_BREAK ? rank.length : (rank[word] ?? 0);
    if (at % WORDS_PER_STEP === WORDS_PER_STEP - 1) yield;
  }
  return { terms, starts };
}

function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return places;
}

/** Where a field of a paper stands in the stream. */
export function fieldRange(
  { starts }: TermStream,
  paper: number,
  field: FieldName,
): { readonly from: number; readonly to: number } {
  const slot = paper * FIELD_COUNT + FIELD_NAMES.indexOf(field);
  return { from: starts[slot] ?? 0, to: starts[slot + 1] ?? 0 };
}
