import type { PaperFacts } from '../dump/entry';
import { plainTex } from '../text/plainTex';
import { abstractOf, firstWords } from './citedPaper';

/** How much of an abstract stands for a missing title. */
const OPENING_WORDS = 10;

/** What is said of a paper whose title its source does not give. */
export function untitledNote(paper: PaperFacts): string {
  const abstract = abstractOf(paper);
  if (abstract === undefined) return 'Untitled in source';
  const { words, more } = firstWords(plainTex(abstract), OPENING_WORDS);
  return `Untitled in source; abstract begins: “${words}${more ? '…' : ''}”`;
}
