import type { PaperFacts } from '../../core/dump/entry';
import { cleanText } from '../../core/text/cleanText';

const FIRST_WORDS = 8;
const MAX_TAB_TITLE = 40;

/** The beginning of the abstract, to tell a paper without a title from another; may be empty. */
export function firstWords(paper: PaperFacts): string {
  // 1,000 characters hold eight words, and a hostile abstract may be one word of a megabyte.
  const words = (paper.abstract ?? '')
    .slice(0, 1_000)
    .trim()
    .split(/\s+/, FIRST_WORDS + 1);
  const first = words.slice(0, FIRST_WORDS).join(' ');
  return words.length > FIRST_WORDS ? `${first}…` : first;
}

/** A title short enough for an editor tab, cut between words where there are any. */
export function tabTitle(paper: PaperFacts, untitled: string): string {
  const title = cleanText((paper.title ?? '').slice(0, 1_000)) || untitled;
  if (title.length <= MAX_TAB_TITLE) return title;
  const head = cleanText(title.slice(0, MAX_TAB_TITLE));
  const blank = head.lastIndexOf(' ');
  return `${blank > MAX_TAB_TITLE / 2 ? head.slice(0, blank) : head}…`;
}
