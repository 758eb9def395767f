import * as vscode from 'vscode';
import type { Snapshot } from '../../workspace/libraryStore';

/** The size of the library in the status bar; a click searches it. Hidden without papers. */
export class LibraryStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'papertree.status',
    vscode.StatusBarAlignment.Right,
    50,
  );

  constructor() {
    this.#item.name = 'Papertree';
    this.#item.command = 'papertree.searchPapers';
  }

  /** To be called when the library was swapped. */
  show({ library, files }: Snapshot): void {
    const papers = library.papers.length;
    if (papers === 0) {
      this.#item.hide();
      return;
    }
    const dumps = files.filter(({ kind }) => kind === 'dump').length;
    this.#item.text = `$(library) ${papers}`;
    this.#item.tooltip = vscode.l10n.t(
      'Papertree: {0} papers from {1} dumps. Click to search.',
      papers,
      dumps,
    );
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Papertree: {0} papers', papers),
      role: 'button',
    };
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
