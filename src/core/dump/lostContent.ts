import type { Leftover } from './dump';
import { readsLikeAbstract } from './sentenceFeatures';

const FEWEST_WORDS = 4;

/**
 * Whether a leftover looks like a part of a paper that should have been read: several words, not
 * the furniture of a site.
 */
export function looksLikeLostContent({ text }: Leftover): boolean {
  return text.trim().split(/\s+/).length >= FEWEST_WORDS || readsLikeAbstract(text);
}
