import type { CitedPaper } from './citedPaper';
import { cslItem } from './cslItem';

/** Papers as a file of CSL-JSON. */
export function cslJson(papers: readonly CitedPaper[]): string {
  return papers.length === 0 ? '' : `${JSON.stringify(papers.map(cslItem), undefined, 2)}\n`;
}
