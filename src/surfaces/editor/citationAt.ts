import * as vscode from 'vscode';
import { type CitationEdit, insertCitation } from '../../core/manuscript/insertCitation';
import type { LatexCommand } from '../../core/manuscript/latexFamily';

const LATEX_COMMANDS = [
  'auto',
  'cite',
  'citep',
  'autocite',
  'parencite',
] as const satisfies readonly LatexCommand[];

/** What the setting says for a document. */
export function latexCommand({ uri, languageId }: vscode.TextDocument): LatexCommand {
  const value = vscode.workspace
    .getConfiguration('papertree', { uri, languageId })
    .get<unknown>('citation.latexCommand');
  return LATEX_COMMANDS.find((command) => command === value) ?? 'auto';
}

/** The edit that cites keys at a place of a document. */
export function citationAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  keys: readonly string[],
): CitationEdit {
  return insertCitation({
    text: document.getText(),
    offset: document.offsetAt(position),
    languageId: document.languageId,
    fileName: document.uri.path,
    latexCommand: latexCommand(document),
    keys,
  });
}
