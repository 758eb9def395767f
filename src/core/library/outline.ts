import { foldText } from '../text/foldText';
import { categoryName } from './categories';
import type { Library } from './library';
import type { Paper } from './paper';
import { dateOrder } from './paperDate';
import { parsePersonName } from './personName';

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
  /** Author lists were cut: there may be more papers of this author than these. */
  readonly atLeast: boolean;
}

/** The library as groups, in order; papers of which the facet is not known come last. */
export function outline(library: Library, grouping: Grouping, sorting: Sorting): PaperGroup[] {
  const found = new Map<string, { label: string; papers: Paper[] }>();
  for (const paper of library.papers) {
    for (const { id, label } of FACETS[grouping](paper)) {
      const group = found.get(id);
      if (group === undefined) found.set(id, { label, papers: [paper] });
      else if (group.papers.at(-1) !== paper) group.papers.push(paper);
    }
  }
  const groups = [...found].map(([id, { label, papers }]): PaperGroup => {
    const atLeast = grouping === 'author' && papers.some((paper) => paper.authorsTruncated);
    return { grouping, id, label, papers: sortPapers(papers, sorting), atLeast };
  });
  return sortGroups(groups, sorting);
}

interface Facet {
  readonly id: string;
  readonly label: string;
}

const UNKNOWN: readonly Facet[] = [{ id: '', label: '' }];

const FACETS = {
  author: ({ authors }: Paper): readonly Facet[] =>
    authors.length === 0
      ? UNKNOWN
      : authors.map(({ name }) => ({ id: foldText(name), label: name })),
  category: ({ categories }: Paper): readonly Facet[] =>
    categories.length === 0
      ? UNKNOWN
      : categories.map((id) => ({ id, label: categoryName(id) ?? id })),
} satisfies Record<Grouping, (paper: Paper) => readonly Facet[]>;

/** Newest first, or by title; ties by title, then id. */
export function sortPapers(papers: readonly Paper[], sorting: Sorting): Paper[] {
  const titles = new Map(papers.map((paper) => [paper, sortingTitle(paper)]));
  const byTitle = (a: Paper, b: Paper): number =>
    compare(titles.get(a) ?? '', titles.get(b) ?? '') || compare(a.id, b.id);
  if (sorting === 'name') return [...papers].sort(byTitle);
  return [...papers].sort((a, b) => dateOrder(b.date) - dateOrder(a.date) || byTitle(a, b));
}

function sortingTitle({ title, abstract }: Paper): string {
  // Papers without a title stand after all others.
  return title === undefined ? `\uffff${foldText(abstract ?? '')}` : foldText(title);
}

function sortGroups(groups: PaperGroup[], sorting: Sorting): PaperGroup[] {
  const names = new Map(groups.map((group) => [group, sortingName(group)]));
  const byName = (a: PaperGroup, b: PaperGroup): number =>
    compare(names.get(a) ?? '', names.get(b) ?? '');
  const order = {
    name: byName,
    count: (a: PaperGroup, b: PaperGroup) => b.papers.length - a.papers.length || byName(a, b),
    date: (a: PaperGroup, b: PaperGroup) => newest(b) - newest(a) || byName(a, b),
  } satisfies Record<Sorting, (a: PaperGroup, b: PaperGroup) => number>;
  return groups.sort((a, b) => Number(a.id === '') - Number(b.id === '') || order[sorting](a, b));
}

/** Authors by family name, as in every index of persons. */
function sortingName({ grouping, label }: PaperGroup): string {
  if (grouping !== 'author') return foldText(label);
  const name = parsePersonName(label);
  return name.kind === 'literal'
    ? foldText(name.name)
    : foldText(`${name.family} ${name.given ?? ''}`);
}

function newest({ papers }: PaperGroup): number {
  return papers.reduce((latest, { date }) => Math.max(latest, dateOrder(date)), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
