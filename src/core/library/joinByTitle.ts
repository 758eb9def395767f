import type { Author } from '../dump/entry';
import type { Steps } from '../steps';
import { foldWords } from '../text/foldText';
import type { Candidate } from './candidate';
import { isPreprint } from './idKeys';
import { isSameName } from './isSameName';
import type { WorkGroups } from './workGroups';

/** A title of fewer words joins only entries that share an author. */
const TELLING_TITLE_WORDS = 4;
const FEWEST_TITLE_WORDS = 2;
/** Of a longer list of authors only the beginning is compared. */
const AUTHORS_COMPARED = 8;
/** A title that so many works share tells none of them. */
const MOST_HOMES = 12;
const ENTRIES_PER_STEP = 64;

/** Entries of one title. */
interface Namesakes {
  readonly telling: boolean;
  /** Those without abstract. */
  readonly bare: number[];
  /** One entry of each work that has an abstract. */
  readonly full: Set<number>;
}

/**
 * Entries without abstract go to the work that has their title beyond doubt: to the only one, or
 * to the only one that shares an author; and to none whose authors are all others.
 */
export function* joinByTitle(
  candidates: readonly Candidate[],
  texts: readonly number[],
  works: WorkGroups,
): Steps<void> {
  const byTitle = new Map<string, Namesakes>();
  for (const [at, { title, doubtful }] of candidates.entries()) {
    if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
    if (title === undefined || doubtful || title.words.length < FEWEST_TITLE_WORDS) continue;
    const telling = title.words.length >= TELLING_TITLE_WORDS;
    for (const letters of new Set(title.letters)) {
      const same = byTitle.get(letters) ?? { telling, bare: [], full: new Set() };
      byTitle.set(letters, same);
      if ((texts[at] ?? -1) < 0) same.bare.push(at);
      else same.full.add(works.find(at));
    }
  }
  for (const { telling, bare, full } of byTitle.values()) {
    const homes = [...full];
    for (const at of byYearOf(homes, bare, candidates)) {
      if (homes.length > MOST_HOMES) break;
      yield;
      const home = homeOf(at, homes, { candidates, works, telling });
      if (home !== undefined) works.join(at, home);
      // Those that have only the title are of one work where no other has it.
      else if (full.size === 0) homes.push(at);
    }
  }
}

/** Entries without abstract, those of a year of the works first. */
function byYearOf(
  homes: readonly number[],
  bare: readonly number[],
  candidates: readonly Candidate[],
): readonly number[] {
  const years = new Set(homes.map((home) => candidates[home]?.entry.date?.year));
  const isOther = (at: number): number => Number(!years.has(candidates[at]?.entry.date?.year));
  return homes.length === 0 ? bare : [...bare].sort((a, b) => isOther(a) - isOther(b));
}

interface Known {
  readonly candidates: readonly Candidate[];
  readonly works: WorkGroups;
  readonly telling: boolean;
}

function homeOf(
  at: number,
  homes: readonly number[],
  { candidates, works, telling }: Known,
): number | undefined {
  const own = candidates[at]?.entry.authors ?? [];
  const possible: number[] = [];
  const sure: number[] = [];
  for (const home of homes) {
    if (!works.mayJoin(at, home) || isInSeries(at, home, { candidates, works })) continue;
    const authors = authorsOf(home, candidates, works);
    if (shareAuthor(own, authors)) sure.push(home);
    else if (!contradict(own, authors)) possible.push(home);
  }
  const found = sure.length > 0 ? sure : telling ? possible : [];
  return found.length === 1 && (sure.length === 1 || homes.length === 1) ? found[0] : undefined;
}

/** Whether a bibliography has another entry of the same title and of another year. */
function isInSeries(
  at: number,
  home: number,
  { candidates, works }: Pick<Known, 'candidates' | 'works'>,
): boolean {
  const own = candidates[at];
  return works.membersWith(home).some((member) => {
    const other = candidates[member];
    return own !== undefined && other !== undefined && areOfSeries(own, other);
  });
}

/** Two entries of one bibliography, of two years: reports of each year, if none is a preprint. */
function areOfSeries(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.entry, b.entry];
  const isPair = a.page === b.page && x.key !== undefined && y.key !== undefined && x.key !== y.key;
  const years = [x.date?.year, y.date?.year];
  return isPair && !years.includes(undefined) && years[0] !== years[1] && ![a, b].some(isPreprint);
}

function authorsOf(
  home: number,
  candidates: readonly Candidate[],
  works: WorkGroups,
): readonly Author[] {
  const lists = works.membersWith(home).map((member) => candidates[member]?.entry.authors ?? []);
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

/** The owner of a page, whom no list names, is no evidence: all papers of the page have the same. */
function shareAuthor(some: readonly Author[], others: readonly Author[]): boolean {
  const placed = ({ position }: Author): boolean => position === undefined;
  const compared = others.filter(placed).slice(0, AUTHORS_COMPARED);
  return some
    .filter(placed)
    .slice(0, AUTHORS_COMPARED)
    .some(({ name }) => compared.some((other) => isSameName(name, other.name)));
}

/** Both are told, and no word of a name is in both: initials do not count. */
function contradict(some: readonly Author[], others: readonly Author[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  const known = new Set(others.flatMap(nameWords));
  return !some.flatMap(nameWords).some((word) => known.has(word));
}

function nameWords({ name }: Author): string[] {
  return foldWords(name).filter((word) => word.length > 1);
}
