import type { Paper } from '../library/paper';
import { authorFilter } from './authorFilter';
import { categoryFilter } from './categoryFilter';
import { dumpFilter } from './dumpFilter';
import type { Expansion } from './expandWord';
import type { FacetCounts, FacetValue } from './facetCounts';
import type { Scope } from './fieldWeights';
import { arxivFilter, doiFilter } from './idFilter';
import type { SearchIndex } from './searchIndex';
import { HAS_VALUES, hasFilter, IS_VALUES, isFilter } from './valueFilter';
import { yearFilter } from './yearFilter';

/** Which papers an operator lets pass. */
export interface Filter {
  readonly accepts: (paper: number) => boolean;
  readonly looksInto: LookedInto;
  /** So many papers it may let pass, where that is cheaply told. */
  readonly likely?: number;
  /** What to show as matched in the names of the authors. */
  readonly inAuthors?: readonly Expansion[];
}

/**
 * What a filter looks into for its answer, cheapest first: what was noted by number of paper, a
 * fact of the paper, a list of facts, or the words of its texts.
 */
export const LOOKED_INTO = ['notes', 'fact', 'list', 'texts'] as const;
export type LookedInto = (typeof LOOKED_INTO)[number];

/** What stands after the colon, without quotes. */
export interface OperatorValue {
  readonly text: string;
  /** With a minus before the operator: papers that match are left out, so nothing is guessed. */
  readonly negated: boolean;
}

/** `undefined` when the value is not finished, or is none: then the operator counts for nothing. */
type ReadFilter = (
  index: SearchIndex,
  value: OperatorValue,
  surroundings: Surroundings,
) => Filter | undefined;

/** What is known around the library, by those who search. */
export interface Surroundings {
  /** Whether the active manuscript cites a paper. */
  readonly isCited?: ((paper: Paper) => boolean) | undefined;
}

/** A value to offer; without a count where papers are not counted by it. */
export type OperatorChoice = Pick<FacetValue, 'value'> & Partial<FacetValue>;

/** A word before a colon in the search box. */
export type Operator = {
  /** The first is the one that is offered. */
  readonly names: readonly string[];
  readonly example: string;
  /** What it can be completed with, likeliest first; absent where any text may follow. */
  readonly values?: (facets: FacetCounts) => readonly OperatorChoice[];
} & (
  | { readonly kind: 'filter'; readonly read: ReadFilter }
  | { readonly kind: 'scope'; readonly read: (value: string) => Scope | undefined }
);

const SCOPES = ['title', 'abstract'] as const satisfies readonly Scope[];

/** All operators. A new one is one row. */
export const OPERATORS: readonly Operator[] = [
  {
    kind: 'filter',
    names: ['author', 'au'],
    example: 'author:wilson',
    read: authorFilter,
    values: ({ authors }) => authors,
  },
  {
    kind: 'filter',
    names: ['cat', 'category'],
    example: 'cat:LG',
    read: categoryFilter,
    values: ({ categories }) => categories,
  },
  {
    kind: 'filter',
    names: ['year', 'date'],
    example: 'year:2019..2023',
    read: yearFilter,
    values: ({ years }) => years,
  },
  {
    kind: 'filter',
    names: ['has'],
    example: 'has:code',
    read: hasFilter,
    values: () => choices(HAS_VALUES),
  },
  {
    kind: 'filter',
    names: ['is'],
    example: 'is:cited',
    read: isFilter,
    values: () => choices(IS_VALUES),
  },
  {
    kind: 'filter',
    names: ['dump', 'file'],
    example: 'dump:reading-list',
    read: dumpFilter,
    values: ({ dumps }) => dumps,
  },
  { kind: 'filter', names: ['arxiv'], example: 'arxiv:2103.00112', read: arxivFilter },
  { kind: 'filter', names: ['doi'], example: 'doi:10.1000/xyz', read: doiFilter },
  {
    kind: 'scope',
    names: ['in'],
    example: 'in:title',
    read: readScope,
    values: () => choices(SCOPES),
  },
];

function choices(values: readonly string[]): OperatorChoice[] {
  return values.map((value) => ({ value }));
}

function readScope(value: string): Scope | undefined {
  if (value === '') return undefined;
  return SCOPES.find((scope) => scope.startsWith(value.toLowerCase()));
}
