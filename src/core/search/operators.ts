import type { Paper } from '../library/paper';
import { authorFilter } from './authorFilter';
import { categoryFilter } from './categoryFilter';
import { dumpFilter } from './dumpFilter';
import type { Expansion } from './expandWord';
import type { Scope } from './fieldWeights';
import { arxivFilter, doiFilter } from './idFilter';
import type { SearchIndex } from './searchIndex';
import { hasFilter, isFilter } from './valueFilter';
import { yearFilter } from './yearFilter';

/** Which papers an operator lets pass. */
export interface Filter {
  readonly accepts: (paper: number) => boolean;
  /** What to show as matched in the names of the authors. */
  readonly inAuthors?: readonly Expansion[];
}

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

/** A word before a colon in the search box. */
export type Operator = {
  readonly names: readonly string[];
  readonly example: string;
} & (
  | { readonly kind: 'filter'; readonly read: ReadFilter }
  | { readonly kind: 'scope'; readonly read: (value: string) => Scope | undefined }
);

/** All operators. A new one is one row. */
export const OPERATORS: readonly Operator[] = [
  { kind: 'filter', names: ['author', 'au'], example: 'author:wilson', read: authorFilter },
  { kind: 'filter', names: ['cat', 'category'], example: 'cat:LG', read: categoryFilter },
  { kind: 'filter', names: ['year', 'date'], example: 'year:2019..2023', read: yearFilter },
  { kind: 'filter', names: ['has'], example: 'has:code', read: hasFilter },
  { kind: 'filter', names: ['is'], example: 'is:cited', read: isFilter },
  { kind: 'filter', names: ['dump', 'file'], example: 'dump:reading-list', read: dumpFilter },
  { kind: 'filter', names: ['arxiv'], example: 'arxiv:2103.00112', read: arxivFilter },
  { kind: 'filter', names: ['doi'], example: 'doi:10.1000/xyz', read: doiFilter },
  { kind: 'scope', names: ['in'], example: 'in:title', read: readScope },
];

function readScope(value: string): Scope | undefined {
  if (value === '') return undefined;
  return (['title', 'abstract'] as const).find((scope) => scope.startsWith(value.toLowerCase()));
}
