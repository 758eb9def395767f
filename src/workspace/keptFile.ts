import * as vscode from 'vscode';
import type { Slices } from '../lib/slices';

/** A file beside is being written, or was left behind by a window that ended while it wrote. */
const LEFT_BEHIND_MS = 3_600_000;
/** More bytes than these are not kept. */
const LARGEST = 768_000_000;

/** What a cache is made with. */
export interface CacheParts {
  /** Where the extension may keep files for this workspace; nothing is kept without it. */
  readonly folder: vscode.Uri | undefined;
  /** Another version of the extension may read dumps in another way. */
  readonly version: () => Promise<string>;
  readonly log: vscode.LogOutputChannel;
  readonly slices: Slices;
}

/** A file of a cache: written beside and then renamed, so that no half of it is ever read. */
export class KeptFile {
  readonly #parts: CacheParts;
  readonly #name: string;

  /** @param name without its ending */
  constructor(parts: CacheParts, name: string) {
    this.#parts = parts;
    this.#name = name;
  }

  /** Undefined when it was never kept, or is not to be read. */
  async read(): Promise<Uint8Array | undefined> {
    try {
      return this.#place && (await vscode.workspace.fs.readFile(this.#place));
    } catch {
      return undefined;
    }
  }

  async delete(): Promise<void> {
    if (this.#place !== undefined) await deleteIfThere(this.#place);
  }

  /** Tells whether the bytes are there afterwards. What goes wrong is logged, and nothing kept. */
  async write(bytes: Uint8Array): Promise<boolean> {
    const { folder, log } = this.#parts;
    if (folder === undefined || this.#place === undefined || bytes.length > LARGEST) return false;
    const beside = vscode.Uri.joinPath(folder, `${this.#name}-${randomName()}.tmp`);
    try {
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(beside, bytes);
      await vscode.workspace.fs.rename(beside, this.#place, { overwrite: true });
    } catch (error) {
      log.info(`Not kept, ${this.#name}: ${error instanceof Error ? error.message : error}`);
      await deleteIfThere(beside);
      return false;
    }
    log.debug(`Kept, ${this.#name}: ${bytes.length} bytes.`);
    await this.#tidy(folder);
    return true;
  }

  get #place(): vscode.Uri | undefined {
    const { folder } = this.#parts;
    return folder && vscode.Uri.joinPath(folder, `${this.#name}.bin`);
  }

  async #tidy(folder: vscode.Uri): Promise<void> {
    for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
      if (!name.startsWith(`${this.#name}-`) || !name.endsWith('.tmp')) continue;
      const place = vscode.Uri.joinPath(folder, name);
      try {
        const { mtime } = await vscode.workspace.fs.stat(place);
        if (mtime < Date.now() - LEFT_BEHIND_MS) await deleteIfThere(place);
      } catch {
        // Another window has renamed it meanwhile.
      }
    }
  }
}

function randomName(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

async function deleteIfThere(place: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(place);
  } catch {
    // Gone already, or not to be deleted; it is written over or refused the next time.
  }
}
