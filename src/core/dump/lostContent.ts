import type { Leftover } from './dump';
import { readsLikeAbstract } from './sentenceFeatures';

const FEWEST_WORDS = 4;
/** In characters: a line may be a hundred megabytes long. */
const MOST_LOOKED_AT = 2_000;

/**
 * Whether a leftover looks like a part of a paper that should have been read: several words, not
 * the furniture of a site.
 */
export function looksLikeLostContent({ text }: Leftover): boolean {
  const start = text.slice(0, MOST_LOOKED_AT);
  return start.trim().split(/\s+/).length >= FEWEST_WORDS || readsLikeAbstract(start);
}
