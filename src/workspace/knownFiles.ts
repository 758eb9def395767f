import type * as vscode from 'vscode';
import type { DumpFile, FileState } from './dumpFile';

/** A candidate file that was looked at. */
export interface KnownFile {
  readonly uri: vscode.Uri;
  /** Undefined: to be looked at again, whatever the disk says. */
  readonly state: FileState | undefined;
  /** Undefined: looked at, and no dump. */
  readonly file: DumpFile | undefined;
}

/** What was found in the candidate files, and whether that has changed since it was last taken. */
export class KnownFiles {
  readonly #files = new Map<string, KnownFile>();
  #isStale = true;
  #edition = 0;
  /** The known files and every folder above one of them; undefined when they have changed. */
  #places: ReadonlySet<string> | undefined;

  /** Whether the dumps differ from those that were taken last; at first they do. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Grows with everything that is learned, the state of a file included. */
  get edition(): number {
    return this.#edition;
  }

  /** The dumps and unreadable candidates by path, but some; from now on they are not stale. */
  take(left: ReadonlySet<KnownFile>): DumpFile[] {
    this.#isStale = false;
    const files = [...this.#files.values()].flatMap((known) =>
      known.file === undefined || left.has(known) ? [] : [known.file],
    );
    return files.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** The files that were taken did not get anywhere: they are to be taken again. */
  putBack(): void {
    this.#isStale = true;
  }

  get(uri: vscode.Uri): KnownFile | undefined {
    return this.#files.get(uri.toString());
  }

  all(): readonly KnownFile[] {
    return [...this.#files.values()];
  }

  set(known: KnownFile): void {
    const key = known.uri.toString();
    const before = this.#files.get(key)?.file;
    if (!this.#files.has(key)) this.#places = undefined;
    this.#files.set(key, known);
    this.#edition++;
    if (!isSame(before, known.file)) this.#isStale = true;
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
    for (const [key, known] of this.#files) this.#files.set(key, { ...known, state: undefined });
  }

  /** Whether any file is at or below a place. */
  hasBelow(uri: vscode.Uri): boolean {
    this.#places ??= placesOf(this.#files.keys());
    return this.#places.has(uri.toString());
  }

  #forget(key: string): void {
    if (this.#files.get(key)?.file !== undefined) this.#isStale = true;
    if (!this.#files.delete(key)) return;
    this.#edition++;
    this.#places = undefined;
  }
}

function placesOf(files: Iterable<string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const file of files) {
    for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
      const place = file.slice(0, end);
      if (places.has(place)) break;
      places.add(place);
    }
  }
  return places;
}

/** Only what is unreadable for the same reason is known to be the same without comparing texts. */
function isSame(before: DumpFile | undefined, after: DumpFile | undefined): boolean {
  if (before === undefined || after === undefined || before === after) return before === after;
  return (
    before.kind === 'unreadable' && after.kind === 'unreadable' && before.reason === after.reason
  );
}
