import * as vscode from 'vscode';
import { CITATION_LANGUAGES, type CitationLanguage } from '../../core/manuscript/languages';

/** Offers, over what is selected in a manuscript, to look for what it may want to cite. */
export class SuggestOffer implements vscode.CodeActionProvider, vscode.Disposable {
  static readonly kind = vscode.CodeActionKind.Empty.append('papertree');

  readonly #isWanted: (uri: vscode.Uri) => boolean;
  readonly #registration: vscode.Disposable;

  /** @param isWanted whether there are papers to cite, and this is no dump */
  constructor(isWanted: (uri: vscode.Uri) => boolean) {
    this.#isWanted = isWanted;
    this.#registration = vscode.languages.registerCodeActionsProvider(manuscripts(), this, {
      providedCodeActionKinds: [SuggestOffer.kind],
    });
  }

  provideCodeActions({ uri }: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    if (range.isEmpty || !this.#isWanted(uri)) return [];
    const title = vscode.l10n.t('Suggest citations for the selection');
    const action = new vscode.CodeAction(title, SuggestOffer.kind);
    action.command = { command: 'papertree.suggestCitations', title };
    return [action];
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

/** The languages that we cite in, by their names and by the endings of their files. */
function manuscripts(): vscode.DocumentFilter[] {
  const rows: readonly CitationLanguage[] = Object.values(CITATION_LANGUAGES);
  return rows.flatMap(({ languageIds, fileEndings }) => [
    ...languageIds.map((language) => ({ language })),
    ...fileEndings.map((ending) => ({ pattern: `**/*${ending}` })),
  ]);
}
