import * as vscode from 'vscode';
import type { PaperGroup } from '../../core/library/outline';
import type { Paper } from '../../core/library/paper';
import { yearText } from '../../core/library/paperDate';
import { clampLabel, paperLabel, shortAuthors } from '../../core/library/paperLabel';
import { spokenPaper } from '../../workspace/paperWords';
import { wordDoubt } from '../../workspace/problemWords';

const EXCERPT = 400;

/** The row of an author or a category. */
export function groupItem(group: PaperGroup): vscode.TreeItem {
  const label = group.id === '' ? unknownLabel(group) : clampLabel(group.label);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const count = group.papers.length;
  item.id = `${group.grouping}:${group.id}`;
  item.description = [categoryCode(group), countText(group)].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(iconOf(group));
  item.contextValue = `papertree.${group.grouping}`;
  item.tooltip = group.atLeast
    ? vscode.l10n.t('{0}: at least {1}, for some lists of authors are cut short', label, count)
    : `${label}: ${papersText(count)}`;
  item.accessibilityInformation = {
    label: `${label}, ${group.atLeast ? vscode.l10n.t('at least {0}', papersText(count)) : papersText(count)}`,
  };
  return item;
}

function iconOf({ grouping, id }: PaperGroup): string {
  if (id === '') return 'question';
  return grouping === 'author' ? 'person' : 'tag';
}

function unknownLabel({ grouping }: PaperGroup): string {
  return grouping === 'author'
    ? vscode.l10n.t('Authors not given')
    : vscode.l10n.t('Category not given');
}

function categoryCode({ grouping, id, label }: PaperGroup): string | undefined {
  return grouping === 'category' && id !== label && id !== '' ? id : undefined;
}

function countText({ papers, atLeast }: PaperGroup): string {
  return atLeast ? `≥ ${papers.length}` : String(papers.length);
}

function papersText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
}

/** The row of a paper within a group. */
export function paperItem(paper: Paper, group: PaperGroup): vscode.TreeItem {
  const { text, untitled } = paperLabel(paper);
  const item = new vscode.TreeItem(text === '' ? vscode.l10n.t('Untitled paper') : text);
  const known = [yearText(paper.date), shortAuthors(paper)].filter(Boolean).join(' · ');
  item.id = `${group.grouping}:${group.id}:${paper.id}`;
  const notes = [
    untitled ? vscode.l10n.t('title not given') : '',
    isInferredCategory(paper, group) ? vscode.l10n.t('category inferred') : '',
  ];
  item.description = [...notes, known].filter(Boolean).join(' · ');
  item.iconPath = paperIcon(paper, untitled);
  item.contextValue = 'papertree.paper';
  item.command = {
    command: 'papertree.openAbstract',
    title: vscode.l10n.t('Open Abstract'),
    arguments: [{ paperIds: [paper.id] }],
  };
  item.accessibilityInformation = {
    label: [spokenPaper(paper), isInferredCategory(paper, group) ? notes[1] : '']
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

function paperIcon({ doubtful }: Paper, untitled: boolean): vscode.ThemeIcon {
  if (doubtful !== undefined) {
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
  return new vscode.ThemeIcon(untitled ? 'question' : 'file-text');
}

/** The paper stands in this group only because the rest of its page is of computer science. */
function isInferredCategory({ categoriesInferred = [] }: Paper, group: PaperGroup): boolean {
  return group.grouping === 'category' && categoriesInferred.includes(group.id);
}

/**
 * Title, authors and the beginning of the abstract. A plain string: Markdown made of the text of
 * a dump can load pictures from anywhere, even untrusted.
 */
export function paperTooltip(paper: Paper): string {
  const { text } = paperLabel(paper);
  const names = clampLabel(paper.authors.map(({ name }) => name).join(', '));
  const authors = paper.authorsTruncated && names !== '' ? `${names} et al.` : names;
  const abstract = paper.abstract ?? '';
  const excerpt = abstract.length > EXCERPT ? `${abstract.slice(0, EXCERPT).trimEnd()}…` : abstract;
  const sources = vscode.l10n.t(
    'Key: {0} · seen in {1}',
    paper.key,
    paper.entries.length === 1
      ? vscode.l10n.t('1 place')
      : vscode.l10n.t('{0} places', paper.entries.length),
  );
  const doubt = paper.doubtful === undefined ? '' : wordDoubt(paper.doubtful);
  const blocks = [text, authors, excerpt, doubt, sources];
  return blocks.filter((block) => block !== '').join('\n\n');
}
