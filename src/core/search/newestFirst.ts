import type { Paper } from '../library/paper';
import { steppedSort } from '../steppedSort';
import type { Steps } from '../steps';

/** The numbers of the papers by date, newest first, undated last; then by title, then by id. */
export function* newestFirst(papers: readonly Paper[]): Steps<Uint32Array> {
  const days = new Uint32Array(papers.length);
  for (const [number, paper] of papers.entries()) days[number] = dayNumber(paper);
  yield;
  return yield* steppedSort(papers.length, (a, b) => {
    const byDate = (days[b] ?? 0) - (days[a] ?? 0);
    return byDate !== 0 ? byDate : compareByTitle(papers[a], papers[b]);
  });
}

/** Sorts the newer paper first, in the order of `newestFirst`. */
export function compareNewest(a: Paper, b: Paper): number {
  return dayNumber(b) - dayNumber(a) || compareByTitle(a, b);
}

function compareByTitle(a: Paper | undefined, b: Paper | undefined): number {
  return compareText(a?.title ?? '\uffff', b?.title ?? '\uffff') || compareText(a?.id, b?.id);
}

/** Sorts as dates do; a part that is not known counts as the earliest. */
function dayNumber({ date }: Paper): number {
  if (date?.year === undefined) return 0;
  return date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);
}

/** By character code, so that every machine sorts alike. */
function compareText(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
