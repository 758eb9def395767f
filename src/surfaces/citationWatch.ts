import * as vscode from 'vscode';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { Bibliographies } from '../workspace/bibliographies';
import { DeclaredBibliographies } from '../workspace/declaredBibliographies';
import { FollowedManuscripts } from '../workspace/followedManuscripts';
import type { KeyLookup } from '../workspace/keyLookup';
import type { ManuscriptCitations } from '../workspace/manuscriptCitations';
import { CitedHere } from './cited/citedHere';
import type { CitedEntries } from './editor/citedEntries';
import type { ManuscriptEditor } from './editor/manuscriptEditor';
import { CitationProblems } from './problems/citationProblems';

/** What watching takes. */
export interface CitationWatchParts {
  readonly citations: ManuscriptCitations;
  readonly meanings: KeyLookup;
  readonly bibliographies: Bibliographies;
  readonly editor: ManuscriptEditor;
  readonly entries: CitedEntries;
  readonly isDump: (uri: vscode.Uri) => boolean;
  readonly slices: Slices;
  readonly log: vscode.LogOutputChannel;
}

/** What is known of the citations of manuscripts while they are written: listed, and checked. */
export class CitationWatch implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #problems: CitationProblems;
  readonly followed: FollowedManuscripts;
  readonly citedHere: CitedHere;

  constructor({ editor, entries, ...parts }: CitationWatchParts) {
    const declared = new DeclaredBibliographies(parts.slices);
    this.followed = this.#owned.own(new FollowedManuscripts(parts));
    const { followed } = this;
    this.citedHere = this.#owned.own(
      new CitedHere({ ...parts, followed, manuscript: () => editor.document }),
    );
    this.#problems = this.#owned.own(
      new CitationProblems({
        ...{ ...parts, followed },
        declaredBy: async (document) => (await declared.of(document)).map(({ file }) => file),
        addEntry: (document, paper) => entries.ready(document, [paper]),
      }),
    );
    this.#owned.own(vscode.window.onDidChangeActiveTextEditor(() => this.citedHere.refresh()));
  }

  /** To be called when all bibliographies and dumps were read for the first time. */
  begin(): void {
    this.citedHere.begin();
    this.#problems.begin();
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
