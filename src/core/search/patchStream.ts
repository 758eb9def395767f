import type { Steps } from '../steps';
import { FIELD_COUNT } from './fields';
import type { TermStream } from './postings';

const WORDS_PER_STEP = 1 << 18;

/** Where the words of each paper come from after a change. */
export interface StreamPatch {
  readonly old: TermStream;
  readonly added: TermStream;
  readonly fromOld: Uint32Array;
  readonly fromAdded: Uint32Array;
  /** By number, the paper of `added` plus one; 0 where the paper is that of `old`. */
  readonly source: Uint32Array;
}

/** The words of all papers after a change, as numbers of the merged dictionary. */
export function* patchStream(patch: StreamPatch): Steps<TermStream> {
  const { old, added, fromOld, fromAdded, source } = patch;
  const starts = new Uint32Array(source.length * FIELD_COUNT + 1);
  let length = 0;
  for (let paper = 0; paper < source.length; paper++) {
    const taken = source[paper] ?? 0;
    const from = taken === 0 ? old.starts : added.starts;
    const slot = (taken === 0 ? paper : taken - 1) * FIELD_COUNT;
    for (let field = 0; field < FIELD_COUNT; field++) {
      length += (from[slot + field + 1] ?? 0) - (from[slot + field] ?? 0);
      starts[paper * FIELD_COUNT + field + 1] = length;
    }
  }
  yield;
  const terms = new Uint32Array(length);
  yield;
  let copied = 0;
  for (let paper = 0; paper < source.length; paper++) {
    const taken = source[paper] ?? 0;
    const stream = taken === 0 ? old : added;
    const renumbered = taken === 0 ? fromOld : fromAdded;
    const slot = (taken === 0 ? paper : taken - 1) * FIELD_COUNT;
    const end = stream.starts[slot + FIELD_COUNT] ?? 0;
    let to = starts[paper * FIELD_COUNT] ?? 0;
    for (let at = stream.starts[slot] ?? 0; at < end; at++) {
      terms[to++] = renumbered[stream.terms[at] ?? 0] ?? 0;
    }
    if (to - copied < WORDS_PER_STEP) continue;
    copied = to;
    yield;
  }
  return { terms, starts };
}
