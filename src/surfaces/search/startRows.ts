import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { SearchIndex } from '../../core/search/searchIndex';
import type { Citing } from '../../workspace/citedPapers';

const MOST_CITED = 30;
const MOST_RECENT = 10;

/** A paper, or the name of those that follow. */
export type StartRow = { readonly paper: Paper } | { readonly name: string };

/**
 * What is of use before a letter is typed: what the manuscript cites, what was opened or inserted
 * last, then the newest papers; each paper once.
 */
export function startRows(
  { papers, newest }: SearchIndex,
  { recent, citing }: { readonly recent: readonly (Paper | undefined)[]; readonly citing: Citing },
  most: number,
): StartRow[] {
  const shown = new Set<Paper>();
  const take = (name: string, found: Iterable<Paper | undefined>, limit: number): StartRow[] => {
    const taken: Paper[] = [];
    for (const paper of found) {
      if (taken.length >= limit) break;
      if (paper === undefined || shown.has(paper)) continue;
      shown.add(paper);
      taken.push(paper);
    }
    return taken.length === 0 ? [] : [{ name }, ...taken.map((paper) => ({ paper }))];
  };
  const cited = vscode.l10n.t('Cited in {0}', citing.manuscript ?? '');
  const rows = [
    ...take(cited, citing.papers, MOST_CITED),
    ...take(vscode.l10n.t('Opened or inserted last'), recent, MOST_RECENT),
  ];
  return [...rows, ...take(vscode.l10n.t('Newest'), inOrder(papers, newest), most - shown.size)];
}

function* inOrder(papers: readonly Paper[], order: Uint32Array): Generator<Paper | undefined> {
  for (const number of order) yield papers[number];
}
