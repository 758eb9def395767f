import * as vscode from 'vscode';
import type { Cancellation, Slices } from '../lib/slices';
import type { CachedLibrary } from './cache/cachedLibrary';
import { decodeLibrary } from './cache/decodeLibrary';
import { encodeLibrary } from './cache/encodeLibrary';

const NAME = 'library.bin';
const BESIDE = /^library-.*\.tmp$/;
/** A file beside is being written, or was left behind by a window that ended while it wrote. */
const LEFT_BEHIND_MS = 3_600_000;
/** Larger libraries, in bytes, are made from their files at every start. */
const LARGEST = 768_000_000;

/** What the cache is made with. */
export interface CacheParts {
  /** Where the extension may keep files for this workspace; nothing is kept without it. */
  readonly folder: vscode.Uri | undefined;
  /** Another version of the extension may read dumps in another way. */
  readonly version: () => Promise<string>;
  readonly log: vscode.LogOutputChannel;
  readonly slices: Slices;
}

/**
 * Keeps the library between two sessions, so that a window does not have to read every dump when
 * it opens. Nothing depends on it: what is damaged, of another version or cannot be written is as
 * if there were none.
 */
export class LibraryCache {
  readonly #parts: CacheParts;

  constructor(parts: CacheParts) {
    this.#parts = parts;
  }

  /** What was kept last; undefined when there is nothing that can be relied on. */
  async load(cancellation: Cancellation): Promise<CachedLibrary | undefined> {
    const { folder, log, slices, version } = this.#parts;
    if (folder === undefined) return undefined;
    const place = vscode.Uri.joinPath(folder, NAME);
    const started = performance.now();
    const bytes = await readIfThere(place);
    if (bytes === undefined) return undefined;
    const cached = await slices.run(decodeLibrary(bytes, await version()), cancellation);
    if (cached === undefined && !cancellation.isCancellationRequested) {
      log.info('The kept library is of another version or damaged: it is made anew.');
      await deleteIfThere(place);
    }
    const ms = Math.round(performance.now() - started);
    log.debug(`${cached?.library.papers.length ?? 0} papers from the cache in ${ms} ms.`);
    return cached;
  }

  /** Keeps a library: written beside and then renamed, so that no half of it is ever read. */
  async save(cached: CachedLibrary, cancellation: Cancellation): Promise<void> {
    const { folder, log, slices, version } = this.#parts;
    if (folder === undefined) return;
    const beside = vscode.Uri.joinPath(folder, `library-${randomName()}.tmp`);
    try {
      const steps = encodeLibrary(cached, await version());
      const bytes = await slices.run(steps, cancellation);
      if (bytes === undefined || bytes.length > LARGEST) return;
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(beside, bytes);
      const place = vscode.Uri.joinPath(folder, NAME);
      await vscode.workspace.fs.rename(beside, place, { overwrite: true });
      log.debug(`The library was kept: ${bytes.length} bytes.`);
      await this.#tidy(folder);
    } catch (error) {
      log.info(`The library was not kept: ${error instanceof Error ? error.message : error}`);
      await deleteIfThere(beside);
    }
  }

  async #tidy(folder: vscode.Uri): Promise<void> {
    for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
      if (!BESIDE.test(name)) continue;
      const place = vscode.Uri.joinPath(folder, name);
      const { mtime } = await vscode.workspace.fs.stat(place);
      if (mtime < Date.now() - LEFT_BEHIND_MS) await deleteIfThere(place);
    }
  }
}

function randomName(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

async function readIfThere(place: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(place);
  } catch {
    return undefined; // Never kept, or not to be read: there is no cache.
  }
}

async function deleteIfThere(place: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(place);
  } catch {
    // Gone already, or not to be deleted; it is written over or refused the next time.
  }
}
