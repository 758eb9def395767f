import * as vscode from 'vscode';
import { citeRequest } from '../core/library/citeRequest';
import type { PaperNames } from '../core/library/meantPapers';
import type { Paper } from '../core/library/paper';

/** What a request of another program may do. */
export interface RequestParts {
  find(names: PaperNames): Promise<readonly Paper[]>;
  insert(papers: readonly Paper[]): Promise<unknown>;
}

/**
 * Lets another program cite a paper of the library in the manuscript in view, by an address:
 * `vscode://papertree.papertree/cite?doi=10.1/abc`. It can name papers, and nothing else.
 */
export class CitationUri implements vscode.UriHandler {
  readonly #parts: RequestParts;

  constructor(parts: RequestParts) {
    this.#parts = parts;
  }

  async handleUri({ path, query }: vscode.Uri): Promise<void> {
    const names = path === '/cite' ? citeRequest(query) : undefined;
    if (names === undefined) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Papertree was asked by a link for something that it does not do.'),
      );
      return;
    }
    const papers = await this.#parts.find(names);
    if (papers.length > 0) await this.#parts.insert(papers);
    else {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The paper that a link asks to cite is not in this library.'),
      );
    }
  }
}
