import type * as vscode from 'vscode';
import type { Citation } from '../core/manuscript/citation';
import {
  type LexedManuscript,
  lexInSteps,
  lexManuscript,
  updateCitations,
  updateInSteps,
} from '../core/manuscript/updateCitations';
import type { Cancellation, Slices } from '../lib/slices';

/** A text as it was read last. */
interface Known {
  readonly version: number;
  readonly languageId: string;
  readonly lexed: LexedManuscript;
}

/**
 * The citations of open manuscripts, found once for each version of a text; after a change only
 * the paragraphs that it touches are read anew.
 */
export class ManuscriptCitations {
  readonly #known = new WeakMap<vscode.TextDocument, Known>();

  /** In the order of the text, with offsets of UTF-16 units; none in a language without any. */
  of(document: vscode.TextDocument): readonly Citation[] {
    const before = this.#before(document);
    if (before?.version === document.version) return before.lexed.citations;
    const text = document.getText();
    return this.#keep(
      document,
      before === undefined
        ? lexManuscript(text, document.languageId, document.uri.path)
        : updateCitations(before.lexed, text),
    );
  }

  /** The same, found in slices; undefined when cancelled, or where the text changed meanwhile. */
  async read(
    document: vscode.TextDocument,
    slices: Slices,
    cancellation: Cancellation,
  ): Promise<readonly Citation[] | undefined> {
    const { version, languageId, uri } = document;
    const before = this.#before(document);
    if (before?.version === version) return before.lexed.citations;
    const text = document.getText();
    const steps =
      before === undefined
        ? lexInSteps(text, languageId, uri.path)
        : updateInSteps(before.lexed, text);
    const lexed = await slices.run(steps, cancellation);
    if (lexed === undefined || document.version !== version) return undefined;
    return this.#keep(document, lexed);
  }

  #before(document: vscode.TextDocument): Known | undefined {
    const known = this.#known.get(document);
    return known?.languageId === document.languageId ? known : undefined;
  }

  #keep(document: vscode.TextDocument, lexed: LexedManuscript): readonly Citation[] {
    const { version, languageId } = document;
    this.#known.set(document, { version, languageId, lexed });
    return lexed.citations;
  }
}
