import type { Steps } from '../steps';
import type { Citation } from './citation';
import { findCitations } from './findCitations';

const CITATIONS_PER_STEP = 16;

/** The same as `findCitations`, with pauses: a long manuscript takes longer than a keystroke may. */
export function* findCitationsInSteps(
  text: string,
  languageId: string,
  fileName = '',
): Steps<readonly Citation[]> {
  const found: Citation[] = [];
  for (const citation of findCitations(text, languageId, fileName)) {
    found.push(citation);
    if (found.length % CITATIONS_PER_STEP === 0) yield;
  }
  return found;
}
