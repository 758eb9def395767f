import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { Cancellation } from '../lib/slices';
import type { CachedLibrary } from './cache/cachedLibrary';
import { decodeLibrary } from './cache/decodeLibrary';
import { encodeLibrary } from './cache/encodeLibrary';
import { printOfSealed } from './cache/envelope';
import { type CacheParts, KeptFile } from './keptFile';

/**
 * Keeps the library between two sessions, so that a window does not have to read every dump when
 * it opens. Nothing depends on it: what is damaged, of another version or cannot be written is as
 * if there were none.
 */
export class LibraryCache {
  readonly #parts: CacheParts;
  readonly #file: KeptFile;
  readonly #kept = new vscode.EventEmitter<Library>();
  /** Of libraries that were read from the file or written to it, what tells that file. */
  readonly #prints = new WeakMap<Library, string>();

  /** Tells that a library was written to the file. */
  readonly onDidKeep = this.#kept.event;

  constructor(parts: CacheParts) {
    this.#parts = parts;
    this.#file = new KeptFile(parts, 'library');
  }

  /** What was kept last; undefined when there is nothing that can be relied on. */
  async load(cancellation: Cancellation): Promise<CachedLibrary | undefined> {
    const { log, slices, version } = this.#parts;
    const started = performance.now();
    const bytes = await this.#file.read();
    if (bytes === undefined) return undefined;
    const cached = await slices.run(decodeLibrary(bytes, await version()), cancellation);
    if (cached === undefined && !cancellation.isCancellationRequested) {
      log.info('The kept library is of another version or damaged: it is made anew.');
      await this.#file.delete();
    }
    if (cached !== undefined) this.#prints.set(cached.library, printOfSealed(bytes));
    const ms = Math.round(performance.now() - started);
    log.debug(`${cached?.library.papers.length ?? 0} papers from the cache in ${ms} ms.`);
    return cached;
  }

  /** Keeps a library, where the extension may keep files. */
  async save(cached: CachedLibrary, cancellation: Cancellation): Promise<void> {
    const { folder, log, slices, version } = this.#parts;
    if (folder === undefined) return;
    try {
      const bytes = await slices.run(encodeLibrary(cached, await version()), cancellation);
      if (bytes === undefined || !(await this.#file.write(bytes))) return;
      this.#prints.set(cached.library, printOfSealed(bytes));
      this.#kept.fire(cached.library);
    } catch (error) {
      log.info(`The library was not kept: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Tells apart the files that libraries are kept in; undefined for one that is in none. */
  printOf(library: Library): string | undefined {
    return this.#prints.get(library);
  }
}
