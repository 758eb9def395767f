import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { Owned } from '../../lib/owned';
import { CitationDiagnostics, type CitationDiagnosticsParts } from './citationDiagnostics';
import { ADD_ENTRY, CitationFixes } from './citationFixes';

/** What problems with cited keys take, and what mends them. */
export interface CitationProblemsParts extends CitationDiagnosticsParts {
  /** Adds the entry of a paper, under the key that it has here, to the bibliography of a text. */
  readonly addEntry: (document: vscode.TextDocument, paper: Paper) => Promise<unknown>;
}

/** Keys that no bibliography has: told in the Problems panel, with what can be done. */
export class CitationProblems implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #diagnostics: CitationDiagnostics;

  constructor(parts: CitationProblemsParts) {
    this.#diagnostics = this.#owned.own(new CitationDiagnostics(parts));
    const { meanings, slices, log, addEntry } = parts;
    this.#owned.own(
      vscode.languages.registerCodeActionsProvider('*', new CitationFixes(meanings, slices), {
        providedCodeActionKinds: CitationFixes.kinds,
      }),
    );
    this.#owned.own(
      vscode.commands.registerCommand(ADD_ENTRY, async (manuscript: unknown, key: unknown) => {
        const paper = typeof key === 'string' ? meanings.find(key)?.paper : undefined;
        if (paper === undefined || !(manuscript instanceof vscode.Uri)) return;
        try {
          const document = await vscode.workspace.openTextDocument(manuscript);
          await addEntry(document, { ...paper, key: String(key) });
        } catch (error) {
          log.error('An entry could not be added.', error);
          void vscode.window.showErrorMessage(vscode.l10n.t('Papertree: {0}', String(error)));
        }
      }),
    );
  }

  /** To be called when all bibliographies and dumps were read for the first time. */
  begin(): void {
    this.#diagnostics.begin();
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
