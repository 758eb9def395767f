import * as vscode from 'vscode';
import { literalLabel } from '../../lib/literalLabel';
import type { BibliographyChoice, BibliographyChoices } from '../../workspace/bibliographyChoices';
import type { ManuscriptBibliography } from '../../workspace/manuscriptBibliography';
import { isOursToWrite, isThere, parentOf } from '../../workspace/places';

/** What a choice of bibliographies draws on and remembers. */
export interface ChoosingParts {
  readonly bibliography: ManuscriptBibliography;
  readonly choices: BibliographyChoices;
  /** Those of the workspace. */
  files(): readonly vscode.Uri[];
}

interface Row extends vscode.QuickPickItem {
  readonly said?: BibliographyChoice | 'automatic';
}

/**
 * Asks where entries go, for a document that has no bibliography, and remembers the answer for its
 * folder of the workspace. Undefined where that was dismissed, or where no file can be made.
 */
export async function askForBibliography(
  { choices, files }: ChoosingParts,
  document: vscode.TextDocument,
): Promise<BibliographyChoice | undefined> {
  const made = newFileFor(document.uri);
  const rows = [
    ...(made === undefined ? [] : [rowOf(made, vscode.l10n.t('Create {0}', nameOf(made)))]),
    ...others(files(), [made]).map((file) => rowOf(file)),
    unwantedRow(),
  ];
  const row = await vscode.window.showQuickPick<Row>(rows, {
    title: vscode.l10n.t('Which bibliography do the entries go into?'),
    placeHolder: vscode.l10n.t('The document declares none, and none is near. Asked only once.'),
  });
  const said = row?.said;
  if (said === undefined || said === 'automatic') return undefined;
  await choices.remember(document.uri, said);
  return said;
}

/** Lets the user change which bibliography a document has. */
export async function chooseBibliography(
  { bibliography, choices, files }: ChoosingParts,
  document: vscode.TextDocument,
): Promise<void> {
  const { uri } = document;
  const answer = await bibliography.of(document);
  const now = answer.kind === 'found' ? answer.file : undefined;
  const declared = 'declared' in answer ? answer.declared.map(({ file }) => file) : [];
  const ours = declared.filter((file) => isOursToWrite(file, uri));
  const made = newFileFor(uri);
  const known = unique([...(now === undefined ? [] : [now]), ...ours, ...files()]);
  const isMade = known.some((file) => file.toString() === made?.toString());
  const rows: Row[] = [
    ...known.map((file) => rowOf(file)),
    ...(made === undefined || isMade
      ? []
      : [rowOf(made, vscode.l10n.t('Create {0}', nameOf(made)))]),
    {
      label: `$(wand) ${vscode.l10n.t('Find it by itself')}`,
      detail: vscode.l10n.t(
        'What the document declares, the setting papertree.bibliography.file, or the nearest',
      ),
      said: 'automatic',
    },
    unwantedRow(),
  ];
  const row = await vscode.window.showQuickPick<Row>(rows, {
    title: vscode.l10n.t('Bibliography of {0}', nameOf(uri)),
    placeHolder: vscode.l10n.t('Entries of cited papers are added to it'),
  });
  const said = row?.said;
  if (said === undefined) return;
  const isNew = !isMade && said.toString() === made?.toString();
  if (isNew && !(await isThere(made))) await vscode.workspace.fs.writeFile(made, new Uint8Array());
  await choices.choose(uri, said === 'automatic' ? undefined : said);
}

function rowOf(file: vscode.Uri, label = nameOf(file)): Row {
  const path = vscode.workspace.asRelativePath(file);
  return { label: literalLabel(label), description: literalLabel(path), said: file };
}

function unwantedRow(): Row {
  return {
    label: `$(circle-slash) ${vscode.l10n.t('None: insert keys only')}`,
    said: 'unwanted',
  };
}

/** Beside the document, where we may write. */
function newFileFor(document: vscode.Uri): vscode.Uri | undefined {
  const file = vscode.Uri.joinPath(parentOf(document), 'references.bib');
  return isOursToWrite(file, document) ? file : undefined;
}

function others(
  files: readonly vscode.Uri[],
  without: readonly (vscode.Uri | undefined)[],
): readonly vscode.Uri[] {
  const names = new Set(without.map((file) => file?.toString()));
  return files.filter((file) => !names.has(file.toString()));
}

function unique(files: readonly vscode.Uri[]): readonly vscode.Uri[] {
  return [...new Map(files.map((file) => [file.toString(), file])).values()];
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
