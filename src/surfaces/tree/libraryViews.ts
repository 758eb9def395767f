import * as vscode from 'vscode';
import type { Grouping } from '../../core/library/outline';
import { Owned } from '../../lib/owned';
import type { Slices } from '../../lib/slices';
import type { LibraryStore, Snapshot } from '../../workspace/libraryStore';
import { DumpTree } from './dumpTree';
import { LibraryTree } from './libraryTree';

/** The views of the side bar, and the context keys that say what they hold. */
export class LibraryViews implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #dumps: DumpTree;
  readonly #libraryView;
  readonly library: LibraryTree;

  constructor(store: LibraryStore, memory: vscode.Memento, slices: Slices) {
    this.library = new LibraryTree(store, memory, slices);
    this.#dumps = new DumpTree(store);
    this.#libraryView = this.#owned.own(
      vscode.window.createTreeView('papertree.library', {
        treeDataProvider: this.library,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    this.#owned.own(
      vscode.window.createTreeView('papertree.dumps', {
        treeDataProvider: this.#dumps,
        showCollapseAll: true,
      }),
    );
    this.#owned.own(
      store.onDidStartScan((done) => {
        void vscode.window.withProgress({ location: { viewId: 'papertree.library' } }, () => done);
      }),
    );
  }

  /** To be called when the library was swapped. */
  refresh({ library, files, failure }: Snapshot): void {
    setContext('papertree.scanned', true);
    setContext('papertree.hasPapers', library.papers.length > 0);
    setContext('papertree.hasDumps', files.length > 0);
    const papers = library.papers.length;
    this.#libraryView.description = papers === 0 ? '' : String(papers);
    this.#libraryView.message = failure ?? '';
    this.library.refresh();
    this.#dumps.refresh();
  }

  /** Shows the papers of an author or a category in the tree. */
  async reveal(grouping: Grouping, label: string): Promise<void> {
    const row = await this.library.findGroup(grouping, label);
    if (row === undefined) return;
    await this.#libraryView.reveal(row, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    this.#owned.dispose();
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
