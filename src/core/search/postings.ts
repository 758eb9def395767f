import type { Steps } from '../steps';
import { FIELD_COUNT, FIELD_NAMES, FIELDS, type FieldName } from './fields';

const WORDS_PER_STEP = 16_384;
export const NOTE_BITS = 3;
export const NOTE_MASK = (1 << NOTE_BITS) - 1;

/**
 * For every term the papers that hold it. A posting is `paper << NOTE_BITS | note`; the postings
 * of term t stand at `starts[t]…starts[t + 1]`, so those of a range of terms stand together.
 */
export interface Postings {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/**
 * The words of all papers as term numbers: see `WordStream`. Between two texts of one field stands
 * the number after the last term.
 */
export interface TermStream {
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
}

/** What a posting notes of its term: the fields of the head that hold it. */
export function fieldNote(note: number, field: FieldName): number {
  return note | FIELDS[field].bit;
}

/** What a posting notes of its term: how often it occurs, as far as that can be told apart. */
export function countNote(note: number): number {
  return Math.min(note + 1, NOTE_MASK);
}

/** Collects the postings of the given fields in two passes over the stream: count, then fill. */
export function* collectPostings(
  stream: TermStream,
  size: number,
  fields: readonly FieldName[],
  note: (note: number, field: FieldName) => number,
): Steps<Postings> {
  const papers = (stream.starts.length - 1) / FIELD_COUNT;
  const spans = fields.map((field) => ({ field, slot: FIELD_NAMES.indexOf(field) }));
  // The break between texts is counted like a term, and nobody asks for it.
  const starts = new Uint32Array(size + 2);
  const lastPaper = new Uint32Array(size + 1);
  let words = 0;
  for (let paper = 0; paper < papers; paper++) {
    for (const { slot } of spans) {
      const from = stream.starts[paper * FIELD_COUNT + slot] ?? 0;
      const to = stream.starts[paper * FIELD_COUNT + slot + 1] ?? 0;
      countTerms(stream.terms, { from, to, paper }, starts, lastPaper);
      words += to - from;
    }
    if (words < WORDS_PER_STEP) continue;
    words = 0;
    yield;
  }
  for (let term = 0; term <= size; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  yield;
  const entries = new Uint32Array(starts[starts.length - 1] ?? 0);
  yield;
  const filled = starts.slice();
  for (let paper = 0; paper < papers; paper++) {
    for (const { field, slot } of spans) {
      const from = stream.starts[paper * FIELD_COUNT + slot] ?? 0;
      const to = stream.starts[paper * FIELD_COUNT + slot + 1] ?? 0;
      const noteOf = (before: number) => note(before, field);
      fillTerms(stream.terms, { from, to, paper }, { starts, entries, filled }, noteOf);
      words += to - from;
    }
    if (words < WORDS_PER_STEP) continue;
    words = 0;
    yield;
  }
  return { starts, entries };
}

const NO_ENTRY = 0xffffffff;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly paper: number;
}

interface Filling extends Postings {
  /** One past the posting that each term has got so far. */
  readonly filled: Uint32Array;
}

function fillTerms(
  terms: Uint32Array,
  { from, to, paper }: Stretch,
  { starts, entries, filled }: Filling,
  note: (before: number) => number,
): void {
  for (let at = from; at < to; at++) {
    const term = terms[at] ?? 0;
    const end = filled[term] ?? 0;
    const last = end > (starts[term] ?? 0) ? (entries[end - 1] ?? 0) : NO_ENTRY;
    if (last >>> NOTE_BITS === paper) {
      entries[end - 1] = (paper << NOTE_BITS) | note(last & NOTE_MASK);
    } else {
      entries[end] = (paper << NOTE_BITS) | note(0);
      filled[term] = end + 1;
    }
  }
}

/** Counts every term of a stretch once per paper. */
function countTerms(
  terms: Uint32Array,
  { from, to, paper }: Stretch,
  starts: Uint32Array,
  lastPaper: Uint32Array,
): void {
  for (let at = from; at < to; at++) {
    const term = terms[at] ?? 0;
    if (lastPaper[term] === paper + 1) continue;
    lastPaper[term] = paper + 1;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
}
