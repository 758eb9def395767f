import type * as vscode from 'vscode';
import type { Citation } from '../core/manuscript/citation';
import { findCitations } from '../core/manuscript/findCitations';
import { findCitationsInSteps } from '../core/manuscript/findCitationsInSteps';
import type { Cancellation, Slices } from '../lib/slices';

/** The citations of open manuscripts, found once for each version of a text. */
export class ManuscriptCitations {
  readonly #found = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly citations: readonly Citation[] }
  >();

  /** In the order of the text, with offsets of UTF-16 units; none in a language without any. */
  of(document: vscode.TextDocument): readonly Citation[] {
    const { version, languageId, uri } = document;
    const known = this.#known(document);
    if (known !== undefined) return known;
    const citations = [...findCitations(document.getText(), languageId, uri.path)];
    this.#found.set(document, { version, citations });
    return citations;
  }

  /** The same, found in slices; undefined when cancelled, or where the text changed meanwhile. */
  async read(
    document: vscode.TextDocument,
    slices: Slices,
    cancellation: Cancellation,
  ): Promise<readonly Citation[] | undefined> {
    const { version, languageId, uri } = document;
    const known = this.#known(document);
    if (known !== undefined) return known;
    const steps = findCitationsInSteps(document.getText(), languageId, uri.path);
    const citations = await slices.run(steps, cancellation);
    if (citations === undefined || document.version !== version) return undefined;
    this.#found.set(document, { version, citations });
    return citations;
  }

  #known(document: vscode.TextDocument): readonly Citation[] | undefined {
    const known = this.#found.get(document);
    return known?.version === document.version ? known.citations : undefined;
  }
}
