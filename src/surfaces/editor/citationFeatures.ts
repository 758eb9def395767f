import * as vscode from 'vscode';
import { BIBLIOGRAPHY_PATTERN } from '../../core/bibliography/bibliography';
import type { Paper } from '../../core/library/paper';
import { Owned } from '../../lib/owned';
import { BibliographyLinks } from './bibliographyLinks';
import { type CompletionParts, KEY_ACCEPTED, KeyCompletion } from './keyCompletion';
import { KeyDefinition } from './keyDefinition';
import { KeyHover } from './keyHover';
import { KeyReferences } from './keyReferences';
import { KeyRename, type RenameParts } from './keyRename';
import { manuscriptSelector } from './manuscriptSelector';

/** What the features of citations are made of. */
export interface CitationParts extends CompletionParts, RenameParts {
  readonly findPaper: (id: string) => Paper | undefined;
  /** What else citing a paper, by the key that it has here, brings once that was accepted. */
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
    own(languages.registerDocumentLinkProvider(selector, new BibliographyLinks()));
    // From the entry as well as from a citation of it.
    const both = [...selector, { pattern: BIBLIOGRAPHY_PATTERN }];
    own(languages.registerReferenceProvider(both, new KeyReferences(parts)));
    own(languages.registerRenameProvider(both, new KeyRename(parts)));
    own(
      vscode.commands.registerCommand(KEY_ACCEPTED, async (id: unknown, ...rest: unknown[]) => {
        const [key, manuscript] = rest;
        const paper = typeof id === 'string' ? parts.findPaper(id) : undefined;
        if (paper === undefined || !(manuscript instanceof vscode.Uri)) return;
        // Where another work has the paper's own key, it was offered under one that is free.
        const cited = typeof key === 'string' ? { ...paper, key } : paper;
        await parts.onDidCite(cited, manuscript);
      }),
    );
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
