import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { Owned } from '../../lib/owned';
import type { CitableSearch } from '../../workspace/citableSearch';
import type { KeyLookup } from '../../workspace/keyLookup';
import type { ManuscriptCitations } from '../../workspace/manuscriptCitations';
import { KEY_ACCEPTED, KeyCompletion } from './keyCompletion';
import { KeyDefinition } from './keyDefinition';
import { KeyHover } from './keyHover';
import { manuscriptSelector } from './manuscriptSelector';

/** What the features of citations are made of. */
export interface CitationParts {
  readonly citations: ManuscriptCitations;
  readonly meanings: KeyLookup;
  readonly search: CitableSearch;
  readonly isDump: (uri: vscode.Uri) => boolean;
  readonly findPaper: (id: string) => Paper | undefined;
  /** What else citing a paper brings, once its key was accepted in a manuscript. */
  readonly onDidCite: (paper: Paper, manuscript: vscode.Uri) => unknown;
}

/** What the editor of a manuscript offers on the keys of its citations. */
export class CitationFeatures implements vscode.Disposable {
  readonly #owned = new Owned();

  constructor(parts: CitationParts) {
    const { citations, meanings } = parts;
    const selector = manuscriptSelector();
    const { languages } = vscode;
    const own = (provider: vscode.Disposable): void => void this.#owned.own(provider);
    own(
      languages.registerCompletionItemProvider(
        selector,
        new KeyCompletion(parts),
        ...KeyCompletion.triggers,
      ),
    );
    own(languages.registerHoverProvider(selector, new KeyHover(citations, meanings)));
    own(languages.registerDefinitionProvider(selector, new KeyDefinition(citations, meanings)));
    own(
      vscode.commands.registerCommand(KEY_ACCEPTED, async (id: unknown, manuscript: unknown) => {
        const paper = typeof id === 'string' ? parts.findPaper(id) : undefined;
        if (paper === undefined || !(manuscript instanceof vscode.Uri)) return;
        await parts.onDidCite(paper, manuscript);
      }),
    );
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
