import type { Steps } from '../steps';
import { NO_TERM } from './mergeDictionaries';
import { NOTE_BITS, NOTE_MASK, type Postings } from './postings';

const POSTINGS_PER_STEP = 1 << 18;

/** What changes in the postings of a library. */
export interface PostingPatch {
  readonly old: Postings;
  readonly added: Postings;
  readonly fromOld: Uint32Array;
  readonly fromAdded: Uint32Array;
  readonly size: number;
  /** By old paper, 1 where its postings go. */
  readonly gone: Uint8Array;
  /** By old term, how many of its postings go. */
  readonly lost: Uint32Array;
  /** The number of each added paper, in rising order. */
  readonly fresh: readonly number[];
}

/** The postings after a change: most are copied as they are. */
export function* patchPostings(patch: PostingPatch): Steps<Postings> {
  const { old, added, size, lost } = patch;
  const oldOf = inverse(patch.fromOld, size);
  const addedOf = inverse(patch.fromAdded, size);
  const starts = new Uint32Array(size + 2);
  for (let term = 0; term < size; term++) {
    const a = oldOf[term] ?? NO_TERM;
    const b = addedOf[term] ?? NO_TERM;
    const kept = a === NO_TERM ? 0 : countOf(old, a) - (lost[a] ?? 0);
    starts[term + 1] = (starts[term] ?? 0) + kept + (b === NO_TERM ? 0 : countOf(added, b));
  }
  // Nobody asks for the break between texts.
  starts[size + 1] = starts[size] ?? 0;
  yield;
  const entries = new Uint32Array(starts[size] ?? 0);
  yield;
  const gone = numbersOf(patch.gone);
  let done = 0;
  for (let term = 0; term < size; ) {
    const at = starts[term] ?? 0;
    const same = unchangedRun(patch, oldOf, addedOf, term);
    const from = old.starts[oldOf[term] ?? 0] ?? 0;
    if (same > term) {
      const count = (starts[same] ?? 0) - at;
      entries.set(old.entries.subarray(from, from + count), at);
      term = same;
    } else {
      const terms = { a: oldOf[term] ?? NO_TERM, b: addedOf[term] ?? NO_TERM };
      mergeTerm({ ...patch, gone, entries }, at, terms);
      term++;
    }
    if (at - done < POSTINGS_PER_STEP) continue;
    done = at;
    yield;
  }
  return { starts, entries };
}

/** One past the last of the terms from here on that were neighbours and do not change. */
function unchangedRun(
  { old, lost, size }: PostingPatch,
  oldOf: Uint32Array,
  addedOf: Uint32Array,
  start: number,
): number {
  const first = oldOf[start] ?? NO_TERM;
  let term = start;
  let count = 0;
  while (term < size && count < POSTINGS_PER_STEP) {
    const a = oldOf[term] ?? NO_TERM;
    if (a !== first + term - start || addedOf[term] !== NO_TERM || lost[a] !== 0) break;
    count += countOf(old, a);
    term++;
  }
  return first === NO_TERM ? start : term;
}

interface TermMerge {
  readonly old: Postings;
  readonly added: Postings;
  readonly fresh: readonly number[];
  /** The numbers of the papers that are gone, in rising order. */
  readonly gone: Uint32Array;
  readonly entries: Uint32Array;
}

/**
 * Writes the postings of one term, which the old and the added papers may both have. Stretches
 * between the few changes are copied whole.
 */
function mergeTerm(
  merge: TermMerge,
  start: number,
  { a, b }: { readonly a: number; readonly b: number },
): void {
  const { old, added, fresh, gone, entries } = merge;
  const to = a === NO_TERM ? 0 : (old.starts[a + 1] ?? 0);
  const end = b === NO_TERM ? 0 : (added.starts[b + 1] ?? 0);
  let from = a === NO_TERM ? 0 : (old.starts[a] ?? 0);
  let at = start;
  const copyUntil = (until: number): void => {
    if (until > from) entries.set(old.entries.subarray(from, until), at);
    at += until - from;
    from = until;
  };
  let next = b === NO_TERM ? 0 : (added.starts[b] ?? 0);
  const addBefore = (paper: number): void => {
    for (; next < end && numberOf(added, fresh, next) <= paper; next++) {
      copyUntil(firstFrom(old.entries, from, to, numberOf(added, fresh, next)));
      entries[at++] = renumbered(added, fresh, next);
    }
  };
  for (const paper of gone) {
    if (from === to) break;
    const place = firstFrom(old.entries, from, to, paper);
    if (place === to || (old.entries[place] ?? 0) >>> NOTE_BITS !== paper) continue;
    addBefore(paper - 1);
    copyUntil(place);
    from = place + 1;
  }
  addBefore(Number.POSITIVE_INFINITY);
  copyUntil(to);
}

/** Where the first posting of a paper or a later one stands. */
function firstFrom(entries: Uint32Array, from: number, to: number, paper: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) >>> NOTE_BITS < paper) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numbersOf(gone: Uint8Array): Uint32Array {
  const numbers: number[] = [];
  for (let at = gone.indexOf(1); at !== -1; at = gone.indexOf(1, at + 1)) numbers.push(at);
  return Uint32Array.from(numbers);
}

function numberOf({ entries }: Postings, fresh: readonly number[], at: number): number {
  return fresh[(entries[at] ?? 0) >>> NOTE_BITS] ?? 0;
}

function renumbered(added: Postings, fresh: readonly number[], at: number): number {
  return (numberOf(added, fresh, at) << NOTE_BITS) | ((added.entries[at] ?? 0) & NOTE_MASK);
}

function countOf({ starts }: Postings, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** By new term, the number that it had. */
function inverse(renumbering: Uint32Array, size: number): Uint32Array {
  const before = new Uint32Array(size + 1).fill(NO_TERM);
  for (let term = 0; term < renumbering.length; term++) {
    const now = renumbering[term] ?? NO_TERM;
    if (now !== NO_TERM) before[now] = term;
  }
  return before;
}
