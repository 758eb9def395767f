import * as vscode from 'vscode';
import type { Grouping } from '../../core/library/outline';
import type { Paper } from '../../core/library/paper';
import { clampLabel } from '../../core/library/paperLabel';
import { asksOfManuscript } from '../../core/search/query';
import { Owned } from '../../lib/owned';
import type { LibraryAuthors } from '../../workspace/libraryAuthors';
import type { LibraryStore, ScanProgress, Snapshot } from '../../workspace/libraryStore';
import type { SavedSearches } from '../../workspace/savedSearches';
import { DumpTree } from './dumpTree';
import { askForFilter } from './filterInput';
import { LibraryFilter, type SearchSource } from './libraryFilter';
import { LibraryTree } from './libraryTree';
import { PAPER_DRAG } from './paperDrag';
import type { PaperStanding } from './paperItem';
import { SearchRows } from './searchRows';

/** More files than so many take noticeably long to look at. */
const MANY_CANDIDATES = 5_000;

/** What the views show, and what they need for it. */
export interface LibraryViewsParts extends SearchSource {
  readonly store: LibraryStore;
  readonly authors: LibraryAuthors;
  readonly saved: SavedSearches;
  readonly standingOf: (paper: Paper) => PaperStanding;
}

interface Filtered {
  readonly query: string;
  readonly count: number;
  /** Another spelling that finds something, where this one does not. */
  readonly meant: string | undefined;
}

/** The views of the side bar, and the context keys that say what they hold. */
export class LibraryViews implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #dumps: DumpTree;
  readonly #libraryView;
  readonly #store: LibraryStore;
  readonly #saved: SavedSearches;
  readonly #filter: LibraryFilter;
  readonly #log: vscode.LogOutputChannel;
  #message = '';
  #progress: string | undefined;
  /** What there is under the filter. */
  #filtered: Filtered | undefined;
  #told: Promise<void> = Promise.resolve();
  readonly library: LibraryTree;

  constructor(
    { store, authors, saved, standingOf, ...source }: LibraryViewsParts,
    memory: vscode.Memento,
  ) {
    this.#store = store;
    this.#saved = saved;
    this.#log = source.log;
    this.#filter = this.#owned.own(new LibraryFilter(source));
    const filter = this.#filter;
    const searches = this.#owned.own(new SearchRows(saved, source));
    const rows = { store, authors, filter, searches, standingOf };
    this.library = new LibraryTree(rows, memory, source.slices);
    this.#dumps = new DumpTree(store);
    this.#libraryView = this.#owned.own(
      vscode.window.createTreeView('papertree.library', {
        treeDataProvider: this.library,
        dragAndDropController: PAPER_DRAG,
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
    this.#owned.own(searches.onDidChange(() => this.library.showAgain()));
    this.#owned.own(
      filter.onDidChange(() => {
        setContext('papertree.filtered', filter.query !== '');
        this.library.refilter();
        this.#tellFilter();
      }),
    );
    this.#owned.own(
      store.onDidStartScan((done) => {
        void vscode.window.withProgress({ location: { viewId: 'papertree.library' } }, () => done);
      }),
    );
    this.#owned.own(
      store.onDidProgress((progress) => {
        this.#progress = progress && tellProgress(progress);
        this.#tell();
      }),
    );
  }

  /** To be called when the library was swapped. What is decided about authors the tree follows. */
  refresh({ library, files, candidates, failure }: Snapshot): void {
    setContext('papertree.scanned', true);
    setContext('papertree.hasPapers', library.papers.length > 0);
    setContext('papertree.hasDumps', files.length > 0);
    this.#message = failure ?? tellCrowd(candidates);
    this.library.refresh();
    this.#dumps.refresh();
    this.#tellFilter();
    this.#tell();
  }

  /** To be called when another manuscript is written in, or one was saved: `is:cited` follows it. */
  followManuscript(): void {
    const lines = [this.filteredBy, ...this.#saved.all.map(({ query }) => query)];
    if (!lines.some(asksOfManuscript)) return;
    this.library.refresh();
    this.#tellFilter();
  }

  /** The line of the query language that the library is filtered by; `''` if it is not. */
  get filteredBy(): string {
    return this.#filter.query;
  }

  /** Filters the library by a line of the query language, as if it was accepted; `''` clears. */
  async filter(query: string): Promise<void> {
    this.#filter.set(query);
    await this.#told;
  }

  /** Lets the user filter the library, and see in the tree what each letter does. */
  async askForFilter(): Promise<void> {
    await vscode.commands.executeCommand('papertree.library.focus');
    await askForFilter(this.#filter, (keep) =>
      this.#libraryView.onDidChangeSelection(({ selection }) => {
        if (selection.length > 0) keep(undefined);
      }),
    );
  }

  /** Shows an author or a category in the tree, open: with the papers. */
  async reveal(grouping: Grouping, label: string, { open = true } = {}): Promise<void> {
    let row = await this.library.findGroup(grouping, label);
    if (row === undefined && this.filteredBy !== '') {
      await this.filter('');
      row = await this.library.findGroup(grouping, label);
    }
    if (row === undefined) return;
    await this.#libraryView.reveal(row, { select: true, focus: true, expand: open });
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #tellFilter(): void {
    this.#told = this.#lookUnderFilter().catch((error: unknown) => {
      this.#log.error('The library could not be filtered.', error);
    });
  }

  /** Each letter asks anew: only the last answer is told. */
  async #lookUnderFilter(): Promise<void> {
    const { query } = this.#filter;
    const { library } = this.#store.snapshot;
    const filtered = query === '' ? undefined : await this.#countFiltered(query);
    if (query !== this.#filter.query || library !== this.#store.snapshot.library) return;
    this.#filtered = filtered;
    this.#tell();
  }

  async #countFiltered(query: string): Promise<Filtered | undefined> {
    const count = (await this.#filter.papers())?.length;
    if (count === undefined) return undefined;
    return { query, count, meant: count > 0 ? undefined : await this.#filter.meant() };
  }

  #tell(): void {
    const papers = this.#store.snapshot.library.papers.length;
    const all = papers === 0 ? '' : String(papers);
    const filtered = this.#filtered;
    this.#libraryView.description =
      filtered && papers > 0 ? vscode.l10n.t('{0} of {1}', filtered.count, all) : all;
    const message = filtered && papers > 0 ? tellFiltered(filtered) : this.#message;
    this.#libraryView.message = this.#progress ?? message;
  }
}

function tellProgress({ done, total }: ScanProgress): string {
  return vscode.l10n.t('Reading {0} of {1} files…', done, total);
}

function tellFiltered({ query, count, meant }: Filtered): string {
  const line = clampLabel(query);
  if (count > 0) {
    return vscode.l10n.t(
      'Filtered by “{0}”; Clear Filter in the title bar shows all papers again.',
      line,
    );
  }
  if (meant !== undefined) {
    return vscode.l10n.t('No paper matches “{0}”. Did you mean {1}?', line, meant);
  }
  return vscode.l10n.t(
    'No paper matches “{0}”. Fewer words may find more; Clear Filter in the title bar shows all papers again.',
    line,
  );
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
