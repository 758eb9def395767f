import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import { buildSearchIndex, type SearchIndex } from '../core/search/searchIndex';
import { updateSearchIndex } from '../core/search/updateSearchIndex';
import type { Steps } from '../core/steps';
import { Owned } from '../lib/owned';
import type { Cancellation, Slices } from '../lib/slices';

/** What search needs of the store. */
export interface LibrarySource {
  readonly snapshot: { readonly library: Library };
  readonly onDidChange: vscode.Event<unknown>;
}

/** Where an index outlives a session. */
export interface KeptIndex {
  /** The whole index of a library, if it was kept. */
  load(library: Library, cancellation: Cancellation): Promise<SearchIndex | undefined>;
  /** To be told of each new whole index. */
  keep(library: Library, index: SearchIndex): Promise<void>;
}

/** Below so many papers the whole index is there about as soon as that of the titles. */
const HEAD_FIRST_FROM = 3_000;

/**
 * The search index of the current library: built in slices when it is first asked for, and
 * brought up to date when it is asked for after the library was swapped. Of a large library the
 * titles and authors can be searched first.
 */
export class LibrarySearch implements vscode.Disposable {
  readonly #source: LibrarySource;
  readonly #slices: Slices;
  readonly #kept: KeptIndex;
  readonly #owned = new Owned();
  readonly #improved = this.#owned.own(new vscode.EventEmitter<SearchIndex>());
  #index:
    | { readonly library: Library; readonly ready: Promise<SearchIndex | undefined> }
    | undefined;
  /** The last whole index, to be brought up to date. */
  #whole: SearchIndex | undefined;
  #best: SearchIndex | undefined;
  #isOver = false;
  #cancellation = { isCancellationRequested: false };

  /** Tells that there is a better index than before. */
  readonly onDidImprove = this.#improved.event;

  constructor(source: LibrarySource, slices: Slices, kept: KeptIndex) {
    this.#source = source;
    this.#slices = slices;
    this.#kept = kept;
    this.#owned.own(source.onDidChange(() => this.#forget()));
  }

  /**
   * The best index there is: of the library or of its titles and authors, or, while a change is
   * worked in, of the library before, with papers that may be gone. Undefined before the first.
   */
  get current(): SearchIndex | undefined {
    return this.#best;
  }

  /** The index of the library as it is when the index is done. */
  async ready(): Promise<SearchIndex> {
    while (!this.#isOver) {
      const index = await this.#current();
      if (index !== undefined) return index;
    }
    throw new vscode.CancellationError();
  }

  dispose(): void {
    this.#isOver = true;
    this.#forget();
    this.#owned.dispose();
  }

  /** Undefined when the library was swapped meanwhile. */
  #current(): Promise<SearchIndex | undefined> {
    const { library } = this.#source.snapshot;
    if (this.#index?.library !== library) {
      const cancellation = { isCancellationRequested: false };
      this.#cancellation = cancellation;
      const ready = this.#make(library, cancellation);
      this.#index = { library, ready };
      // A failure is told to whoever asked, and not kept for those who ask later.
      ready.catch(() => {
        if (this.#index?.ready === ready) this.#forget();
      });
    }
    return this.#index.ready;
  }

  /** From what was kept, or else from the papers. */
  async #make(library: Library, cancellation: Cancellation): Promise<SearchIndex | undefined> {
    const kept = this.#whole === undefined && (await this.#kept.load(library, cancellation));
    if (cancellation.isCancellationRequested) return undefined;
    if (kept) {
      this.#whole = kept;
      this.#improve(kept);
      return kept;
    }
    const index = await this.#slices.run(this.#steps(library), cancellation);
    if (index !== undefined) void this.#kept.keep(library, index);
    return index;
  }

  /** Only what differs from the last index is read again. */
  *#steps({ papers }: Library): Steps<SearchIndex> {
    if (this.#whole !== undefined) this.#whole = yield* updateSearchIndex(this.#whole, papers);
    else {
      if (papers.length >= HEAD_FIRST_FROM) this.#improve(yield* buildSearchIndex(papers, 'head'));
      this.#whole = yield* buildSearchIndex(papers);
    }
    this.#improve(this.#whole);
    return this.#whole;
  }

  #improve(index: SearchIndex): void {
    if (index === this.#best) return;
    this.#best = index;
    this.#improved.fire(index);
  }

  #forget(): void {
    this.#cancellation.isCancellationRequested = true;
    this.#index = undefined;
  }
}
