import type { CitedPaper } from './citedPaper';
import { cslItem } from './cslItem';

/** A paper as an element of a file of CSL-JSON, which is one list. */
export function cslJsonEntry(paper: CitedPaper): string {
  // A text of JSON holds no line end of its own.
  return `  ${JSON.stringify(cslItem(paper), undefined, 2).replaceAll('\n', '\n  ')}`;
}
