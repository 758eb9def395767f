import * as vscode from 'vscode';
import { categoryName } from '../../core/library/categories';
import { clampLabel } from '../../core/library/paperLabel';
import type { Completion } from '../../core/search/completeQuery';
import { literalLabel } from '../../lib/literalLabel';
import { papersText } from '../../workspace/paperWords';
import type { PaperPickItem } from './paperRow';

const ICONS: Readonly<Record<string, string>> = {
  author: 'person',
  cat: 'tag',
  year: 'calendar',
  dump: 'file-text',
};

/** What an operator can be completed to, as a row that completes it. */
export function completionRow({ operator, value, papers, line }: Completion): PaperPickItem {
  const icon = new vscode.ThemeIcon(value === undefined ? 'filter' : (ICONS[operator] ?? 'filter'));
  const row = { line, iconPath: icon, alwaysShow: true };
  if (value === undefined) return { ...row, label: `${operator}:`, description: purpose(operator) };
  const name = operator === 'cat' ? categoryName(value) : undefined;
  const count = papers === undefined ? purposeOf(operator, value) : papersText(papers);
  const notes = [name === undefined ? undefined : value, count].filter(Boolean);
  return {
    ...row,
    label: literalLabel(clampLabel(name ?? value)),
    description: literalLabel(notes.join(' · ')),
  };
}

/** What an operator narrows a search to. */
function purpose(operator: string): string {
  switch (operator) {
    case 'author':
      return vscode.l10n.t('papers of an author');
    case 'cat':
      return vscode.l10n.t('papers of a category, by id or name');
    case 'year':
      return vscode.l10n.t('papers of a year, or of years: 2019..2023, >2020');
    case 'has':
      return vscode.l10n.t('papers with code, data, an abstract or a DOI');
    case 'is':
      return vscode.l10n.t('papers that the manuscript cites, or not, and doubtful ones');
    case 'dump':
      return vscode.l10n.t('papers of a file');
    case 'arxiv':
      return vscode.l10n.t('the paper of an arXiv id');
    case 'doi':
      return vscode.l10n.t('the paper of a DOI');
    case 'in':
      return vscode.l10n.t('look for the words only in titles, or only in abstracts');
    default:
      return '';
  }
}

function purposeOf(operator: string, value: string): string {
  switch (`${operator}:${value}`) {
    case 'has:code':
      return vscode.l10n.t('a link to code is given');
    case 'has:data':
      return vscode.l10n.t('a link to data is given');
    case 'has:abstract':
      return vscode.l10n.t('the abstract is known');
    case 'has:doi':
      return vscode.l10n.t('the DOI is known');
    case 'is:cited':
      return vscode.l10n.t('the manuscript cites it');
    case 'is:uncited':
      return vscode.l10n.t('the manuscript does not cite it');
    case 'is:doubtful':
      return vscode.l10n.t('read with doubt, or its sources disagree');
    case 'in:title':
      return vscode.l10n.t('words of the title only');
    case 'in:abstract':
      return vscode.l10n.t('words of the abstract only');
    default:
      return '';
  }
}
