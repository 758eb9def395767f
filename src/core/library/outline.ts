import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import { foldText } from '../text/foldText';
import { type AuthorIdentities, authorIdentities } from './authorIdentity';
import { authorSortKey } from './authorSortKey';
import { categoryName } from './categories';
import type { Library } from './library';
import type { Paper } from './paper';
import { dateOrder } from './paperDate';
import { ShelvedMap } from './shelvedMap';

/** The facets that the tree can group papers by. */
export const GROUPINGS = ['author', 'category'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What groups, and the papers within them, can be sorted by. */
export const SORTINGS = ['name', 'count', 'date'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** Papers that share an author or a category. */
export interface PaperGroup {
  readonly grouping: Grouping;
  /** Stable across refreshes; `''` for papers of which the facet is not known. */
  readonly id: string;
  /** The author's name, or the category's; `''` where not known. */
  readonly label: string;
  readonly papers: readonly Paper[];
  /** How sources spell the author's name, the fullest first; only where there are several. */
  readonly spellings?: readonly string[];
  /** Author lists were cut: there may be more papers of this author than these. */
  readonly atLeast: boolean;
}

/**
 * The library as groups, in order and in steps; papers of which the facet is not known come last.
 * The papers of a group are in no order yet: `sortPapersInSteps` is for when the group is opened.
 *
 * @param identities who is who among the authors, where that is known already
 */
export function* outlineInSteps(
  library: Library,
  grouping: Grouping,
  sorting: Sorting,
  identities?: AuthorIdentities,
): Steps<PaperGroup[]> {
  const facetsOf = yield* facetsBy(grouping, library, identities);
  const found = new ShelvedMap<Facet & { papers: Paper[] }>();
  for (const [at, paper] of library.papers.entries()) {
    if (at % 256 === 255) yield;
    for (const facet of facetsOf(paper)) {
      const group = found.get(facet.id);
      if (group === undefined) found.set(facet.id, { ...facet, papers: [paper] });
      else if (group.papers.at(-1) !== paper) group.papers.push(paper);
    }
  }
  const keyed: KeyedGroup[] = [];
  for (const { papers, isWhole, ...facet } of found.values()) {
    if (keyed.length % 256 === 255) yield;
    const atLeast = grouping === 'author' && papers.some((paper) => paper.authorsTruncated);
    const group: PaperGroup = { grouping, ...facet, papers, atLeast };
    const person = { ...facet, ...(isWhole && { isWhole }) };
    const name = grouping === 'author' ? authorSortKey(person) : foldText(facet.label);
    keyed.push({ group, name, newest: newest(group) });
  }
  return yield* sortGroups(keyed, sorting);
}

interface Facet {
  readonly id: string;
  readonly label: string;
  readonly spellings?: readonly string[];
  /** The label is a name without parts. */
  readonly isWhole?: true;
}

const UNKNOWN: readonly Facet[] = [{ id: '', label: '' }];

type FacetsOf = (paper: Paper) => readonly Facet[];

function* facetsBy(
  grouping: Grouping,
  library: Library,
  known: AuthorIdentities | undefined,
): Steps<FacetsOf> {
  if (grouping === 'category') return categoriesOf;
  return authorsBy(known ?? (yield* authorIdentities(library)));
}

function authorsBy(identities: AuthorIdentities): FacetsOf {
  const facetOf = (name: string): Facet => {
    const { id, label, spellings, isWhole } = identities.personOf(name);
    return {
      ...{ id, label },
      ...(spellings.length > 1 && { spellings }),
      ...(isWhole && { isWhole }),
    };
  };
  return ({ authors }) =>
    authors.length === 0 ? UNKNOWN : authors.map(({ name }) => facetOf(name));
}

function categoriesOf({ categories }: Paper): readonly Facet[] {
  if (categories.length === 0) return UNKNOWN;
  return categories.map((id) => ({ id, label: categoryName(id) ?? id }));
}

/** Newest first, or by title; ties by title, then id. In steps: the titles are the dear part. */
export function* sortPapersInSteps(papers: readonly Paper[], sorting: Sorting): Steps<Paper[]> {
  const keyed: { readonly paper: Paper; readonly title: string; readonly date: number }[] = [];
  for (const [at, paper] of papers.entries()) {
    if (at % 256 === 255) yield;
    keyed.push({ paper, title: sortingTitle(paper), date: dateOrder(paper.date) });
  }
  const byDate = sorting !== 'name';
  keyed.sort(
    (a, b) =>
      (byDate ? b.date - a.date : 0) ||
      compare(a.title, b.title) ||
      compare(a.paper.id, b.paper.id),
  );
  return keyed.map(({ paper }) => paper);
}

function sortingTitle({ title, abstract }: Paper): string {
  // Papers without a title stand after all others.
  return title === undefined ? `\uffff${foldText(abstract ?? '')}` : foldText(title);
}

/** A group with what it is sorted by, worked out once. */
interface KeyedGroup {
  readonly group: PaperGroup;
  readonly name: string;
  readonly newest: number;
}

const ORDERS = {
  name: (_a: KeyedGroup, _b: KeyedGroup) => 0,
  count: (a: KeyedGroup, b: KeyedGroup) => b.group.papers.length - a.group.papers.length,
  date: (a: KeyedGroup, b: KeyedGroup) => b.newest - a.newest,
} satisfies Record<Sorting, (a: KeyedGroup, b: KeyedGroup) => number>;

function* sortGroups(keyed: KeyedGroup[], sorting: Sorting): Steps<PaperGroup[]> {
  const isUnknown = ({ group }: KeyedGroup): number => Number(group.id === '');
  yield* sortInSteps(
    keyed,
    (a, b) =>
      isUnknown(a) - isUnknown(b) ||
      ORDERS[sorting](a, b) ||
      compare(a.name, b.name) ||
      compare(a.group.id, b.group.id),
  );
  return keyed.map(({ group }) => group);
}

function newest({ papers }: PaperGroup): number {
  return papers.reduce((latest, { date }) => Math.max(latest, dateOrder(date)), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
