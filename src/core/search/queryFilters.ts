import type { Expansion } from './expandWord';
import { type Filter, LOOKED_INTO, type Surroundings } from './operators';
import { phraseFilter } from './phraseFilter';
import type { Query } from './query';
import type { SearchIndex } from './searchIndex';

/** What the phrases and the operators of a query let pass, together. */
export interface QueryFilters {
  /** Absent when they let everything pass. */
  readonly accepts: ((paper: number) => boolean) | undefined;
  /** What to show as matched in the names of the authors. */
  readonly inAuthors: readonly Expansion[];
}

/** Reads the phrases and the operators of a query against a library. */
export function readFilters(
  index: SearchIndex,
  query: Query,
  surroundings: Surroundings,
): QueryFilters {
  const filters = filtersOf(index, query, surroundings);
  // What the cheap ones refuse the others are not asked of.
  const asked = [...filters].sort(byCost);
  return {
    accepts:
      filters.length === 0 ? undefined : (paper) => asked.every((filter) => filter.accepts(paper)),
    inAuthors: filters.flatMap((filter) => filter.inAuthors ?? []),
  };
}

function filtersOf(
  index: SearchIndex,
  { phrases, operators, scope }: Query,
  surroundings: Surroundings,
): Filter[] {
  return [
    ...phrases.map((phrase) => phraseFilter(index, phrase, scope)),
    ...operators.flatMap(({ operator, value }) => {
      const filter = operator.read(index, value, surroundings);
      if (filter === undefined) return [];
      if (!value.negated) return [filter];
      const { looksInto } = filter;
      return [{ accepts: (paper: number) => !filter.accepts(paper), looksInto }];
    }),
  ];
}

/** The cheapest first; of those alike the one that lets fewer pass. */
function byCost(a: Filter, b: Filter): number {
  const byPlace = LOOKED_INTO.indexOf(a.looksInto) - LOOKED_INTO.indexOf(b.looksInto);
  return byPlace || (a.likely ?? Number.MAX_VALUE) - (b.likely ?? Number.MAX_VALUE);
}

/**
 * Where nothing answers a query: the query without the exclusion that is still being typed, for
 * what is excluded by "-the" may be back with "-theory". Undefined where there is none.
 */
export function withoutOpenExclusion(query: Query): Query | undefined {
  const finished = query.phrases.filter(({ negated, open }) => !(negated && open));
  return finished.length === query.phrases.length ? undefined : { ...query, phrases: finished };
}
