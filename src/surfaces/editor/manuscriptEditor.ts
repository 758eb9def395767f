import * as vscode from 'vscode';
import { insertCitation } from '../../core/manuscript/insertCitation';
import type { LatexCommand } from '../../core/manuscript/latexFamily';
import { Owned } from '../../lib/owned';

const LATEX_COMMANDS = [
  'auto',
  'cite',
  'citep',
  'autocite',
  'parencite',
] as const satisfies readonly LatexCommand[];

/**
 * How an insertion ended: in the text, not at all because the group at the cursor cites all of it,
 * on the clipboard because no text is open to write in, or refused by the editor.
 */
export type Insertion = 'inserted' | 'alreadyCited' | 'copied' | 'refused';

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

  /** Cites papers at every cursor, as one group and in one step to undo. */
  async insert(keys: readonly string[]): Promise<Insertion> {
    const editor = this.#target();
    if (editor === undefined) {
      await vscode.env.clipboard.writeText(keys.join(', '));
      return 'copied';
    }
    const { document } = editor;
    const text = document.getText();
    const edits = editor.selections.map(({ active }) =>
      insertCitation({
        text,
        offset: document.offsetAt(active),
        languageId: document.languageId,
        fileName: document.uri.path,
        keys,
        latexCommand: latexCommand(document),
      }),
    );
    if (edits.every((edit) => edit.text === '')) return 'alreadyCited';
    const applied = await editor.edit((builder) => {
      // Two cursors in one group ask for the same addition.
      const once = new Map(edits.map((edit) => [edit.start, edit])).values();
      for (const { start, end, text: inserted } of once) {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        builder.replace(range, inserted);
      }
    });
    if (!applied) return 'refused';
    this.#placeCarets(editor, edits);
    await vscode.window.showTextDocument(document, editor.viewColumn);
    return 'inserted';
  }

  dispose(): void {
    this.#owned.dispose();
  }

  /** Each caret goes behind its citation; edits above it have moved it. */
  #placeCarets(
    editor: vscode.TextEditor,
    edits: readonly { start: number; end: number; text: string; caret: number }[],
  ): void {
    const shiftBefore = (start: number): number =>
      edits
        .filter((edit) => edit.start < start)
        .reduce((shift, edit) => shift + edit.text.length - (edit.end - edit.start), 0);
    editor.selections = edits.map(({ start, caret }) => {
      const position = editor.document.positionAt(caret + shiftBefore(start));
      return new vscode.Selection(position, position);
    });
  }

  #remember(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined && this.#isManuscript(editor)) this.#last = editor;
  }

  #isManuscript({ document }: vscode.TextEditor): boolean {
    return document.uri.scheme !== 'output' && !this.#isDump(document.uri);
  }

  #target(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active !== undefined) return this.#isManuscript(active) ? active : undefined;
    // Editors are made anew when their tab is shown again: the document is what stays.
    const visible = vscode.window.visibleTextEditors.filter((editor) => this.#isManuscript(editor));
    return visible.find(({ document }) => document === this.#last?.document) ?? visible[0];
  }
}

function latexCommand({ uri, languageId }: vscode.TextDocument): LatexCommand {
  const value = vscode.workspace
    .getConfiguration('papertree', { uri, languageId })
    .get<unknown>('citation.latexCommand');
  return LATEX_COMMANDS.find((command) => command === value) ?? 'auto';
}
