import { categoryCandidates } from '../library/categories';

/** What a printed category code means on its page. */
export interface CategoryReading {
  readonly id: string;
  /** The archive was not printed: it follows from the other codes of the page. */
  readonly inferred: boolean;
}

/**
 * Reads the bare codes of one page together. 19 two-letter codes belong to several archives:
 * such a code is computer science where every unmistakable code of the page is, and stays as
 * printed elsewhere. The sites print ML for stat.ML among computer science papers, so it does not
 * count against that.
 */
export function categoriesOfPage(codes: readonly string[]): ReadonlyMap<string, CategoryReading> {
  const different = [...new Set(codes)];
  const certain = different.map(categoryCandidates).filter((ids) => ids.length === 1);
  const computing = certain.length > 0 && certain.every(([id]) => isComputing(id));
  return new Map(different.map((code) => [code, reading(code, computing)]));
}

function reading(code: string, computing: boolean): CategoryReading {
  const candidates = categoryCandidates(code);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return { id: only, inferred: false };
  const computer = computing ? candidates.find((id) => id.startsWith('cs.')) : undefined;
  return computer === undefined ? { id: code, inferred: false } : { id: computer, inferred: true };
}

function isComputing(id: string | undefined): boolean {
  return id !== undefined && (id.startsWith('cs.') || id === 'stat.ML');
}
