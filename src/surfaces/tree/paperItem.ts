import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { yearText } from '../../core/library/paperDate';
import { clampLabel, paperLabel, shortAuthors } from '../../core/library/paperLabel';
import { nameInOrder } from '../../core/library/personName';
import { fieldWords } from '../../workspace/fieldWords';
import { spokenPaper } from '../../workspace/paperWords';
import { wordDoubt } from '../../workspace/problemWords';
import { type PaperNode, rowId } from './libraryNode';

const EXCERPT = 400;

/** Where a paper stands in the user's own writing. */
export interface PaperStanding {
  /** The manuscript in front cites it. */
  readonly isCited: boolean;
  /** The name of the bibliography that has it. */
  readonly bibliography: string | undefined;
}

/** The row of a paper within a group or below a saved search. */
export function paperItem({ paper, parent }: PaperNode, standing: PaperStanding): vscode.TreeItem {
  const { text, untitled } = paperLabel(paper);
  const item = new vscode.TreeItem(text === '' ? vscode.l10n.t('Untitled paper') : text);
  const known = [yearText(paper.date), shortAuthors(paper)].filter(Boolean).join(' · ');
  // The same paper may stand below several rows.
  item.id = `${rowId(parent)}:${paper.id}`;
  const notes = [
    untitled ? vscode.l10n.t('title not given') : '',
    isInferredCategory(paper, parent) ? vscode.l10n.t('category inferred') : '',
  ];
  const cited = standing.isCited ? vscode.l10n.t('cited') : '';
  item.description = [...notes, known, cited].filter(Boolean).join(' · ');
  item.iconPath = paperIcon(paper, untitled, standing);
  item.contextValue = 'papertree.paper';
  item.command = {
    command: 'papertree.openAbstract',
    title: vscode.l10n.t('Open Abstract'),
    arguments: [{ paperIds: [paper.id] }],
  };
  const spoken = [spokenPaper(paper), isInferredCategory(paper, parent) ? notes[1] : ''];
  item.accessibilityInformation = {
    label: [...spoken, disagreement(paper), ...standingNotes(standing)].filter(Boolean).join(', '),
  };
  return item;
}

function standingNotes({ isCited, bibliography }: PaperStanding): string[] {
  return [
    isCited ? vscode.l10n.t('cited in the manuscript') : '',
    bibliography === undefined ? '' : vscode.l10n.t('in {0}', bibliography),
  ].filter(Boolean);
}

function paperIcon(
  { doubtful }: Paper,
  untitled: boolean,
  { bibliography }: PaperStanding,
): vscode.ThemeIcon {
  if (doubtful !== undefined) {
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
  if (untitled) return new vscode.ThemeIcon('question');
  return new vscode.ThemeIcon(bibliography === undefined ? 'file-text' : 'bookmark');
}

/** The paper stands in this group only because the rest of its page is of computer science. */
function isInferredCategory(
  { categoriesInferred = [] }: Paper,
  parent: PaperNode['parent'],
): boolean {
  if (parent.kind !== 'group') return false;
  const { grouping, id } = parent.group;
  return grouping === 'category' && categoriesInferred.includes(id);
}

/**
 * Title, authors and the beginning of the abstract. A plain string: Markdown made of the text of
 * a dump can load pictures from anywhere, even untrusted.
 */
export function paperTooltip(paper: Paper, standing: PaperStanding): string {
  const { text } = paperLabel(paper);
  const names = clampLabel(paper.authors.map(nameInOrder).join(', '));
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
  const writing = standingNotes(standing).join(' · ');
  const blocks = [text, authors, excerpt, doubt, disagreement(paper), writing, sources];
  return blocks.filter(Boolean).join('\n\n');
}

/** What the sources of a paper contradict each other about, in a sentence. */
function disagreement({ conflicts = [] }: Paper): string | undefined {
  if (conflicts.length === 0) return undefined;
  const words = fieldWords();
  const fields = new Set(conflicts.map(({ field }) => words[field].toLocaleLowerCase()));
  return vscode.l10n.t('Sources disagree about: {0}', [...fields].join(', '));
}
