import type { Paper } from '../library/paper';
import { finish } from '../steps';
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

/**
 * Everything that a search reads: the words of a snapshot of papers in typed arrays. Immutable but
 * for what it remembers of earlier keystrokes.
 */
export interface SearchIndex {
  readonly papers: readonly Paper[];
  readonly dictionary: Dictionary;
  /** All papers as term numbers, for phrases, order and highlights. */
  readonly stream: TermStream;
  /** Title, authors and year, with the fields noted. */
  readonly head: Postings;
  /** Abstracts, with the number of occurrences noted. */
  readonly body: Postings;
  readonly initials: Initials;
  /** Numbers of the papers, newest first, and the place of each paper in that order. */
  readonly newest: Uint32Array;
  readonly place: Uint32Array;
  /** What the words of the last queries expand to: the next keystroke asks for most again. */
  readonly expansions: Map<string, Expansion>;
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
): Generator<void, SearchIndex> {
  const fields: readonly FieldName[] = depth === 'head' ? HEAD_FIELDS : FIELD_NAMES;
  const words = yield* readWords(papers, fields);
  const { dictionary, rank } = yield* sortWords(words.table, LONGEST_WORD);
  const stream = yield* renumber(words, rank);
  const head = yield* collectPostings(stream, dictionary.size, HEAD_FIELDS, fieldNote);
  const body = yield* collectPostings(stream, dictionary.size, ['abstract'], countNote);
  const initials = yield* collectInitials(dictionary, stream);
  const newest = yield* newestFirst(papers);
  return {
    papers,
    dictionary,
    stream,
    head,
    body,
    initials,
    newest,
    place: inverse(newest),
    expansions: new Map(),
    judge: new Judge(),
    // With room for the break between texts, which no word matches.
    scratch: new Scratch(papers.length, dictionary.size + 1),
    reader: new WordReader(),
  };
}

/** Builds the index in one go, where nobody waits. */
export function buildSearchIndexAtOnce(papers: readonly Paper[]): SearchIndex {
  return finish(buildSearchIndex(papers));
}

function* renumber({ words, starts }: WordStream, rank: Uint32Array): Generator<void, TermStream> {
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
