import type { Paper } from '../library/paper';
import type { Steps } from '../steps';

const PAPERS_PER_STEP = 8192;

/** How the papers of an index change: most keep their numbers, so that little is read again. */
export interface PaperSlots {
  /** The new papers by number. */
  readonly papers: readonly Paper[];
  /** By old number, 1 where its paper is gone or moved. */
  readonly gone: Uint8Array;
  readonly goneCount: number;
  /** The numbers that got a paper, in order. */
  readonly fresh: readonly number[];
}

/**
 * Gives numbers to a new set of papers. A paper that is the same object keeps its number, new ones
 * take the numbers of those that are gone; where papers become fewer, the last ones move.
 * `undefined` when a paper is listed twice.
 */
export function* assignSlots(
  before: readonly Paper[],
  after: readonly Paper[],
): Steps<PaperSlots | undefined> {
  const wanted = new Set<Paper>();
  for (const [at, paper] of after.entries()) {
    wanted.add(paper);
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
  }
  if (wanted.size !== after.length) return undefined;
  const papers: (Paper | undefined)[] = Array.from({ length: after.length }, () => undefined);
  const gone = new Uint8Array(before.length);
  let goneCount = 0;
  for (const [number, paper] of before.entries()) {
    if (number < papers.length && wanted.delete(paper)) papers[number] = paper;
    else {
      gone[number] = 1;
      goneCount++;
    }
    if (number % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
  }
  const rest = wanted.values();
  const fresh: number[] = [];
  const settled = papers.map((paper, number) => {
    if (paper !== undefined) return paper;
    fresh.push(number);
    // As many numbers are free as papers are left.
    return rest.next().value as Paper;
  });
  return { papers: settled, gone, goneCount, fresh };
}
