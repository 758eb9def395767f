import * as vscode from 'vscode';
import { citeAtCarets } from '../../core/manuscript/citeAtCarets';
import type { CitationVariant } from '../../core/manuscript/syntax';
import { Owned } from '../../lib/owned';
import { latexCommand } from './citationAt';
import { type CitationRemarks, NO_REMARKS, remarksOn } from './citationRemarks';

/** How an insertion ended, and what the language of the text did not allow. */
export interface Insertion {
  readonly outcome: /** In the text. */
    | 'inserted'
    /** The group at the cursor cites all of it. */
    | 'alreadyCited'
    /** The language has no way to write any of the keys. */
    | 'unwritable'
    /** On the clipboard, because no text is open to write in. */
    | 'copied'
    /** By the editor. */
    | 'refused';
  readonly remarks: CitationRemarks;
}

/** How and where to insert. */
export interface InsertionOptions {
  readonly apart?: boolean;
  readonly variant?: CitationVariant;
  /** In front, if not given. */
  readonly document?: vscode.TextDocument | undefined;
}

const MOST_TRIES = 3;

/**
 * Writes citations into the text that the user writes: the active editor, or the one that was
 * active before the abstract or the tree took the focus. Never into a dump.
 */
export class ManuscriptEditor implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #isDump: (uri: vscode.Uri) => boolean;
  #last: vscode.TextEditor | undefined;

  constructor(isDump: (uri: vscode.Uri) => boolean) {
    this.#isDump = isDump;
    this.#remember(vscode.window.activeTextEditor);
    this.#owned.own(vscode.window.onDidChangeActiveTextEditor((editor) => this.#remember(editor)));
  }

  /** The text that a citation would be written into. */
  get document(): vscode.TextDocument | undefined {
    return this.#target()?.document;
  }

  /** The manuscript in front; undefined where a dump, or no text, is. */
  get inFront(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    return active !== undefined && this.#isManuscript(active) ? active : undefined;
  }

  /**
   * Cites papers at every cursor, as one group and in one step to undo; `apart` from the word that
   * ends there, if that is wanted; in the document that the citation was asked for, if one is given.
   */
  async insert(keys: readonly string[], options: InsertionOptions = {}): Promise<Insertion> {
    for (let tries = 1; ; tries++) {
      const editor = await this.#editorOf(options.document);
      const done = await this.#insertOnce(editor, keys, options);
      // Who types meanwhile makes the edit one of another text.
      if (done.outcome !== 'refused' || tries === MOST_TRIES) return done;
    }
  }

  async #insertOnce(
    editor: vscode.TextEditor | undefined,
    keys: readonly string[],
    { apart = false, variant = 'default' }: InsertionOptions,
  ): Promise<Insertion> {
    if (editor === undefined) {
      await vscode.env.clipboard.writeText(keys.join(', '));
      return { outcome: 'copied', remarks: NO_REMARKS };
    }
    const { document, selections } = editor;
    const { edits, carets, all } = citeAtCarets(
      {
        text: document.getText(),
        languageId: document.languageId,
        fileName: document.uri.path,
        keys,
        apart,
        variant,
        latexCommand: latexCommand(document),
      },
      selections.map(({ active }) => document.offsetAt(active)),
    );
    const remarks = remarksOn(all);
    if (edits.length === 0) {
      const isUnwritable = remarks.unwritable.length > 0;
      return { outcome: isUnwritable ? 'unwritable' : 'alreadyCited', remarks };
    }
    const applied = await editor.edit((builder) => {
      for (const { start, end, text } of edits) {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        builder.replace(range, text);
      }
    });
    if (!applied) return { outcome: 'refused', remarks };
    editor.selections = carets.map((caret) => {
      const position = document.positionAt(caret);
      return new vscode.Selection(position, position);
    });
    await vscode.window.showTextDocument(document, editor.viewColumn);
    return { outcome: 'inserted', remarks };
  }

  dispose(): void {
    this.#owned.dispose();
  }

  async #editorOf(
    document: vscode.TextDocument | undefined,
  ): Promise<vscode.TextEditor | undefined> {
    const target = this.#target();
    if (document === undefined || target?.document === document) return target;
    const visible = vscode.window.visibleTextEditors;
    return (
      visible.find((editor) => editor.document === document) ??
      (await vscode.window.showTextDocument(document))
    );
  }

  #remember(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined && this.#isManuscript(editor)) this.#last = editor;
  }

  #isManuscript({ document }: vscode.TextEditor): boolean {
    return document.uri.scheme !== 'output' && !this.#isDump(document.uri);
  }

  /** The active manuscript; beside a dump or the abstract, the one last written in that shows. */
  #target(): vscode.TextEditor | undefined {
    if (this.inFront !== undefined) return this.inFront;
    // Editors are made anew when their tab is shown again: the document is what stays.
    const visible = vscode.window.visibleTextEditors.filter((editor) => this.#isManuscript(editor));
    return visible.find(({ document }) => document === this.#last?.document) ?? visible[0];
  }
}
