import * as vscode from 'vscode';
import { declaringLanguage } from '../../core/manuscript/declared/declaredIn';
import { literalLabel } from '../../lib/literalLabel';
import { Owned } from '../../lib/owned';
import type {
  BibliographyAnswer,
  BibliographyReason,
  ManuscriptBibliography,
} from '../../workspace/manuscriptBibliography';

/** When it looks again. */
export interface BibliographyEvents {
  readonly onDidChange: readonly vscode.Event<unknown>[];
  /** The manuscript in front, if there is one and anything that could be cited in it. */
  manuscript(): vscode.TextDocument | undefined;
}

/** The bibliography of the manuscript in front, in the status bar; a click changes it. */
export class BibliographyStatus implements vscode.Disposable {
  readonly #bibliography: ManuscriptBibliography;
  readonly #events: BibliographyEvents;
  readonly #owned = new Owned();
  readonly #item = this.#owned.own(
    vscode.window.createStatusBarItem(
      'papertree.bibliography',
      vscode.StatusBarAlignment.Right,
      49,
    ),
  );
  #asked = 0;

  constructor(bibliography: ManuscriptBibliography, events: BibliographyEvents) {
    this.#bibliography = bibliography;
    this.#events = events;
    this.#item.name = vscode.l10n.t('Papertree: bibliography');
    this.#item.command = 'papertree.chooseBibliography';
    for (const event of events.onDidChange) this.#owned.own(event(() => void this.show()));
    void this.show();
  }

  /** Looks which it is, and tells; what is asked later wins. */
  async show(): Promise<void> {
    const turn = ++this.#asked;
    const document = this.#events.manuscript();
    const isCiting =
      document !== undefined && declaringLanguage(document.languageId, document.uri.path);
    const answer = isCiting ? await this.#bibliography.of(document) : undefined;
    if (turn !== this.#asked) return;
    if (answer === undefined) this.#item.hide();
    else this.#tell(answer);
  }

  dispose(): void {
    this.#asked++;
    this.#owned.dispose();
  }

  #tell(answer: BibliographyAnswer): void {
    const name = nameIn(answer);
    this.#item.text = `$(book) ${literalLabel(name)}`;
    this.#item.tooltip = tooltipOf(answer);
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Bibliography: {0}', name),
      role: 'button',
    };
    this.#item.show();
  }
}

function nameIn(answer: BibliographyAnswer): string {
  switch (answer.kind) {
    case 'found':
      return answer.file.path.slice(answer.file.path.lastIndexOf('/') + 1);
    case 'foreign':
      return vscode.l10n.t('Bibliography outside the workspace');
    case 'unwanted':
      return vscode.l10n.t('Keys only');
    case 'none':
      return vscode.l10n.t('No bibliography');
  }
}

function tooltipOf(answer: BibliographyAnswer): string {
  const click = vscode.l10n.t('Click to choose another.');
  switch (answer.kind) {
    case 'found': {
      const path = vscode.workspace.asRelativePath(answer.file);
      const entries = vscode.l10n.t('Entries of cited papers go into {0}.', path);
      return [entries, reasonWords(answer.reason), click].join('\n');
    }
    case 'foreign':
      return [
        vscode.l10n.t('The document declares a file that Papertree does not write to.'),
        click,
      ].join('\n');
    case 'unwanted':
      return [vscode.l10n.t('Citations are inserted without entries.'), click].join('\n');
    case 'none':
      return vscode.l10n.t('No bibliography was found. Click to choose or create one.');
  }
}

function reasonWords(reason: BibliographyReason): string {
  switch (reason) {
    case 'chosen':
    case 'remembered':
      return vscode.l10n.t('You chose it.');
    case 'declared':
      return vscode.l10n.t('The document declares it.');
    case 'setting':
      return vscode.l10n.t('The setting papertree.bibliography.file names it.');
    case 'nearest':
      return vscode.l10n.t('It is the nearest one.');
  }
}
