import { baseKey, KeyRing } from '../cite/citationKey';
import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import { foldWords } from '../text/foldText';
import { hashText } from '../text/shingles';
import { bySource, type FusedPaper } from './fuseEntries';
import type { Library } from './library';
import type { Paper } from './paper';
import { PapersById } from './papersById';

const WORKS_PER_STEP = 1024;
const PAPERS_PER_STEP = 256;
const NAMESAKES_PER_STEP = 32;

/** A paper before and after it has an id and a key among the others. */
export interface Work {
  /** The numbers of its entries. */
  readonly members: readonly number[];
  /** The id that its title makes. */
  readonly title: string;
  /** The key that it has where no other paper has it. */
  readonly baseKey: string;
  paper: FusedPaper | Paper;
  id: string;
  /** Another work states one of its identifiers. */
  readonly sharesIds: boolean;
  /** Whether the entries are settled as this work. */
  isCurrent: boolean;
}

/** A work of some entries. */
export function workOf(members: readonly number[], paper: FusedPaper, sharesIds: boolean): Work {
  const title = titleId(paper.title ?? paper.abstract ?? '');
  const own = { members, title, baseKey: baseKey(paper), sharesIds };
  return { ...own, paper, id: '', isCurrent: false };
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

  add(work: Work): void {
    this.#added.push(work);
  }

  /** The library of all works that are current. Nothing changes here before it is whole. */
  *library(): Steps<Library> {
    const named = yield* this.#merged();
    if (named === undefined) return this.#library;
    const ring = new KeyRing();
    const papers: Paper[] = [];
    for (const [at, { work, id }] of named.entries()) {
      if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
      papers.push(identified(work.paper, id, ring.give(work.baseKey)));
    }
    yield;
    this.#works = named.map(({ work }) => work);
    for (const [at, { work, id }] of named.entries()) {
      work.id = id;
      work.paper = papers[at] ?? work.paper;
    }
    this.#added = [];
    this.#library = { papers, byId: new PapersById(papers) };
    return this.#library;
  }

  /**
   * All current works with their ids, in order; undefined when nothing changed. Ids begin with
   * what the titles make, so that the order of titles is that of ids.
   */
  *#merged(): Steps<readonly Named[] | undefined> {
    const added = this.#added.filter(({ isCurrent }) => isCurrent);
    yield* sortInSteps(added, byTitleAndSource);
    const merged: Named[] = [];
    let isSame = true;
    let next = 0;
    for (let at = 0; at < this.#works.length || next < added.length; ) {
      if ((at + next) % WORKS_PER_STEP === 0) yield;
      const title = leastTitle(this.#works[at], added[next]);
      const before = runOf(this.#works, at, title);
      const fresh = runOf(added, next, title);
      at += before.length;
      next += fresh.length;
      const same = [...before.filter(({ isCurrent }) => isCurrent), ...fresh];
      const isKept = same.length === before.length && fresh.length === 0;
      if (!isKept) isSame = false;
      const run = isKept ? same.map(asNamed) : yield* distinguish(same, title);
      for (const named of run) merged.push(named);
    }
    return isSame ? undefined : merged;
  }
}

/** A work and the id that it is to have. */
interface Named {
  readonly work: Work;
  readonly id: string;
}

function asNamed(work: Work): Named {
  return { work, id: work.id };
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

function byTitleAndSource(a: Work, b: Work): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  const [x, y] = [a.paper.entries[0], b.paper.entries[0]];
  return x === undefined || y === undefined ? 0 : bySource(x, y);
}

/** The works of one title with their ids, in the order of these. */
function* distinguish(works: readonly Work[], title: string): Steps<Named[]> {
  const [only] = works;
  if (only !== undefined && works.length === 1) return [{ work: only, id: title }];
  const told = [...works];
  yield* sortInSteps(told, byTitleAndSource);
  const seen = new Map<string, number>();
  const named: Named[] = [];
  for (const [at, work] of told.entries()) {
    if (at % NAMESAKES_PER_STEP === NAMESAKES_PER_STEP - 1) yield;
    const own = `${title}-p${hashOf(work.paper.abstract ?? '')}`;
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    named.push({ work, id: count === 1 ? own : `${own}-${count}` });
  }
  yield* sortInSteps(named, (a, b) => (a.id < b.id ? -1 : 1));
  return named;
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
