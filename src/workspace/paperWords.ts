import * as vscode from 'vscode';
import type { PaperFacts } from '../core/dump/entry';
import { yearText } from '../core/library/paperDate';
import { paperLabel, shortAuthors } from '../core/library/paperLabel';

/** What to call a paper on one line of plain text, whatever is known of it. */
export function paperName(paper: PaperFacts): string {
  return paperLabel(paper).text || vscode.l10n.t('Untitled paper');
}

/** Short authors, year and what to beware of, such as "Kipf & Welling · 2016 · doubtful"; may be empty. */
export function paperByline(paper: PaperFacts): string {
  const parts = [
    shortAuthors(paper),
    yearText(paper.date),
    paperLabel(paper).untitled ? vscode.l10n.t('title not given') : '',
    paper.doubtful === undefined ? '' : vscode.l10n.t('doubtful'),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What a screen reader says of a paper: title, authors, year, and what is doubtful or inferred. */
export function spokenPaper(paper: PaperFacts): string {
  const { text, untitled } = paperLabel(paper);
  const year = paper.date?.year;
  const parts = [
    untitled ? vscode.l10n.t('Title not given, abstract begins: {0}', text) : text,
    shortAuthors(paper) || vscode.l10n.t('authors not given'),
  ];
  if (year !== undefined) {
    parts.push(paper.date?.yearInferred ? vscode.l10n.t('{0}, year inferred', year) : String(year));
  }
  if (paper.doubtful !== undefined) parts.push(vscode.l10n.t('doubtful'));
  return parts.join(', ');
}

/** A number of papers in words. */
export function papersText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
}
