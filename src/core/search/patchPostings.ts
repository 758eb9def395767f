import type { Steps } from '../steps';
import { NO_TERM } from './mergeDictionaries';
import { NOTE_BITS, NOTE_MASK, type Postings } from './postings';

const POSTINGS_PER_STEP = 1 << 19;

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
  let done = 0;
  for (let term = 0; term < size; term++) {
    const at = starts[term] ?? 0;
    mergeTerm(patch, entries, at, { a: oldOf[term] ?? NO_TERM, b: addedOf[term] ?? NO_TERM });
    if (at - done < POSTINGS_PER_STEP) continue;
    done = at;
    yield;
  }
  return { starts, entries };
}

/** Writes the postings of one term, which the old and the added papers may both have. */
function mergeTerm(
  { old, added, gone, lost, fresh }: PostingPatch,
  entries: Uint32Array,
  start: number,
  { a, b }: { readonly a: number; readonly b: number },
): void {
  let at = start;
  let next = b === NO_TERM ? 0 : (added.starts[b] ?? 0);
  const end = b === NO_TERM ? 0 : (added.starts[b + 1] ?? 0);
  const from = a === NO_TERM ? 0 : (old.starts[a] ?? 0);
  const to = a === NO_TERM ? 0 : (old.starts[a + 1] ?? 0);
  if (next === end && (lost[a] ?? 0) === 0) {
    for (let each = from; each < to; each++) entries[at++] = old.entries[each] ?? 0;
    return;
  }
  for (let each = from; each < to; each++) {
    const entry = old.entries[each] ?? 0;
    const paper = entry >>> NOTE_BITS;
    if (gone[paper] === 1) continue;
    while (next < end && numberOf(added, fresh, next) < paper) {
      entries[at++] = renumbered(added, fresh, next++);
    }
    entries[at++] = entry;
  }
  while (next < end) entries[at++] = renumbered(added, fresh, next++);
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
