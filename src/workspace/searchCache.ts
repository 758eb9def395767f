import type * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import { indexColumns, indexFromColumns } from '../core/search/indexColumns';
import type { SearchIndex } from '../core/search/searchIndex';
import type { Cancellation } from '../lib/slices';
import { decodeSearchIndex, encodeSearchIndex } from './cache/searchFile';
import { type CacheParts, KeptFile } from './keptFile';
import type { LibraryCache } from './libraryCache';

const UNCANCELLED = { isCancellationRequested: false };

/**
 * Keeps the search index of the library that is kept, as its arrays. An index is of one library as
 * it stands in one file: of any other it is as if there were none.
 */
export class SearchCache implements vscode.Disposable {
  readonly #parts: CacheParts;
  readonly #libraries: LibraryCache;
  readonly #file: KeptFile;
  readonly #subscription: vscode.Disposable;
  #waiting: { readonly library: Library; readonly index: SearchIndex } | undefined;

  constructor(parts: CacheParts, libraries: LibraryCache) {
    this.#parts = parts;
    this.#libraries = libraries;
    this.#file = new KeptFile(parts, 'search');
    this.#subscription = libraries.onDidKeep(() => void this.#save());
  }

  /** The index of a library that came from the cache, if it was kept with it. */
  async load(library: Library, cancellation: Cancellation): Promise<SearchIndex | undefined> {
    const id = this.#libraries.idOf(library);
    if (id === undefined) return undefined;
    const { slices, version, log } = this.#parts;
    const started = performance.now();
    try {
      const bytes = await this.#file.read();
      if (bytes === undefined) return undefined;
      const steps = decodeSearchIndex(bytes, await version(), id);
      const columns = await slices.run(steps, cancellation);
      const index = columns && indexFromColumns(columns, library.papers);
      const ms = Math.round(performance.now() - started);
      if (index !== undefined) log.debug(`The search index from the cache in ${ms} ms.`);
      else if (!cancellation.isCancellationRequested) await this.#file.delete();
      return index;
    } catch (error) {
      log.info('The kept search index was not read.', error);
      return undefined;
    }
  }

  /** Keeps an index as soon as its library is kept. */
  async keep(library: Library, index: SearchIndex): Promise<void> {
    this.#waiting = { library, index };
    await this.#save();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #save(): Promise<void> {
    if (this.#waiting === undefined) return;
    const { library, index } = this.#waiting;
    const id = this.#libraries.idOf(library);
    if (id === undefined) return;
    this.#waiting = undefined;
    const { slices, version, log } = this.#parts;
    try {
      const columns = await slices.run(indexColumns(index, library.papers), UNCANCELLED);
      if (columns === undefined) return;
      const steps = encodeSearchIndex(columns, await version(), id);
      const bytes = await slices.run(steps, UNCANCELLED);
      if (bytes !== undefined) await this.#file.write(bytes);
    } catch (error) {
      log.info(`The search index was not kept: ${error instanceof Error ? error.message : error}`);
    }
  }
}
