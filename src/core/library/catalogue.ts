import { KeyRing } from '../cite/citationKey';
import type { PaperFacts } from '../dump/entry';
import { sortInSteps, steppedSort } from '../steppedSort';
import type { Steps } from '../steps';
import { foldWords } from '../text/foldText';
import { hashText } from '../text/shingles';
import { bySource, type FusedPaper } from './fuseEntries';
import type { Library } from './library';
import type { Paper } from './paper';
import { PapersById } from './papersById';
import { statedKey } from './statedKey';

const WORKS_PER_STEP = 1024;
const PAPERS_PER_STEP = 256;
const KEYS_PER_STEP = 32;
const NAMESAKES_PER_STEP = 32;

/** A paper before and after it has an id and a key among the others. */
export interface Work {
  /** The numbers of its entries. */
  readonly members: readonly number[];
  /** The id that its title makes. */
  readonly title: string;
  /** The beginning of `title` as a number in the same order: comparing texts is dear. */
  readonly rank: number;
  /** The key that it has where no other paper has it. */
  baseKey: string;
  /** What made that key. */
  keyedBy: KeyMaker;
  /** The key that it has in a bibliography of the user. */
  readonly statedKey?: string;
  paper: FusedPaper | Paper;
  id: string;
  /** Another work states one of its identifiers. */
  readonly sharesIds: boolean;
  /** Whether the entries are settled as this work. */
  isCurrent: boolean;
}

/** Makes the key that a paper has where no other has it. */
export type KeyMaker = (facts: PaperFacts) => string;

/** A work of some entries. */
export function workOf(
  members: readonly number[],
  paper: FusedPaper,
  { sharesIds, keyedBy }: Pick<Work, 'sharesIds' | 'keyedBy'>,
): Work {
  const title = titleId(paper.title ?? paper.abstract ?? '');
  const key = { baseKey: keyedBy(paper), keyedBy };
  const own = { members, title, rank: rankOf(title), ...key, sharesIds };
  const stated = statedKey(paper.entries);
  return {
    ...own,
    ...(stated !== undefined && { statedKey: stated }),
    paper,
    id: '',
    isCurrent: false,
  };
}

/**
 * The works of a library in the order of their ids. An id is made of the title, so that it survives
 * a new dump; papers of the same title are told apart by their abstracts. Keys are given in the
 * order of ids. So neither depends on which dump was read first, nor on what was here before; and a
 * paper of which nothing changed stays the same object.
 */
export class Catalogue {
  #works: readonly Work[] = [];
  #added: Work[] = [];
  #library: Library = { papers: [], byId: new PapersById([]) };
  #keyedBy: KeyMaker | undefined;

  add(work: Work): void {
    this.#added.push(work);
  }

  /** The library of all works that are current. Nothing changes here before it is whole. */
  *library(keyedBy: KeyMaker): Steps<Library> {
    const named = yield* this.#merged(keyedBy !== this.#keyedBy);
    if (named === undefined) return this.#library;
    yield* keyAnew(named, keyedBy);
    const owners = yield* ownersOfKeys(named);
    const ring = new KeyRing(owners.keys());
    const papers: Paper[] = [];
    const renamed: Renamed[] = [];
    for (const [at, { isFresh, work, id }] of named.entries()) {
      if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
      const paper = identified(work.paper, id, keyOf(work, owners, ring));
      papers.push(paper);
      // A new work is named once more should this not come to its end; others keep their names.
      if (isFresh) Object.assign(work, { id, paper });
      else if (paper !== work.paper) renamed.push({ work, id, paper });
    }
    yield;
    this.#works = named.map(({ work }) => work);
    for (const { work, id, paper } of renamed) Object.assign(work, { id, paper });
    this.#added = [];
    this.#library = { papers, byId: new PapersById(papers) };
    this.#keyedBy = keyedBy;
    return this.#library;
  }

