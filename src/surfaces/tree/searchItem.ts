import * as vscode from 'vscode';
import { clampLabel } from '../../core/library/paperLabel';
import { papersText } from '../../workspace/paperWords';
import { rowId, type SearchNode } from './libraryNode';

/** A saved search shows so many of its papers; the whole answer is what the filter is for. */
export const MOST_SHOWN = 200;

/** The row of a saved search. */
export function searchItem(node: SearchNode): vscode.TreeItem {
  const { searchName, count } = node;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const label = clampLabel(searchName);
  const item = new vscode.TreeItem(label, count === 0 ? None : Collapsed);
  item.id = rowId(node);
  item.description = countText(count);
  item.iconPath = new vscode.ThemeIcon('search');
  item.contextValue = 'papertree.search';
  const spoken = [
    vscode.l10n.t('Saved search {0}', label),
    count === undefined ? '' : papersText(count),
  ];
  item.accessibilityInformation = { label: spoken.filter(Boolean).join(', ') };
  return item;
}

/** What the row looks for. */
export function searchTooltip({ searchName, query, count }: SearchNode): string {
  const shown =
    count !== undefined && count > MOST_SHOWN
      ? vscode.l10n.t(
          'The best {0} papers are listed; filter by the search to see all.',
          MOST_SHOWN,
        )
      : '';
  const looksFor = clampLabel(query);
  return [looksFor === searchName ? '' : clampLabel(searchName), looksFor, shown]
    .filter(Boolean)
    .join('\n\n');
}

function countText(count: number | undefined): string {
  if (count === undefined) return '';
  return count > MOST_SHOWN ? vscode.l10n.t('best {0} of {1}', MOST_SHOWN, count) : String(count);
}
