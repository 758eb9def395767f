import * as vscode from 'vscode';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { Bibliographies } from '../workspace/bibliographies';
import { BibliographyChoices } from '../workspace/bibliographyChoices';
import { BibliographyWriter } from '../workspace/bibliographyWriter';
import { FileSettings } from '../workspace/fileSettings';
import type { LibrarySource } from '../workspace/librarySearch';
import { ManuscriptBibliography } from '../workspace/manuscriptBibliography';
import type { PaperKeys } from '../workspace/paperKeys';
import { BibliographyStatus } from './editor/bibliographyStatus';
import { askForBibliography, chooseBibliography } from './editor/chooseBibliography';
import { CitedEntries } from './editor/citedEntries';
import type { ManuscriptEditor } from './editor/manuscriptEditor';

/** What the bibliographies of manuscripts are found by and written with. */
export interface ManuscriptBibliographiesParts {
  readonly bibliographies: Bibliographies;
  readonly keys: PaperKeys;
  readonly editor: ManuscriptEditor;
  /** The library, for where there is nothing to cite nothing need be told. */
  readonly library: LibrarySource;
  readonly memory: vscode.Memento;
  readonly slices: Slices;
}

/** Which bibliography a manuscript has: found, shown, chosen, and written to. */
export class ManuscriptBibliographies implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #choosing;
  readonly #editor: ManuscriptEditor;
  readonly entries: CitedEntries;

  constructor(parts: ManuscriptBibliographiesParts) {
    const { bibliographies, keys, editor, library, memory, slices } = parts;
    this.#editor = editor;
    const choices = this.#owned.own(new BibliographyChoices(memory));
    const bibliography = new ManuscriptBibliography(slices, choices);
    const files = (): readonly vscode.Uri[] => bibliographies.files.map(({ uri }) => uri);
    const choosing = { bibliography, choices, files };
    this.#choosing = choosing;
    this.entries = new CitedEntries({
      bibliography,
      writer: new BibliographyWriter(slices, this.#owned.own(new FileSettings())),
      keyOf: (paper, among) =>
        among === undefined ? keys.keyOf(paper) : bibliographies.keyOf(paper, among),
      ask: (document) => askForBibliography(choosing, document),
      choose: (document) => chooseBibliography(choosing, document),
    });
    this.#owned.own(
      new BibliographyStatus(bibliography, {
        manuscript: () =>
          library.snapshot.library.papers.length > 0 ? editor.inFront?.document : undefined,
        onDidChange: [
          vscode.window.onDidChangeActiveTextEditor,
          vscode.workspace.onDidSaveTextDocument,
          vscode.workspace.onDidChangeConfiguration,
          choices.onDidChange,
          bibliographies.onDidChange,
          library.onDidChange,
        ],
      }),
    );
  }

  /** Lets the user change the bibliography of the manuscript in view. */
  async choose(): Promise<void> {
    const { document } = this.#editor;
    if (document !== undefined) await chooseBibliography(this.#choosing, document);
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
