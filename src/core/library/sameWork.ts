import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import { shinglesOf } from '../text/shingles';
import { type Candidate, candidateOf, type Likeness, likenessOf, titlesAllow } from './candidate';
import type { ListedEntry } from './entryTable';
import { joinByTitle } from './joinByTitle';
import { WorkGroups } from './workGroups';

/** A text that stands under more titles is a notice, and joins none of them. */
const MOST_TITLES_OF_A_TEXT = 8;
const ENTRIES_PER_STEP = 16;
const PAIRS_PER_STEP = 64;

/** Entries that may be of one work, in the order of their sources. */
export interface Neighbourhood {
  readonly entries: readonly ListedEntry[];
  /** The number of each entry's text: entries of the same words have the same; -1 without one. */
  readonly texts: readonly number[];
  /** Texts that may be wordings of one. */
  readonly alike: readonly {
    readonly texts: readonly [number, number];
    readonly likeness: Likeness;
  }[];
}

/** The works that entries are of. */
export interface FoundWorks {
  /** Indexes of entries, each group ascending, groups by first member. */
  readonly groups: readonly (readonly number[])[];
  /** Groups, by index, that state one identifier although they are two works. */
  readonly sharing: readonly { readonly groups: readonly number[]; readonly id: string }[];
}

/**
 * Groups entries that are about the same work, in steps.
 *
 * Identifiers come first: the same one joins, different ones keep apart. Then entries whose
 * abstracts are alike are joined, the most alike first, so that an entry without title goes to the
 * work that it fits best; but never two works whose titles disagree, as those of a series, an
 * erratum or a reply do. At last a title alone joins an entry without abstract to the only work of
 * that title.
 */
export function* groupSameWork(neighbourhood: Neighbourhood): Steps<FoundWorks> {
  const candidates: Candidate[] = [];
  for (const [at, entry] of neighbourhood.entries.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    candidates.push(candidateOf(entry));
  }
  const works = new WorkGroups(candidates);
  const holders = yield* joinByIds(candidates, works);
  yield* joinByAbstracts(neighbourhood, candidates, works);
  yield* joinByTitle(candidates, neighbourhood.texts, works);
  const groups = yield* works.list();
  return { groups, sharing: sharingOf(holders, groups, works) };
}

/** Joins who shares an identifier; the entries of each. */
function* joinByIds(
  candidates: readonly Candidate[],
  works: WorkGroups,
): Steps<ReadonlyMap<string, readonly number[]>> {
  const holders = new Map<string, number[]>();
  for (const [at, { ids }] of candidates.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    for (const { kind, value } of ids) {
      const apart = holders.get(`${kind} ${value}`);
      if (apart === undefined) holders.set(`${kind} ${value}`, [at]);
      else {
        const home = apart.find((other) => works.mayShareId(at, other));
        if (home === undefined) apart.push(at);
        else works.join(at, home);
      }
    }
  }
  return holders;
}

/** Two entries whose abstracts are alike and whose titles allow it. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: Likeness;
}

function* joinByAbstracts(
  { texts, alike }: Neighbourhood,
  candidates: readonly Candidate[],
  works: WorkGroups,
): Steps<void> {
  const standing = yield* entriesOfTexts(texts, candidates, works);
  const pairs: Pair[] = [];
  const pairUp = (some: readonly number[], others: readonly number[], likeness: Likeness): void => {
    for (const one of some) {
      for (const other of others) {
        const [a, b] = [Math.min(one, other), Math.max(one, other)];
        const [x, y] = [candidates[a], candidates[b]];
        if (one !== other && x && y && titlesAllow(x, y, likeness)) pairs.push({ a, b, likeness });
      }
    }
  };
  for (const entries of standing.values()) {
    if (entries.length < 2) continue;
    yield;
    const likeness = likenessToItself(candidates[entries[0] ?? -1]);
    if (likeness !== undefined) pairUp(entries, entries, likeness);
  }
  for (const [at, { texts: two, likeness }] of alike.entries()) {
    if (at % PAIRS_PER_STEP === PAIRS_PER_STEP - 1) yield;
    const [some = [], others = []] = two.map((text) => standing.get(text));
    pairUp(some, others, likeness);
  }
  yield* sortInSteps(
    pairs,
    (x, y) => y.likeness.degree - x.likeness.degree || x.a - y.a || x.b - y.b,
  );
  for (const [at, { a, b, likeness }] of pairs.entries()) {
    if (at % PAIRS_PER_STEP === PAIRS_PER_STEP - 1) yield;
    if (works.mayJoin(a, b, likeness.isIdentical)) works.join(a, b);
  }
}

function likenessToItself(candidate: Candidate | undefined): Likeness | undefined {
  const shingles = shinglesOf(candidate?.entry.abstract ?? '');
  return likenessOf(shingles, shingles);
}

/**
 * Joins entries of one text and one title; for each text an entry of each group that is left.
 * None for a text under so many titles that it tells nothing.
 */
function* entriesOfTexts(
  texts: readonly number[],
  candidates: readonly Candidate[],
  works: WorkGroups,
): Steps<ReadonlyMap<number, readonly number[]>> {
  const byTitle = new Map<string, number[]>();
  const standing = new Map<number, number[]>();
  for (const [at, text] of texts.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    if (text < 0) continue;
    const title = `${text} ${candidates[at]?.title?.letters[0] ?? ''}`;
    const apart = byTitle.get(title) ?? [];
    byTitle.set(title, apart);
    const home = apart.find((other) => works.mayJoin(at, other));
    if (home !== undefined) {
      works.join(at, home);
      continue;
    }
    apart.push(at);
    const others = standing.get(text);
    if (others === undefined) standing.set(text, [at]);
    else others.push(at);
  }
  for (const [text, entries] of standing) {
    if (entries.length > MOST_TITLES_OF_A_TEXT) standing.delete(text);
  }
  return standing;
}

function sharingOf(
  holders: ReadonlyMap<string, readonly number[]>,
  groups: FoundWorks['groups'],
  works: WorkGroups,
): FoundWorks['sharing'] {
  const sharing: { groups: number[]; id: string }[] = [];
  for (const [key, entries] of holders) {
    const roots = new Set(entries.map((entry) => works.find(entry)));
    if (roots.size < 2) continue;
    const indexes = groups.flatMap(([first = -1], index) => (roots.has(first) ? [index] : []));
    sharing.push({ groups: indexes, id: key.slice(key.indexOf(' ') + 1) });
  }
  return sharing;
}