  /**
   * All current works with their ids, in order; undefined when nothing changed. Ids begin with
   * what the titles make, so that the order of titles is that of ids.
   */
  *#merged(isRekeyed: boolean): Steps<readonly Named[] | undefined> {
    const added = this.#added.filter(({ isCurrent }) => isCurrent);
    yield;
    const isSame = added.length === 0 && this.#works.every(({ isCurrent }) => isCurrent);
    if (isSame && !isRekeyed) return undefined;
    const sorted = yield* sortedByTitle(added);
    const merged: Named[] = [];
    let next = 0;
    for (let at = 0; at < this.#works.length || next < sorted.length; ) {
      if (merged.length % WORKS_PER_STEP === 0) yield;
      const [work, rival] = [this.#works[at], sorted[next]];
      const isNext = work !== undefined && (rival === undefined || work.rank < rival.rank);
      if (isNext && work.isCurrent && this.#works[at + 1]?.rank !== work.rank) {
        merged.push({ work, id: work.id, isFresh: false });
        at++;
        continue;
      }
      const title = leastTitle(work, rival);
      const before = runOf(this.#works, at, title);
      const fresh = runOf(sorted, next, title);
      at += before.length;
      next += fresh.length;
      yield* collect(merged, before, fresh);
    }
    return merged;
  }
}

/** Keys that papers have in bibliographies, without case, each with the first paper that has it. */
type KeyOwners = ReadonlyMap<string, Work>;

function* ownersOfKeys(named: readonly Named[]): Steps<KeyOwners> {
  const owners = new Map<string, Work>();
  for (const [at, { work }] of named.entries()) {
    if (at % WORKS_PER_STEP === WORKS_PER_STEP - 1) yield;
    const key = work.statedKey?.toLowerCase();
    if (key !== undefined && !owners.has(key)) owners.set(key, work);
  }
  return owners;
}

/** What is written in a bibliography is never changed; no other paper gets it. */
function keyOf(work: Work, owners: KeyOwners, ring: KeyRing): string {
  const { statedKey: stated, baseKey: base } = work;
  if (stated !== undefined && owners.get(stated.toLowerCase()) === work) return stated;
  return ring.give(stated ?? base);
}

/** A work and the id that it is to have. */
interface Named {
  readonly work: Work;
  readonly id: string;
  /** It has none yet. */
  readonly isFresh: boolean;
}

interface Renamed {
  readonly work: Work;
  readonly id: string;
  readonly paper: Paper;
}

/** Lists the works of one title: those that were there, as far as they still are, and new ones. */
function* collect(merged: Named[], before: readonly Work[], fresh: readonly Work[]): Steps<void> {
  const current = before.filter(({ isCurrent }) => isCurrent);
  if (fresh.length === 0 && current.length === before.length) {
    for (const work of current) merged.push({ work, id: work.id, isFresh: false });
    return;
  }
  const own = current.map((work) => ({ work, isFresh: false }));
  for (const work of fresh) own.push({ work, isFresh: true });
  for (const named of yield* distinguish(own)) merged.push(named);
}

/** What was keyed by another maker gets the keys of this one; making a key is dear. */
function* keyAnew(named: readonly Named[], keyedBy: KeyMaker): Steps<void> {
  let made = 0;
  for (const { work } of named) {
    if (work.keyedBy === keyedBy) continue;
    Object.assign(work, { keyedBy, baseKey: keyedBy(work.paper) });
    if (++made % KEYS_PER_STEP === 0) yield;
  }
}

function leastTitle(a: Work | undefined, b: Work | undefined): string {
  if (a === undefined || b === undefined) return a?.title ?? b?.title ?? '';
  return a.title < b.title ? a.title : b.title;
}

/** The works from an index on that are of one title. */
function runOf(works: readonly Work[], start: number, title: string): readonly Work[] {
  let end = start;
  while (works[end]?.title === title) end++;
  return works.slice(start, end);
}

function identified(paper: FusedPaper | Paper, id: string, key: string): Paper {
  return 'id' in paper && paper.id === id && paper.key === key ? paper : { ...paper, id, key };
}

/** Compares the ranks alone where these tell, which stand side by side. */
function* sortedByTitle(works: readonly Work[]): Steps<readonly Work[]> {
  const ranks = Float64Array.from(works, ({ rank }) => rank);
  yield;
  const order = yield* steppedSort(works.length, (a, b) => {
    const byRank = (ranks[a] ?? 0) - (ranks[b] ?? 0);
    if (byRank !== 0) return byRank;
    const [x, y] = [works[a], works[b]];
    return x && y ? byTitleAndSource(x, y) : 0;
  });
  return Array.from(order, (at) => works[at]).filter((work) => work !== undefined);
}

function byTitleAndSource(a: Work, b: Work): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  const [x, y] = [a.paper.entries[0], b.paper.entries[0]];
  return x === undefined || y === undefined ? 0 : bySource(x, y);
}

/** The works of one title with their ids, in the order of these. */
function* distinguish(works: readonly Omit<Named, 'id'>[]): Steps<readonly Named[]> {
  const [only] = works;
  if (only === undefined) return [];
  const { title } = only.work;
  if (works.length === 1) return [{ ...only, id: title }];
  const told = [...works];
  yield* sortInSteps(told, (a, b) => byTitleAndSource(a.work, b.work));
  const seen = new Map<string, number>();
  const named: Named[] = [];
  for (const [at, one] of told.entries()) {
    if (at % NAMESAKES_PER_STEP === NAMESAKES_PER_STEP - 1) yield;
    const own = `${title}-p${hashOf(one.work.paper.abstract ?? '')}`;
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    named.push({ ...one, id: count === 1 ? own : `${own}-${count}` });
  }
  yield* sortInSteps(named, (a, b) => (a.id < b.id ? -1 : 1));
  return named;
}

const RANKED = 9;

/** The nine characters after the first: digits before letters, and an end before both. */
function rankOf(title: string): number {
  let rank = 0;
  for (let at = 1; at <= RANKED; at++) {
    const code = at < title.length ? title.charCodeAt(at) : 0;
    rank = rank * 37 + (code === 0 ? 0 : code < 58 ? code - 47 : code - 86);
  }
  return rank;
}

function titleId(text: string): string {
  return `p${hashOf(text)}`;
}

/** Two independent 32-bit hashes of the folded words: 13 letters and digits. */
function hashOf(text: string): string {
  const words = foldWords(text).join(' ');
  const [a, b] = [hashText(words), hashText(words, 0x9747b28c)];
  return `${a.toString(36)}${b.toString(36)}`;
}
