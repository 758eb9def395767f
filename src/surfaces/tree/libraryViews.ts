import * as vscode from 'vscode';
import type { Grouping } from '../../core/library/outline';
import { Owned } from '../../lib/owned';
import type { Slices } from '../../lib/slices';
import type { LibraryAuthors } from '../../workspace/libraryAuthors';
import type { LibraryStore, ScanProgress, Snapshot } from '../../workspace/libraryStore';
import { DumpTree } from './dumpTree';
import { LibraryTree } from './libraryTree';

/** More files than so many take noticeably long to look at. */
const MANY_CANDIDATES = 5_000;

/** The views of the side bar, and the context keys that say what they hold. */
export class LibraryViews implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #dumps: DumpTree;
  readonly #libraryView;
  #message = '';
  readonly library: LibraryTree;

  constructor(
    { store, authors }: { readonly store: LibraryStore; readonly authors: LibraryAuthors },
    memory: vscode.Memento,
    slices: Slices,
  ) {
    this.library = new LibraryTree({ store, authors }, memory, slices);
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
    this.#owned.own(authors.onDidDecide(() => this.library.refresh()));
    this.#owned.own(
      store.onDidStartScan((done) => {
        void vscode.window.withProgress({ location: { viewId: 'papertree.library' } }, () => done);
      }),
    );
    this.#owned.own(
      store.onDidProgress((progress) => {
        this.#libraryView.message = progress === undefined ? this.#message : tellProgress(progress);
      }),
    );
  }

  /** To be called when the library was swapped. What is decided about authors the tree follows. */
  refresh({ library, files, candidates, failure }: Snapshot): void {
    setContext('papertree.scanned', true);
    setContext('papertree.hasPapers', library.papers.length > 0);
    setContext('papertree.hasDumps', files.length > 0);
    const papers = library.papers.length;
    this.#libraryView.description = papers === 0 ? '' : String(papers);
    this.#message = failure ?? tellCrowd(candidates);
    this.#libraryView.message = this.#message;
    this.library.refresh();
    this.#dumps.refresh();
  }

  /** Shows an author or a category in the tree, open: with the papers. */
  async reveal(grouping: Grouping, label: string, { open = true } = {}): Promise<void> {
    const row = await this.library.findGroup(grouping, label);
    if (row === undefined) return;
    await this.#libraryView.reveal(row, { select: true, focus: true, expand: open });
  }

  dispose(): void {
    this.#owned.dispose();
  }
}

function tellProgress({ done, total }: ScanProgress): string {
  return vscode.l10n.t('Reading {0} of {1} files…', done, total);
}

/** Told once, where it can be acted upon; all of them are looked at all the same. */
function tellCrowd(candidates: number): string {
  if (candidates <= MANY_CANDIDATES) return '';
  return vscode.l10n.t(
    '{0} files may be dumps by their names. The settings papertree.files.include and papertree.files.exclude can make them fewer.',
    candidates,
  );
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
