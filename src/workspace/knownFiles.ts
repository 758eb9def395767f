import type * as vscode from 'vscode';
import type { DumpFile } from './dumpFile';
import type { FileState } from './readDumpFile';

interface KnownFile {
  /** Undefined: to be looked at again, whatever the disk says. */
  readonly state: FileState | undefined;
  /** Undefined: looked at, and no dump. */
  readonly file: DumpFile | undefined;
}

/** What was found in the candidate files, and whether that has changed since it was last taken. */
export class KnownFiles {
  readonly #files = new Map<string, KnownFile>();
  #isStale = true;

  /** Whether the dumps differ from those that were taken last; at first they do. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** The dumps and unreadable candidates by path; from now on they are not stale. */
  take(): DumpFile[] {
    this.#isStale = false;
    const files = [...this.#files.values()].flatMap(({ file }) => file ?? []);
    return files.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** The files that were taken did not get anywhere: they are to be taken again. */
  putBack(): void {
    this.#isStale = true;
  }

  isUnchanged(uri: vscode.Uri, { size, mtime }: FileState): boolean {
    const state = this.#files.get(uri.toString())?.state;
    return state?.size === size && state.mtime === mtime;
  }

  set(uri: vscode.Uri, state: FileState | undefined, file: DumpFile | undefined): void {
    const key = uri.toString();
    const before = this.#files.get(key)?.file;
    this.#files.set(key, { state, file });
    if (!isSame(before, file)) this.#isStale = true;
  }

  forget(uri: vscode.Uri): void {
    this.#forget(uri.toString());
  }

  forgetAllBut(uris: readonly vscode.Uri[]): void {
    const present = new Set(uris.map(String));
    for (const key of this.#files.keys()) {
      if (!present.has(key)) this.#forget(key);
    }
  }

  /** Every file is to be looked at again; until then it counts as what it was. */
  lookAgain(): void {
    for (const [key, { file }] of this.#files) this.#files.set(key, { state: undefined, file });
  }

  /** Whether any file is at or below a place. */
  hasBelow(uri: vscode.Uri): boolean {
    const place = uri.toString();
    return [...this.#files.keys()].some((key) => key === place || key.startsWith(`${place}/`));
  }

  #forget(key: string): void {
    if (this.#files.get(key)?.file !== undefined) this.#isStale = true;
    this.#files.delete(key);
  }
}

/** Only what is unreadable for the same reason is known to be the same without comparing texts. */
function isSame(before: DumpFile | undefined, after: DumpFile | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return (
    before.kind === 'unreadable' && after.kind === 'unreadable' && before.reason === after.reason
  );
}
