import type { Paper } from '../library/paper';
import type { Steps } from '../steps';
import { FIELD_COUNT, type FieldName, HEAD_FIELDS } from './fields';
import { patchInitials } from './initials';
import { mergeDictionaries } from './mergeDictionaries';
import { compareNewest } from './newestFirst';
import { assignSlots, type PaperSlots } from './paperSlots';
import { patchPostings } from './patchPostings';
import { patchStream } from './patchStream';
import {
  buildSearchIndex,
  fieldRange,
  indexWords,
  readyToSearch,
  type SearchIndex,
} from './searchIndex';

/** When more than this share of the papers changes, all are read anew. */
const MOST_CHANGED = 0.25;
const PAPERS_PER_STEP = 4096;

/**
 * The index of a library after a change. Papers that are the same objects are not read again: the
 * arrays are copied with the changes worked in, which costs a few percent of building them. The
 * new index answers as one built from scratch does; the old one stays as it is.
 */
export function* updateSearchIndex(
  index: SearchIndex,
  papers: readonly Paper[],
): Steps<SearchIndex> {
  const slots = yield* assignSlots(index.papers, papers);
  const most = MOST_CHANGED * index.papers.length;
  if (slots === undefined || slots.fresh.length > most || slots.goneCount > most) {
    return yield* buildSearchIndex(papers, index.depth);
  }
  if (slots.fresh.length === 0 && slots.goneCount === 0) return index;
  return yield* patchIndex(index, slots);
}

function* patchIndex(index: SearchIndex, slots: PaperSlots): Steps<SearchIndex> {
  const { papers, gone, fresh } = slots;
  const added = yield* indexWords(paperOf(papers, fresh), index.depth);
  const lostHead = yield* countLost(index, gone, HEAD_FIELDS);
  const lostBody = yield* countLost(index, gone, ['abstract']);
  const merged = yield* mergeDictionaries(index.dictionary, added.dictionary, (term) => {
    const { head, body } = index;
    const had =
      (head.starts[term + 1] ?? 0) -
      (head.starts[term] ?? 0) +
      (body.starts[term + 1] ?? 0) -
      (body.starts[term] ?? 0);
    return had > (lostHead[term] ?? 0) + (lostBody[term] ?? 0);
  });
  const { dictionary, fromOld, fromAdded } = merged;
  const source = new Uint32Array(papers.length);
  for (const [at, number] of fresh.entries()) source[number] = at + 1;
  const numbers = { fromOld, fromAdded };
  const stream = yield* patchStream({
    ...numbers,
    old: index.stream,
    added: added.stream,
    source,
  });
  const patch = { ...numbers, size: dictionary.size, gone, fresh };
  const head = yield* patchPostings({
    ...patch,
    old: index.head,
    added: added.head,
    lost: lostHead,
  });
  const body = yield* patchPostings({
    ...patch,
    old: index.body,
    added: added.body,
    lost: lostBody,
  });
  const initials = yield* patchInitials(index.initials, { dictionary, stream, source });
  const newest = yield* patchNewest(index, slots);
  const { depth } = index;
  return readyToSearch({ papers, depth, dictionary, stream, head, body, initials, newest });
}

function paperOf(papers: readonly Paper[], numbers: readonly number[]): Paper[] {
  return numbers.flatMap((number) => papers[number] ?? []);
}

/** By term, how many papers that hold it in these fields are gone. */
function* countLost(
  { stream, dictionary }: SearchIndex,
  gone: Uint8Array,
  fields: readonly FieldName[],
): Steps<Uint32Array> {
  const lost = new Uint32Array(dictionary.size + 1);
  const lastPaper = new Uint32Array(dictionary.size + 1);
  yield;
  for (let paper = 0; paper < (stream.starts.length - 1) / FIELD_COUNT; paper++) {
    if (paper % (PAPERS_PER_STEP * FIELD_COUNT) === 0) yield;
    if (gone[paper] !== 1) continue;
    for (const field of fields) {
      const { from, to } = fieldRange(stream, paper, field);
      for (let at = from; at < to; at++) {
        const term = stream.terms[at] ?? 0;
        if (lastPaper[term] === paper + 1) continue;
        lastPaper[term] = paper + 1;
        lost[term] = (lost[term] ?? 0) + 1;
      }
    }
  }
  return lost;
}

/** Works the new papers into the order, by bisection. */
function* patchNewest(index: SearchIndex, { papers, gone, fresh }: PaperSlots): Steps<Uint32Array> {
  const kept = index.newest.filter((number) => gone[number] !== 1);
  yield;
  const before = (a: number, b: number): number => {
    const [first, second] = [papers[a], papers[b]];
    return first === undefined || second === undefined ? 0 : compareNewest(first, second);
  };
  const sorted = [...fresh].sort(before);
  yield;
  const order = new Uint32Array(kept.length + sorted.length);
  let from = 0;
  for (const [at, number] of sorted.entries()) {
    const to = firstAfter(kept, from, (each) => before(number, each) < 0);
    order.set(kept.subarray(from, to), from + at);
    order[to + at] = number;
    from = to;
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
  }
  order.set(kept.subarray(from), from + sorted.length);
  return order;
}

function firstAfter(
  numbers: Uint32Array,
  from: number,
  isAfter: (number: number) => boolean,
): number {
  let low = from;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(numbers[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
