import type * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import { buildSearchIndex, type SearchIndex } from '../core/search/searchIndex';
import { updateSearchIndex } from '../core/search/updateSearchIndex';
import type { Steps } from '../core/steps';
import type { Slices } from '../lib/slices';

/** What search needs of the store. */
export interface LibrarySource {
  readonly snapshot: { readonly library: Library };
  readonly onDidChange: vscode.Event<unknown>;
}

/**
 * The search index of the current library: built in slices when it is first asked for, and
 * brought up to date when it is asked for after the library was swapped.
 */
export class LibrarySearch implements vscode.Disposable {
  readonly #source: LibrarySource;
  readonly #slices: Slices;
  readonly #subscription: vscode.Disposable;
  #index:
    | { readonly library: Library; readonly ready: Promise<SearchIndex | undefined> }
    | undefined;
  #last: SearchIndex | undefined;
  #cancellation = { isCancellationRequested: false };

  constructor(source: LibrarySource, slices: Slices) {
    this.#source = source;
    this.#slices = slices;
    this.#subscription = source.onDidChange(() => this.#forget());
  }

  /** The index of the library as it is when the index is done. */
  async ready(): Promise<SearchIndex> {
    for (;;) {
      const index = await this.#current();
      if (index !== undefined) return index;
    }
  }

  /** Undefined when the library was swapped meanwhile. */
  #current(): Promise<SearchIndex | undefined> {
    const { library } = this.#source.snapshot;
    if (this.#index?.library !== library) {
      const cancellation = { isCancellationRequested: false };
      this.#cancellation = cancellation;
      const ready = this.#slices.run(this.#steps(library), cancellation);
      this.#index = { library, ready };
      // A failure is told to whoever asked, and not kept for those who ask later.
      ready.catch(() => this.#forget());
    }
    return this.#index.ready;
  }

  /** Only what differs from the last index is read again. */
  *#steps({ papers }: Library): Steps<SearchIndex> {
    const last = this.#last;
    const index = yield* last === undefined
      ? buildSearchIndex(papers)
      : updateSearchIndex(last, papers);
    this.#last = index;
    return index;
  }

  dispose(): void {
    this.#forget();
    this.#subscription.dispose();
  }

  #forget(): void {
    this.#cancellation.isCancellationRequested = true;
    this.#index = undefined;
  }
}
