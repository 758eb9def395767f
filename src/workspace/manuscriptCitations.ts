import type * as vscode from 'vscode';
import type { Citation } from '../core/manuscript/citation';
import { findCitations } from '../core/manuscript/findCitations';

/** The citations of open manuscripts, found once for each version of a text. */
export class ManuscriptCitations {
  readonly #found = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly citations: readonly Citation[] }
  >();

  /** In the order of the text, with offsets of UTF-16 units; none in a language without any. */
  of(document: vscode.TextDocument): readonly Citation[] {
    const { version, languageId, uri } = document;
    const known = this.#found.get(document);
    if (known?.version === version) return known.citations;
    const citations = [...findCitations(document.getText(), languageId, uri.path)];
    this.#found.set(document, { version, citations });
    return citations;
  }
}
