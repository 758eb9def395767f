import type * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import { buildSearchIndex, type SearchIndex } from '../core/search/searchIndex';
import { runInSlices } from '../lib/slices';

/** What search needs of the store. */
export interface LibrarySource {
  readonly snapshot: { readonly library: Library };
  readonly onDidChange: vscode.Event<unknown>;
}

/**
 * The search index of the current library: built in slices when it is first asked for, and anew
 * when it is asked for after the library was swapped.
 */
export class LibrarySearch implements vscode.Disposable {
  readonly #source: LibrarySource;
  readonly #subscription: vscode.Disposable;
  #index:
    | { readonly library: Library; readonly ready: Promise<SearchIndex | undefined> }
    | undefined;
  #cancellation = { isCancellationRequested: false };

  constructor(source: LibrarySource) {
    this.#source = source;
    this.#subscription = source.onDidChange(() => this.#forget());
  }

  /** The index of the library as it is now; undefined when the library was swapped meanwhile. */
  ready(): Promise<SearchIndex | undefined> {
    const { library } = this.#source.snapshot;
    if (this.#index?.library !== library) {
      this.#cancellation = { isCancellationRequested: false };
      const ready = runInSlices(buildSearchIndex(library.papers), this.#cancellation);
      this.#index = { library, ready };
    }
    return this.#index.ready;
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
