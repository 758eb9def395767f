import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { Cancellation } from '../lib/slices';
import type { CachedLibrary } from './cache/cachedLibrary';
import { decodeLibrary } from './cache/decodeLibrary';
import { encodeLibrary } from './cache/encodeLibrary';
import { idOfSealed, type KeptId } from './cache/envelope';
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
  /** Of libraries that were read from the file or written to it. */
  readonly #ids = new WeakMap<Library, KeptId>();

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
    if (cached !== undefined) this.#ids.set(cached.library, idOfSealed(bytes));
    const ms = Math.round(performance.now() - started);
    log.debug(`${cached?.library.papers.length ?? 0} papers from the cache in ${ms} ms.`);
    return cached;
  }

  /** Keeps a library, where the extension may keep files. */
  async save(cached: CachedLibrary, cancellation: Cancellation): Promise<void> {
    const { folder, log, slices, version } = this.#parts;
    if (folder === undefined) return;
    try {
      // What was kept for this library stays its own when its file is written again.
      const id = this.idOf(cached.library) ?? newId();
      const bytes = await slices.run(encodeLibrary(cached, await version(), id), cancellation);
      if (bytes === undefined || !(await this.#file.write(bytes))) return;
      this.#ids.set(cached.library, id);
      this.#kept.fire(cached.library);
    } catch (error) {
      log.info(`The library was not kept: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** Tells apart the libraries that are kept; undefined for one that is not. */
  idOf(library: Library): KeptId | undefined {
    return this.#ids.get(library);
  }
}

function newId(): KeptId {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  return [one, other];
}
