import { plainTex } from '../../text/plainTex';
import { abstractOf, authorList, type CitedPaper, firstWords } from '../citedPaper';
import { cslItem } from '../cslItem';
import { cslName } from '../cslName';
import type { PrintedItem } from './context';

const OPENING_WORDS = 10;

/** A paper as styles print it: a cut list is told by "et al.", a missing title in brackets. */
export function printedItem(paper: CitedPaper): PrintedItem {
  const item = cslItem(paper);
  const { known, others } = authorList(paper);
  return {
    ...item,
    title: item.title ?? description(paper),
    author: known.map(cslName),
    authorsCut: others,
    isDescribed: item.title === undefined,
  };
}

/** Our own description of an untitled work stands in square brackets (APA 7, § 9.22). */
function description(paper: CitedPaper): string {
  const abstract = abstractOf(paper);
  if (abstract === undefined) return '[Untitled]';
  const { words, more } = firstWords(plainTex(abstract), OPENING_WORDS);
  return `[Untitled; abstract begins “${words}${more ? '…' : ''}”]`;
}
