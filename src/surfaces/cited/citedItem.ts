import * as vscode from 'vscode';
import { clampLabel } from '../../core/library/paperLabel';
import { nameInOrder } from '../../core/library/personName';
import type { KeyUse } from '../../core/manuscript/citation';
import { excerptAround } from '../../core/manuscript/excerptAround';
import { citedFacts } from '../../workspace/citedFacts';
import { paperByline, paperName, spokenPaper } from '../../workspace/paperWords';
import type { KeyNode, Standing, UseNode } from './citedNode';

/** The row of a cited key: what it stands for, by whom, and how often it is cited. */
export function keyItem(
  node: KeyNode,
  [first]: readonly KeyUse[],
  document: vscode.TextDocument,
): vscode.TreeItem {
  const { citationKey, standing, count, meaning } = node;
  const facts = meaning && citedFacts(meaning);
  const label = facts === undefined ? clampLabel(citationKey) : paperName(facts);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const byline = facts === undefined ? '' : paperByline(facts);
  const uses = count === 1 ? '' : vscode.l10n.t('{0} uses', count);
  item.id = keyId(node);
  item.description = [standingNote(standing), byline, uses].filter(Boolean).join(' · ');
  item.iconPath = iconOf(standing);
  item.contextValue = contextOf(node);
  const command = commandOf(node) ?? (first && goTo(document, rangeOf(first, document)));
  if (command !== undefined) item.command = command;
  const spoken = [
    facts === undefined ? citationKey : spokenPaper(facts),
    standingNote(standing),
    timesText(count),
  ];
  item.accessibilityInformation = { label: spoken.filter(Boolean).join(', ') };
  return item;
}

/** A plain string: Markdown made of the text of a file can load pictures from anywhere. */
export function keyTooltip({ citationKey, standing, meaning, count }: KeyNode): string {
  const facts = meaning && citedFacts(meaning);
  const names = clampLabel((facts?.authors ?? []).map(nameInOrder).join(', '));
  const [found] = meaning?.records ?? [];
  const where =
    found === undefined
      ? standingSentence(standing)
      : vscode.l10n.t(
          'In {0}, line {1}',
          vscode.workspace.asRelativePath(found.file),
          found.record.place.lines[0],
        );
  const key = vscode.l10n.t('Key: {0} · {1}', citationKey, timesText(count));
  const blocks = [facts === undefined ? '' : paperName(facts), names, where, key];
  return blocks.filter(Boolean).join('\n\n');
}

/** The row of a use: its line, the key marked in it. */
export function useItem(node: UseNode, document: vscode.TextDocument): vscode.TreeItem {
  const { start, end } = node.use;
  const range = rangeOf(node.use, document);
  const { line, character } = range.start;
  const excerpt = excerptAround(document.lineAt(line).text, character, character + end - start);
  const item = new vscode.TreeItem({
    label: excerpt.text,
    highlights: [[excerpt.start, excerpt.end]],
  });
  const place = vscode.l10n.t('line {0}', line + 1);
  item.id = `${keyId(node.parent)}\n${node.number}`;
  item.description = place;
  item.tooltip = `${excerpt.text}\n${place}`;
  item.contextValue = 'papertree.citedUse';
  item.accessibilityInformation = { label: `${place}: ${excerpt.text}` };
  item.command = goTo(document, range);
  return item;
}

/** Stable across refreshes, so that what is open stays open. */
function keyId({ citationKey }: KeyNode): string {
  return `cited:${citationKey}`;
}

function standingNote(standing: Standing): string {
  switch (standing) {
    case 'unknown':
      return vscode.l10n.t('unknown key');
    case 'paper':
      return vscode.l10n.t('not in a bibliography');
    case 'entry':
    case 'unread':
      return '';
  }
}

function standingSentence(standing: Standing): string {
  switch (standing) {
    case 'unknown':
      return vscode.l10n.t('No bibliography and no dump of this workspace has this key.');
    case 'paper':
      return vscode.l10n.t('A paper of the library that no bibliography of this workspace has.');
    case 'entry':
    case 'unread':
      return '';
  }
}

function iconOf(standing: Standing): vscode.ThemeIcon {
  switch (standing) {
    case 'unknown':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
    case 'paper':
      return new vscode.ThemeIcon('new-file');
    case 'entry':
    case 'unread':
      return new vscode.ThemeIcon('file-text');
  }
}

/** What the menus of the manifest go by. */
function contextOf({ standing, paperIds }: KeyNode): string {
  const paper = paperIds.length > 0 ? '.paper' : '';
  const entry = standing === 'entry' ? '.entry' : '';
  const unknown = standing === 'unknown' ? '.unknown' : '';
  return `papertree.cited${paper}${entry}${unknown}`;
}

/** To the abstract; without a paper, to the entry; without that, there is only the use. */
function commandOf({ paperIds, standing, citationKey }: KeyNode): vscode.Command | undefined {
  if (paperIds.length > 0) {
    const title = vscode.l10n.t('Open Abstract');
    return { command: 'papertree.openAbstract', title, arguments: [{ paperIds }] };
  }
  if (standing !== 'entry') return undefined;
  const title = vscode.l10n.t('Go to Entry');
  return { command: 'papertree.goToEntry', title, arguments: [{ citationKey }] };
}

/** VS Code's own command, so that preview tabs and the history work as everywhere. */
function goTo({ uri }: vscode.TextDocument, selection: vscode.Range): vscode.Command {
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to Source'),
    arguments: [uri, { selection } satisfies vscode.TextDocumentShowOptions],
  };
}

function rangeOf({ start, end }: KeyUse, document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function timesText(count: number): string {
  return count === 1 ? vscode.l10n.t('cited once') : vscode.l10n.t('cited {0} times', count);
}
