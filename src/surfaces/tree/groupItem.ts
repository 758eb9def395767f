import * as vscode from 'vscode';
import type { AlikeAuthor } from '../../core/library/alikeAuthors';
import type { PaperGroup } from '../../core/library/outline';
import { clampLabel } from '../../core/library/paperLabel';
import { papersText } from '../../workspace/paperWords';
import { type GroupNode, rowId } from './libraryNode';

/** The row of an author or a category. */
export function groupItem(node: GroupNode): vscode.TreeItem {
  const { group, alike } = node;
  const label = groupLabel(group);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = rowId(node);
  item.description = [categoryCode(group), countText(node), question(alike)]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(iconOf(group));
  item.contextValue = contextOf(node);
  item.accessibilityInformation = {
    label: [label, spokenCount(node), ...authorNotes(node)].join(', '),
  };
  return item;
}

/**
 * What the row stands for. Of an author also the other spellings, who may be the same person, and
 * that nobody can tell two persons of one name apart.
 */
export function groupTooltip(node: GroupNode): string {
  const { group, whole = group } = node;
  const label = groupLabel(group);
  const count = whole.papers.length;
  const all = whole.atLeast
    ? vscode.l10n.t('{0}: at least {1}, for some lists of authors are cut short', label, count)
    : `${label}: ${papersText(count)}`;
  const matching = vscode.l10n.t('Under the filter: {0}', papersText(group.papers.length));
  const head = whole === group ? all : `${all}\n${matching}`;
  if (node.authorName === undefined) return head;
  const note = vscode.l10n.t('Papers under this name; a name may be of several persons.');
  return [head, ...authorNotes(node).map(asSentence), note].join('\n\n');
}

function groupLabel(group: PaperGroup): string {
  return group.id === '' ? unknownLabel(group) : clampLabel(group.label);
}

function unknownLabel({ grouping }: PaperGroup): string {
  return grouping === 'author'
    ? vscode.l10n.t('Authors not given')
    : vscode.l10n.t('Category not given');
}

function iconOf({ grouping, id }: PaperGroup): string {
  if (id === '') return 'question';
  return grouping === 'author' ? 'person' : 'tag';
}

/** What the menus of the manifest go by. */
function contextOf({ group, authorName, alike }: GroupNode): string {
  if (authorName === undefined) return 'papertree.group';
  const several = group.spellings === undefined ? '' : '.several';
  return `papertree.author${several}${alike.length > 0 ? '.alike' : ''}`;
}

function categoryCode({ grouping, id, label }: PaperGroup): string | undefined {
  return grouping === 'category' && id !== label && id !== '' ? id : undefined;
}

function countText({ group, whole = group }: GroupNode): string {
  const count = whole.papers.length;
  const all = whole.atLeast ? `≥ ${count}` : String(count);
  return whole === group ? all : vscode.l10n.t('{0} of {1}', group.papers.length, all);
}

function spokenCount({ group, whole = group }: GroupNode): string {
  const text = papersText(whole.papers.length);
  const all = whole.atLeast ? vscode.l10n.t('at least {0}', text) : text;
  return whole === group ? all : vscode.l10n.t('{0} of {1}', group.papers.length, all);
}

/** Of two who may be one, only the row with fewer papers asks: one quiet mark for each pair. */
function question(alike: readonly AlikeAuthor[]): string | undefined {
  const other = alike.find(({ hasMore }) => hasMore);
  return other && vscode.l10n.t('{0}?', clampLabel(other.name));
}

function authorNotes({ group, alike }: GroupNode): string[] {
  const others = (group.spellings ?? []).filter((name) => name !== group.label);
  const also = vscode.l10n.t('also: {0}', clampLabel(others.join(', ')));
  return [...(others.length > 0 ? [also] : []), ...alike.map(alikeText)];
}

function alikeText({ name, coauthors }: AlikeAuthor): string {
  return vscode.l10n.t(
    'may be the same person as {0}: both write with {1}',
    clampLabel(name),
    clampLabel(coauthors.join(', ')),
  );
}

function asSentence(note: string): string {
  return note.slice(0, 1).toLocaleUpperCase() + note.slice(1);
}
