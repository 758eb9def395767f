import * as vscode from 'vscode';
import { EXPORT_FORMATS } from '../core/cite/exportFormats';
import type { Paper } from '../core/library/paper';
import type { RecentPapers } from '../workspace/recentPapers';
import type { ManuscriptEditor } from './editor/manuscriptEditor';

/** What can be copied of a paper. */
export type Copied = 'bibtex' | 'reference' | 'key';

const NOTE_MS = 4_000;

/** What one does with papers, wherever one found them. */
export class PaperActions {
  readonly #editor: ManuscriptEditor;
  readonly #recent: RecentPapers;

  constructor(editor: ManuscriptEditor, recent: RecentPapers) {
    this.#editor = editor;
    this.#recent = recent;
  }

  /** Copies, says so in the status bar, and returns what it said. */
  async copy(papers: readonly Paper[], what: Copied): Promise<string> {
    await vscode.env.clipboard.writeText(textOf(papers, what));
    const notes = [copiedNote(papers.length, what)];
    // A formatted reference has no field that could say so itself.
    if (what === 'reference' && papers.some(({ date }) => date?.yearInferred === true)) {
      notes.push(
        papers.length === 1
          ? vscode.l10n.t('its year is inferred, not stated')
          : vscode.l10n.t('a year in them is inferred, not stated'),
      );
    }
    return say(notes.join('; '));
  }

  /** Inserts citations, and returns what there is to say of it. */
  async insert(papers: readonly Paper[], options?: { readonly apart: boolean }): Promise<string> {
    await this.#recent.add(papers.map(({ id }) => id));
    const outcome = await this.#editor.insert(
      papers.map(({ key }) => key),
      options,
    );
    switch (outcome) {
      case 'inserted':
        return vscode.l10n.t('Citation inserted');
      case 'alreadyCited':
        return say(vscode.l10n.t('Already cited here'));
      case 'copied':
        void vscode.window.showInformationMessage(
          vscode.l10n.t('No manuscript is in view to insert into, so the citation key was copied.'),
        );
        return vscode.l10n.t('Citation key copied');
      case 'refused':
        void vscode.window.showErrorMessage(
          vscode.l10n.t('The editor refused the citation: the file may be read-only.'),
        );
        return vscode.l10n.t('Not inserted');
    }
  }
}

function say(note: string): string {
  vscode.window.setStatusBarMessage(`$(check) ${note}`, NOTE_MS);
  return note;
}

function textOf(papers: readonly Paper[], what: Copied): string {
  switch (what) {
    case 'bibtex':
      return EXPORT_FORMATS.bibtex.write(papers);
    case 'reference':
      return EXPORT_FORMATS.text.write(papers).trimEnd();
    case 'key':
      return papers.map(({ key }) => key).join(', ');
  }
}

function copiedNote(count: number, what: Copied): string {
  switch (what) {
    case 'bibtex':
      return count === 1
        ? vscode.l10n.t('BibTeX copied')
        : vscode.l10n.t('BibTeX of {0} papers copied', count);
    case 'reference':
      return count === 1
        ? vscode.l10n.t('Reference copied')
        : vscode.l10n.t('{0} references copied', count);
    case 'key':
      return count === 1
        ? vscode.l10n.t('Citation key copied')
        : vscode.l10n.t('{0} citation keys copied', count);
  }
}
