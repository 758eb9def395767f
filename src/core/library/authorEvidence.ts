import type { Steps } from '../steps';
import type { IdentityGroups } from './authorGroups';
import type { AuthorTable } from './authorTable';
import type { Library } from './library';
import { ShelvedMap } from './shelvedMap';

/** The authors of a longer list are a collaboration: to share one of them says nothing. */
const MOST_AUTHORS = 30;
/** A co-author of so many spellings of one family name says nothing of them. */
const MOST_NAMESAKES = 24;
const COAUTHORS_TOLD = 3;
const PAPERS_PER_STEP = 64;

/** Two spellings that may be one person because they share co-authors. */
export interface SharedCoauthors {
  readonly a: number;
  readonly b: number;
  readonly coauthors: readonly number[];
}

/**
 * Pairs of people, each by its fullest spelling, whose names can be one and who share a co-author.
 * Only spellings of one family name that meet by a co-author are compared, so that the work grows
 * with the authors of papers and not with the square of the Wangs.
 */
export function* coauthorEvidence(
  library: Library,
  table: AuthorTable,
  groups: IdentityGroups,
): Steps<SharedCoauthors[]> {
  const papers = yield* peopleOf(library, table, groups);
  const found: SharedCoauthors[] = [];
  for (const family of yield* families(papers, table)) {
    if (family.people.size < 2) continue;
    yield;
    for (const shared of yield* pairsOf(family.papers, table, groups)) found.push(shared);
  }
  return found;
}

/** For each paper its authors, each person once by the fullest spelling. */
function* peopleOf(
  library: Library,
  table: AuthorTable,
  groups: IdentityGroups,
): Steps<readonly number[][]> {
  const papers: number[][] = [];
  for (const [at, { authors }] of library.papers.entries()) {
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    if (authors.length < 2 || authors.length > MOST_AUTHORS) continue;
    const people = authors.map((author) => groups.numbers(table.add(author))[0] ?? -1);
    papers.push([...new Set(people)]);
  }
  return papers;
}

/** The bearers of one family name, and who writes with each. */
interface Family {
  readonly people: Set<number>;
  readonly papers: (readonly [person: number, authors: readonly number[]])[];
}

function* families(
  papers: readonly (readonly number[])[],
  { names }: AuthorTable,
): Steps<Iterable<Family>> {
  const byName = new ShelvedMap<Family>();
  for (const [at, authors] of papers.entries()) {
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    for (const person of authors) {
      const name = names[person]?.family;
      if (name === undefined) continue;
      const family = byName.get(name) ?? { people: new Set(), papers: [] };
      byName.set(name, family);
      family.people.add(person);
      family.papers.push([person, authors]);
    }
  }
  return byName.values();
}

function* pairsOf(
  papers: Family['papers'],
  { names }: AuthorTable,
  groups: IdentityGroups,
): Steps<Iterable<SharedCoauthors>> {
  const byCoauthor = new Map<number, Set<number>>();
  for (const [at, [person, authors]] of papers.entries()) {
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    for (const coauthor of authors) {
      if (coauthor === person) continue;
      byCoauthor.set(coauthor, (byCoauthor.get(coauthor) ?? new Set()).add(person));
    }
  }
  const pairs = new Map<string, { a: number; b: number; coauthors: number[] }>();
  let compared = 0;
  for (const [coauthor, people] of byCoauthor) {
    if (++compared % PAPERS_PER_STEP === 0) yield;
    if (people.size < 2 || people.size > MOST_NAMESAKES) continue;
    const sorted = [...people].sort((x, y) => groups.compare(x, y));
    for (const [at, a] of sorted.entries()) {
      for (const b of sorted.slice(at + 1)) {
        if (!groups.mayJoin(a, b)) continue;
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, coauthors: [] };
        pairs.set(`${a} ${b}`, pair);
        if (pair.coauthors.length < COAUTHORS_TOLD) pair.coauthors.push(coauthor);
      }
    }
  }
  const told = [...pairs.values()];
  // Which co-authors are told depends on the library, not on the order of its dumps.
  for (const { coauthors } of told) coauthors.sort((x, y) => groups.compare(x, y));
  return told.filter(({ a }) => names[a] !== undefined);
}
