import { CandidateTable } from './candidateTable';
import type { TermRange } from './dictionary';
import { type Expansion, matchQuality } from './expandWord';
import { FIELDS } from './fields';
import { type Scope, weightsIn } from './fieldWeights';
import type { Postings } from './postings';
import { postingCount } from './runs';
import type { SearchIndex } from './searchIndex';

/** A shorter word is looked for in abstracts only as a whole, not as a beginning. */
const BODY_PREFIX_FROM = 3;
/** What the later stages of ranking may at most make of a candidate's score, and at least. */
const MOST_RAISED = 1.4;
const LEAST_KEPT = 0.85;

/** The papers that hold words of a query. */
export interface Candidates {
  /** So many: the arrays have room for more. Both hold until the next query. */
  readonly found: number;
  readonly papers: Uint32Array;
  /** From 0 to 1: kind and field of the matches, weighted by rarity, and coverage. */
  readonly scores: Float32Array;
  /** None of the best that were wanted scores lower. */
  readonly least: number;
  /** The rarity of each word of the query in this library. */
  readonly rarity: readonly number[];
}

/** What is wanted of the candidates. */
export interface Wanted {
  readonly scope: Scope | undefined;
  /** Absent when all papers are. */
  readonly accepts: ((paper: number) => boolean) | undefined;
  /** So many of the best: others may be missing. */
  readonly most: number;
  /** Below this share of the best final score nobody wants a paper. */
  readonly cut: number;
}

/**
 * Finds the papers that hold at least one word and scores them:
 *
 *     score = Σ rarity · (best field weight × match quality) / Σ rarity  ×  coverage
 *
 * where coverage is the share of the query, by rarity, that the paper holds. The rarest words come
 * first; once a paper that is not found yet could no longer be among the best, the common words
 * only raise those that are.
 */
export function findCandidates(
  index: SearchIndex,
  expansions: readonly Expansion[],
  wanted: Wanted,
): Candidates {
  const words = expansions.map((expansion) => weigh(index, expansion, wanted.scope));
  const rarity = words.map(({ rare }) => rare);
  const whole = rarity.reduce((sum, rare) => sum + rare, 0);
  const table = new CandidateTable(index.scratch, words.length, wanted.accepts);
  const lists = words.flatMap((word, at) => listsOf(index, word, at, wanted.scope));
  lists.sort((a, b) => a.count - b.count || a.word - b.word);
  for (const [at, list] of lists.entries()) {
    // To score all candidates must be cheaper than to take in more.
    if (!table.closed && table.found > 0 && table.found * words.length < list.count) {
      const newcomers = reachable(lists.slice(at), rarity);
      // No candidate can score higher yet than all lists so far allow.
      if (newcomers < reachable(lists.slice(0, at), rarity)) {
        table.score(rarity, whole);
        table.closed = newcomers < leastWanted(table, wanted);
      }
    }
    addList(table, index, list);
  }
  table.score(rarity, whole);
  const { found, papers, scores } = table;
  return { found, papers, scores, least: table.scoreOfBest(wanted.most), rarity };
}

/** The best score of a paper that is only in these lists. */
function reachable(lists: readonly PostingList[], rarity: readonly number[]): number {
  const whole = rarity.reduce((sum, rare) => sum + rare, 0);
  let sum = 0;
  let covered = 0;
  for (const [word, rare] of rarity.entries()) {
    const values = lists.filter((list) => list.word === word).map(({ most }) => most);
    if (values.length === 0) continue;
    sum += rare * Math.max(...values);
    covered += rare;
  }
  return (sum / whole) * (covered / whole);
}

/** A candidate of a lower score is not wanted. */
function leastWanted(table: CandidateTable, { most, cut }: Wanted): number {
  let best = 0;
  for (let slot = 0; slot < table.found; slot++) best = Math.max(best, table.scores[slot] ?? 0);
  return Math.max(table.scoreOfBest(most), (best * cut * LEAST_KEPT) / MOST_RAISED);
}

interface WeighedWord {
  readonly expansion: Expansion;
  readonly rare: number;
}

/** How rare a word is by its postings: what it begins, or else what is close to it. */
function weigh(index: SearchIndex, expansion: Expansion, scope: Scope | undefined): WeighedWord {
  const { head, body, papers } = index;
  const typed =
    (scope === 'abstract' ? 0 : postingCount(head, expansion.range)) +
    (scope === 'title' ? 0 : postingCount(body, rangeInBody(index, expansion)));
  const close = closeCount(head, expansion) + closeCount(body, expansion) + expansion.runs.size;
  const holders = Math.min(papers.length, typed > 0 ? typed : close);
  return { expansion, rare: holders === 0 ? 0 : Math.log(1 + papers.length / holders) };
}

function closeCount({ starts }: Postings, { others }: Expansion): number {
  let count = 0;
  for (const term of others.keys()) count += (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  return count;
}

/** The terms that a word may begin in abstracts: a very short one only itself. */
export function rangeInBody(index: SearchIndex, expansion: Expansion): TermRange {
  const { range, word } = expansion;
  if (word.length >= BODY_PREFIX_FROM) return range;
  const exact = range.from < range.to && matchQuality(index, expansion, range.from) === 1;
  return { from: range.from, to: exact ? range.from + 1 : range.from };
}

/** The postings of one word in the head or in the body. */
interface PostingList {
  readonly word: number;
  readonly expansion: Expansion;
  readonly postings: Postings;
  readonly range: TermRange;
  readonly weights: Float32Array;
  /** Titles that match with several words together. */
  readonly runs: Expansion['runs'];
  readonly count: number;
  /** No posting is worth more. */
  readonly most: number;
}

function listsOf(
  index: SearchIndex,
  { expansion }: WeighedWord,
  word: number,
  scope: Scope | undefined,
): PostingList[] {
  const weights = weightsIn(scope);
  return [
    { postings: index.head, range: expansion.range, weights: weights.head, runs: expansion.runs },
    {
      postings: index.body,
      range: rangeInBody(index, expansion),
      weights: weights.body,
      runs: NO_RUNS,
    },
  ].flatMap((part) => {
    const count = postingCount(part.postings, part.range) + closeCount(part.postings, expansion);
    const most = Math.max(...part.weights);
    if (most === 0 || count + part.runs.size === 0) return [];
    return [{ ...part, word, expansion, count, most }];
  });
}

const NO_RUNS: Expansion['runs'] = new Map();

function addList(table: CandidateTable, index: SearchIndex, list: PostingList): void {
  const { word, expansion, postings, range, weights, runs } = list;
  for (let term = range.from; term < range.to; term++) {
    const quality = matchQuality(index, expansion, term);
    table.add(postings, term, { word, weights, quality });
  }
  for (const [term, quality] of expansion.others) {
    table.add(postings, term, { word, weights, quality });
  }
  const titleWeight = weights[FIELDS.title.bit] ?? 0;
  for (const [paper, { quality }] of runs) table.raise(paper, word, quality * titleWeight);
}
