import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import { type Candidate, candidateOf, likenessOf, titlesAllow } from './candidate';
import type { SourcedEntry } from './paper';
import { WorkGroups } from './workGroups';

const SKETCH = 24;
const SKETCHES_SHARED = 2;
/** Boilerplate that so many abstracts share says nothing about any of them. */
const COMMON_SHINGLE = 60;
/** A map of all shingles would stop everybody whenever it grows. */
const SHELVES = 64;
const TELLING_TITLE_WORDS = 4;

/** An entry and the listing page that it stands on, the same object for all entries of the page. */
export interface ListedEntry {
  readonly source: SourcedEntry;
  readonly page: object;
}

/**
 * Groups entries that are about the same paper, in steps; each group ascending, groups by first
 * member.
 *
 * Identifiers come first. Then entries whose abstracts are alike are joined, the most alike first,
 * so that an entry without title goes to the paper that it fits best; but never two papers whose
 * titles disagree, as those of a series, an erratum or a reply do. At last a title alone joins an
 * entry without abstract to the only paper of that title.
 */
export function* groupSameWork(entries: readonly ListedEntry[]): Steps<number[][]> {
  const candidates: Candidate[] = [];
  for (const [at, { source, page }] of entries.entries()) {
    if (at % 8 === 7) yield;
    candidates.push(candidateOf(source.entry, page));
  }
  const groups = new WorkGroups(candidates);
  yield* joinByIds(entries, groups);
  yield* joinByAbstracts(candidates, groups);
  yield* joinByTitle(candidates, groups);
  return yield* groups.list();
}

function* joinByIds(entries: readonly ListedEntry[], groups: WorkGroups): Steps<void> {
  const first = new Map<string, number>();
  for (const [at, { source }] of entries.entries()) {
    if (at % 512 === 511) yield;
    const { arxiv, doi } = source.entry.ids;
    const ids = [arxiv && `arxiv:${arxiv.replace(/v\d+$/, '')}`, doi && `doi:${doi.toLowerCase()}`];
    for (const id of ids) {
      if (id === undefined || id === '') continue;
      const other = first.get(id);
      if (other === undefined) first.set(id, at);
      else groups.join(at, other);
    }
  }
}

/** Two entries whose abstracts are alike and whose titles allow it. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

function* joinByAbstracts(candidates: readonly Candidate[], groups: WorkGroups): Steps<void> {
  const pairs = yield* alikePairs(candidates);
  yield* sortInSteps(pairs, (x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  for (const [at, { a, b }] of pairs.entries()) {
    if (at % 64 === 63) yield;
    if (groups.mayJoin(a, b)) groups.join(a, b);
  }
}

function* alikePairs(candidates: readonly Candidate[]): Steps<Pair[]> {
  const pairs: Pair[] = [];
  const shelves = Array.from({ length: SHELVES }, () => new Map<number, number[]>());
  for (const [b, candidate] of candidates.entries()) {
    if (b % 16 === 15) yield;
    const enough = Math.min(SKETCHES_SHARED, candidate.shingles.length);
    for (const [a, count] of meetings(candidate.shingles, b, shelves)) {
      const other = candidates[a];
      if (count < enough || other === undefined) continue;
      const likeness = likenessOf(other, candidate);
      if (likeness !== undefined && titlesAllow(other, candidate)) pairs.push({ a, b, likeness });
    }
  }
  return pairs;
}

/** How many of its first shingles each earlier abstract shares with this one, which is filed. */
function meetings(
  shingles: Uint32Array,
  at: number,
  shelves: readonly Map<number, number[]>[],
): ReadonlyMap<number, number> {
  const met = new Map<number, number>();
  for (const hash of shingles.subarray(0, SKETCH)) {
    const shelf = shelves[hash % SHELVES];
    const others = shelf?.get(hash);
    if (others === undefined) shelf?.set(hash, [at]);
    else if (others.length < COMMON_SHINGLE) {
      for (const other of others) met.set(other, (met.get(other) ?? 0) + 1);
      others.push(at);
    }
  }
  return met;
}

/** Entries that have only a title go to the one group that has that title beyond doubt. */
function* joinByTitle(candidates: readonly Candidate[], groups: WorkGroups): Steps<void> {
  const byTitle = new Map<string, { bare: number[]; full: Set<number> }>();
  for (const [at, { title, doubtful, shingles }] of candidates.entries()) {
    if (at % 256 === 255) yield;
    if (title === undefined || doubtful || title.words.length < TELLING_TITLE_WORDS) continue;
    const [letters] = title.letters;
    const same = byTitle.get(letters) ?? { bare: [], full: new Set() };
    byTitle.set(letters, same);
    if (shingles.length === 0) same.bare.push(at);
    else same.full.add(groups.find(at));
  }
  let joined = 0;
  for (const { bare, full } of byTitle.values()) {
    const [only] = full;
    const home = full.size === 1 ? only : full.size === 0 ? bare[0] : undefined;
    if (home === undefined) continue;
    for (const at of bare) {
      if (++joined % 64 === 0) yield;
      if (groups.mayJoin(at, home)) groups.join(at, home);
    }
  }
}
