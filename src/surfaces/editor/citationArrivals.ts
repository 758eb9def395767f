import * as vscode from 'vscode';
import { Owned } from '../../lib/owned';
import { CitationDrop } from './citationDrop';
import { CitationPaste, type PasteParts } from './citationPaste';
import { manuscriptSelector } from './manuscriptSelector';

/** Papers come into a text by being dropped or pasted, too. */
export class CitationArrivals implements vscode.Disposable {
  readonly #owned = new Owned();

  constructor(parts: PasteParts) {
    const { languages } = vscode;
    const selector = manuscriptSelector();
    this.#owned.own(
      languages.registerDocumentDropEditProvider(
        selector,
        new CitationDrop(parts),
        CitationDrop.metadata,
      ),
    );
    this.#owned.own(
      languages.registerDocumentPasteEditProvider(
        selector,
        new CitationPaste(parts),
        CitationPaste.metadata,
      ),
    );
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
