import type { Candidates } from './candidates';
import { termText } from './dictionary';
import { fieldRange, type SearchIndex } from './searchIndex';
import { selectBest } from './selectBest';
import type { TermMarks } from './termMarks';
import { orderBonus } from './titleOrder';

/** So many candidates are looked at closely: the order of their words. */
const CLOSE_LOOK = 100;
/** So many of the best are put before fuse.js. */
const JUDGED = 20;
/** The judge's say in the final score. */
const JUDGEMENT = 0.15;
/** A paper below this share of the best score has hardly anything to do with the query. */
export const CUT = 0.2;

export interface Ranked {
  readonly paper: number;
  readonly score: number;
}

/** What there is to rank. */
export interface Contest {
  readonly marks: TermMarks;
  readonly candidates: Candidates;
  readonly limit: number;
}

/**
 * The final order:
 *
 *     score = candidate score × bonus for order and adjacency × (1 − J + J · judgement of fuse.js)
 *
 * with J = 0.15, and 0 as judgement of those that are not among the best 20. Of equal scores the
 * newest paper comes first, then by title, then by id: the order is that of `newest`.
 */
export function rank(index: SearchIndex, contest: Contest): Ranked[] {
  const { marks, candidates, limit } = contest;
  const close = best(index, candidates, closelyLookedAt(limit)).map(({ paper, score }) => {
    return { paper, score: score * orderBonus(index, paper, marks) };
  });
  const sorted = judge(index, sort(index, close), marks);
  const least = CUT * (sorted[0]?.score ?? 0);
  return sorted.slice(0, limit).filter(({ score }) => score >= least);
}

/** How many candidates are looked at closely for so many answers. */
export function closelyLookedAt(limit: number): number {
  return Math.max(CLOSE_LOOK, limit);
}

function best({ place }: SearchIndex, { found, papers, scores, least }: Candidates, most: number) {
  const slots: number[] = [];
  for (let slot = 0; slot < found; slot++) {
    const score = scores[slot] ?? 0;
    if (score > 0 && score >= least) slots.push(slot);
  }
  const first = selectBest(slots, most, (a, b) => {
    const byScore = (scores[b] ?? 0) - (scores[a] ?? 0);
    return byScore || (place[papers[a] ?? 0] ?? 0) - (place[papers[b] ?? 0] ?? 0);
  });
  return first.map((slot) => ({ paper: papers[slot] ?? 0, score: scores[slot] ?? 0 }));
}

function judge(index: SearchIndex, ranked: readonly Ranked[], marks: TermMarks): Ranked[] {
  const briefs = ranked.slice(0, JUDGED).map(({ paper }) => briefOf(index, paper));
  const judgements = index.judge.score(
    briefs,
    marks.words.map(({ word }) => word),
  );
  return sort(
    index,
    ranked.map(({ paper, score }, at) => {
      return { paper, score: score * (1 - JUDGEMENT + JUDGEMENT * (judgements[at] ?? 0)) };
    }),
  );
}

function sort(index: SearchIndex, ranked: Ranked[]): Ranked[] {
  return ranked.sort(
    (a, b) => b.score - a.score || placeOf(index, a.paper) - placeOf(index, b.paper),
  );
}

function placeOf({ place }: SearchIndex, paper: number): number {
  return place[paper] ?? 0;
}

/** What the judge reads of a paper: the folded words of its title and its authors. */
function briefOf({ stream, dictionary }: SearchIndex, paper: number): string {
  const { from } = fieldRange(stream, paper, 'title');
  const { to } = fieldRange(stream, paper, 'authors');
  let text = '';
  for (let at = from; at < to; at++) {
    const term = stream.terms[at] ?? dictionary.size;
    if (term < dictionary.size) text += `${termText(dictionary, term)} `;
  }
  return text;
}
