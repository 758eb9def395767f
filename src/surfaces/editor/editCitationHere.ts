import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import {
  type CitationChange,
  type EditOutcome,
  editCitation,
} from '../../core/manuscript/editCitation';
import type { CitationVariant } from '../../core/manuscript/syntax';
import { literalLabel } from '../../lib/literalLabel';
import { latexCommand } from './citationAt';

/** What editing takes beside the editor. */
export interface EditingParts {
  /** Lets the user choose the paper that another is replaced by. */
  choose(title: string): Promise<readonly Paper[]>;
  /** The keys to cite papers by, when their entries are written; undefined to change nothing. */
  keysFor(
    papers: readonly Paper[],
    document: vscode.TextDocument,
  ): Promise<readonly string[] | undefined>;
}

interface Row extends vscode.QuickPickItem {
  readonly change: CitationChange | 'another';
}

const VARIANTS = ['default', 'narrative', 'suppressed', 'year', 'key'] as const;

/**
 * Changes the citation at the cursor in one step to undo: into another form, with another paper in
 * place of the one at the cursor, or without it. Offered is what the syntax can write.
 */
export async function editCitationHere(
  editor: vscode.TextEditor | undefined,
  parts: EditingParts,
): Promise<void> {
  const rows = editor === undefined ? [] : rowsFor(editor);
  if (editor === undefined || rows.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no citation at the cursor to edit.'),
    );
    return;
  }
  const title = vscode.l10n.t('Edit Citation');
  const row = await vscode.window.showQuickPick<Row>(rows, { title });
  if (row === undefined) return;
  const change = row.change === 'another' ? await replacement(editor, parts) : row.change;
  if (change !== undefined) await apply(editor, outcomeOf(editor, change));
}

async function replacement(
  { document }: vscode.TextEditor,
  { choose, keysFor }: EditingParts,
): Promise<CitationChange | undefined> {
  const [paper] = await choose(vscode.l10n.t('Cite another paper instead'));
  const [by] = (paper && (await keysFor([paper], document))) ?? [];
  return by === undefined ? undefined : { kind: 'replace', by };
}

function rowsFor(editor: vscode.TextEditor): Row[] {
  const turns = VARIANTS.map((into) => rowFor(editor, turnWords(into), { kind: 'turn', into }));
  const removal = rowFor(editor, vscode.l10n.t('Remove the paper at the cursor'), {
    kind: 'remove',
  });
  const rows = [...turns, removal].filter((row) => row !== undefined);
  if (removal === undefined) return rows;
  const another = vscode.l10n.t('Cite another paper instead…');
  return [...rows, { label: another, change: 'another' }];
}

/** With what would stand there; none where that is refused, or what stands there already. */
function rowFor(editor: vscode.TextEditor, label: string, change: CitationChange): Row | undefined {
  const outcome = outcomeOf(editor, change);
  if (outcome.kind === 'refused') return undefined;
  const { start, end, text } = outcome.edit;
  const { document } = editor;
  const now = document.getText(
    new vscode.Range(document.positionAt(start), document.positionAt(end)),
  );
  if (now === text) return undefined;
  return { label, description: literalLabel(change.kind === 'turn' ? text : ''), change };
}

function outcomeOf(
  { document, selection }: vscode.TextEditor,
  change: CitationChange,
): EditOutcome {
  return editCitation({
    text: document.getText(),
    offset: document.offsetAt(selection.active),
    languageId: document.languageId,
    fileName: document.uri.path,
    latexCommand: latexCommand(document),
    change,
  });
}

async function apply(editor: vscode.TextEditor, outcome: EditOutcome): Promise<void> {
  if (outcome.kind === 'refused') {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The citation stays as it is: the language cannot write it otherwise.'),
    );
    return;
  }
  const { start, end, text, caret } = outcome.edit;
  const { document } = editor;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  if (!(await editor.edit((builder) => builder.replace(range, text)))) return;
  const position = document.positionAt(caret);
  editor.selection = new vscode.Selection(position, position);
}

function turnWords(variant: CitationVariant): string {
  switch (variant) {
    case 'default':
      return vscode.l10n.t('Cite in the usual form');
    case 'narrative':
      return vscode.l10n.t('Cite in running text');
    case 'suppressed':
      return vscode.l10n.t('Cite without the authors');
    case 'year':
      return vscode.l10n.t('Cite the year only');
    case 'key':
      return vscode.l10n.t('Leave the key only');
  }
}
