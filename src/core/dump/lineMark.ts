/** What a user can say that a line of a dump is, where it was read wrongly. */
export type LineMark = 'title' | 'abstract' | 'junk';

/**
 * What a mark remembers its line by: the text without what shows nothing, so that the mark stays
 * with the line when others are added above it.
 */
export function lineIdentity(text: string): string {
  return text.trim().split(/\s+/).join(' ').slice(0, LONGEST_IDENTITY);
}

/** In characters: enough to tell the lines of a dump apart. */
const LONGEST_IDENTITY = 400;
