import * as vscode from 'vscode';
import { EXPORT_FORMATS } from '../core/cite/exportFormats';
import { missingInAny } from '../core/cite/missingFacts';
import type { Paper } from '../core/library/paper';
import { finish } from '../core/steps';
import { lackingWords } from '../workspace/factWords';
import type { RecentPapers } from '../workspace/recentPapers';
import type { ReferenceStyles } from '../workspace/referenceStyles';
import { remarkWords } from './editor/citationRemarks';
import type { CitedEntries } from './editor/citedEntries';
import type { InsertionOptions, ManuscriptEditor } from './editor/manuscriptEditor';

/** What can be copied of a paper. */
export type Copied = 'bibtex' | 'reference' | 'key';

const NOTE_MS = 4_000;

/** What one does with papers, wherever one found them. */
export class PaperActions {
  readonly #editor: ManuscriptEditor;
  readonly #entries: CitedEntries;
  readonly #recent: RecentPapers;
  readonly #styles: ReferenceStyles;
  #insertions: Promise<unknown> = Promise.resolve();

  constructor(
    editor: ManuscriptEditor,
    entries: CitedEntries,
    recent: RecentPapers,
    styles: ReferenceStyles,
  ) {
    this.#editor = editor;
    this.#entries = entries;
    this.#recent = recent;
    this.#styles = styles;
  }

  /** Copies, says so in the status bar, and returns what it said. */
  async copy(papers: readonly Paper[], what: Copied): Promise<string> {
    const text = await this.#textOf(papers, what);
    if (text === undefined) return vscode.l10n.t('Not copied');
    await vscode.env.clipboard.writeText(text);
    const lacking = what === 'key' ? [] : lackingWords(finish(missingInAny(papers)));
    const notes = [copiedNote(papers.length, what), ...lacking];
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

  /** Undefined where there is no style to write in, which was told. */
  async #textOf(papers: readonly Paper[], what: Copied): Promise<string | undefined> {
    if (what === 'key') return papers.map(({ key }) => key).join(', ');
    const format = what === 'bibtex' ? 'bibtex' : 'text';
    const options = await this.#styles.optionsFor(format);
    const text = options && EXPORT_FORMATS[format].write(papers, options);
    return what === 'reference' ? text?.trimEnd() : text;
  }

  /**
   * Inserts citations when their entries are in the bibliography, and returns what there is to say
   * of it. One insertion after the other: two at once would lose one another.
   */
  insert(
    papers: readonly Paper[],
    options?: Pick<InsertionOptions, 'apart' | 'variant'>,
  ): Promise<string> {
    const { document } = this.#editor;
    const turn = this.#insertions.then(() => this.#insert(papers, { ...options, document }));
    this.#insertions = turn.catch(() => {});
    return turn;
  }

  /** The keys to cite papers by in a document, when their entries are written; see `CitedEntries`. */
  keysFor(
    papers: readonly Paper[],
    document: vscode.TextDocument,
  ): Promise<readonly string[] | undefined> {
    const turn = this.#insertions.then(async () => {
      await this.#recent.add(papers.map(({ id }) => id));
      const cited = await this.#entries.ready(document, papers);
      if (cited !== undefined && cited.notes.length > 0) say(cited.notes.join('; '));
      return cited?.keys;
    });
    this.#insertions = turn.catch(() => {});
    return turn;
  }

  /** To be told of a paper whose key was typed in a manuscript: its entry follows. */
  cited(paper: Paper, manuscript: vscode.Uri): Promise<void> {
    const name = manuscript.toString();
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === name);
    const turn = this.#insertions.then(async () => {
      await this.#recent.add([paper.id]);
      const typed = this.#entries.keyOf(paper);
      const cited = await this.#entries.ready(document, [paper], { isTyped: true });
      if (cited === undefined) return;
      const [key = typed] = cited.keys;
      if (key !== typed) void vscode.window.showWarningMessage(takenKey(typed, key));
      else if (cited.notes.length > 0) say(cited.notes.join('; '));
    });
    this.#insertions = turn.catch(() => {});
    return turn;
  }

  async #insert(papers: readonly Paper[], options: InsertionOptions): Promise<string> {
    await this.#recent.add(papers.map(({ id }) => id));
    const cited = await this.#entries.ready(options.document, papers);
    if (cited === undefined) return vscode.l10n.t('Not inserted');
    const { keys } = cited;
    const { outcome, remarks } = await this.#editor.insert(keys, options);
    const notes = [...cited.notes, ...remarkWords(remarks)];
    switch (outcome) {
      case 'inserted':
        return told([vscode.l10n.t('Citation inserted'), ...notes], notes.length > 0);
      case 'alreadyCited':
        return told([vscode.l10n.t('Already cited here'), ...notes], true);
      case 'copied':
        void vscode.window.showInformationMessage(
          vscode.l10n.t('No manuscript is in view to insert into, so the citation key was copied.'),
        );
        return vscode.l10n.t('Citation key copied');
      case 'unwritable':
      case 'refused': {
        const refused = vscode.l10n.t(
          'The editor refused the citation: the file may be read-only.',
        );
        const reasons = outcome === 'refused' ? [refused, ...notes] : notes;
        const nothing = vscode.l10n.t('Not inserted');
        void vscode.window.showErrorMessage([nothing, ...reasons].join('; '));
        return nothing;
      }
    }
  }
}

function takenKey(typed: string, key: string): string {
  return vscode.l10n.t(
    'The bibliography has another work under {0}. The paper has the key {1} there: cite it by that.',
    typed,
    key,
  );
}

function told(notes: readonly string[], isShown: boolean): string {
  const note = notes.join('; ');
  return isShown ? say(note) : note;
}

function say(note: string): string {
  vscode.window.setStatusBarMessage(`$(check) ${note}`, NOTE_MS);
  return note;
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
