import { categoryName } from '../library/categories';
import type { Paper } from '../library/paper';
import { nameInOrder } from '../library/personName';
import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import { foldText } from '../text/foldText';
import { fileNameOf } from './dumpFilter';

const PAPERS_PER_STEP = 1024;

/** A value that papers can be narrowed to, and how many of them have it. */
export interface FacetValue {
  readonly value: string;
  readonly papers: number;
  /** By what a beginning of it is known: folded, with a blank before each word. */
  readonly words: string;
}

/** The values of a library that operators are completed with: most papers first, years newest first. */
export interface FacetCounts {
  readonly authors: readonly FacetValue[];
  readonly categories: readonly FacetValue[];
  readonly dumps: readonly FacetValue[];
  readonly years: readonly FacetValue[];
}

/** What a library has no papers for. */
export const NO_FACETS: FacetCounts = { authors: [], categories: [], dumps: [], years: [] };

type Counts = Map<string, number>;

/** Counts in how many papers each author, category, dump and year occurs. */
export function* countFacets(papers: readonly Paper[]): Steps<FacetCounts> {
  const authors: Counts = new Map();
  const categories: Counts = new Map();
  const dumps: Counts = new Map();
  const years: Counts = new Map();
  for (const [at, paper] of papers.entries()) {
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    const names = paper.authors.map(nameInOrder);
    for (const name of new Set(names)) count(authors, name);
    for (const category of new Set(paper.categories)) count(categories, category);
    const files = paper.entries.map(({ file }) => fileNameOf(file));
    for (const file of new Set(files)) count(dumps, file);
    if (paper.date?.year !== undefined) count(years, String(paper.date.year));
  }
  const newestFirst = (a: FacetValue, b: FacetValue): number => Number(b.value) - Number(a.value);
  return {
    authors: yield* values(authors),
    categories: yield* values(categories, (id) => `${id.replace('.', ' ')} ${categoryName(id)}`),
    dumps: yield* values(dumps),
    years: yield* values(years, undefined, newestFirst),
  };
}

function count(counts: Counts, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function* values(
  counts: Counts,
  namesOf = (value: string): string => value,
  compare = mostPapersFirst,
): Steps<FacetValue[]> {
  const found: FacetValue[] = [];
  for (const [value, papers] of counts) {
    if (found.length % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    found.push({ value, papers, words: ` ${foldText(namesOf(value))}` });
  }
  yield* sortInSteps(found, compare);
  return found;
}

function mostPapersFirst(a: FacetValue, b: FacetValue): number {
  return b.papers - a.papers || (a.value < b.value ? -1 : 1);
}
