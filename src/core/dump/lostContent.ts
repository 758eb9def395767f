import type { Leftover } from './dump';
import { readsLikeAbstract } from './sentenceFeatures';

const FEWEST_WORDS = 4;
/** In characters: a line may be a hundred megabytes long. */
const MOST_LOOKED_AT = 2_000;
/** Headings, pictures and tags of a Markdown file, and what only rules a line or a table. */
const FURNITURE = /^(?:#{1,6} |<[/!a-z]|\[?!\[|[\s:|=*_-]+$)/i;

/**
 * Whether a leftover looks like a part of a paper that should have been read: several words, not
 * the furniture of a site.
 */
export function looksLikeLostContent({ text }: Leftover): boolean {
  const shown = text.slice(0, MOST_LOOKED_AT).trim();
  if (FURNITURE.test(shown)) return false;
  return shown.split(/\s+/).length >= FEWEST_WORDS || readsLikeAbstract(shown);
}
