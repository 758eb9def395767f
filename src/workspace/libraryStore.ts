import * as vscode from 'vscode';
import { buildLibraryInSteps, type NamedDump } from '../core/library/buildLibrary';
import { EMPTY_LIBRARY, type Library } from '../core/library/library';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import { DiskWatcher } from './diskWatcher';
import type { DumpFile } from './dumpFile';
import { findCandidates } from './findCandidates';
import { KnownFiles } from './knownFiles';
import { readDumpFile } from './readDumpFile';

/** What the workspace holds at one moment. */
export interface Snapshot {
  readonly library: Library;
  /** Dumps and unreadable candidates, by path. */
  readonly files: readonly DumpFile[];
  /** Why the workspace could not be looked through, if it could not. */
  readonly failure?: string;
}

const EMPTY: Snapshot = { library: EMPTY_LIBRARY, files: [] };
const BURST_MS = 150;
const READERS = 4;

/**
 * Owns the library of the workspace: finds the dumps, reads them, watches them, and swaps the
 * whole snapshot once per burst of changes. Events of the disk are hints; the state comes from
 * looking at the disk again.
 */
export class LibraryStore implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #slices: Slices;
  readonly #owned = new Owned();
  readonly #changed = this.#owned.own(new vscode.EventEmitter<Snapshot>());
  readonly #scanning = this.#owned.own(new vscode.EventEmitter<Promise<void>>());
  readonly #known = new KnownFiles();
  readonly #watcher = this.#owned.own(
    new DiskWatcher({
      hint: () => this.#hint(),
      knowsBelow: (uri) => this.#known.hasBelow(uri),
    }),
  );
  #snapshot = EMPTY;
  #dumps: ReadonlySet<string> = new Set();
  #scanned = false;
  #turn:
    | { readonly cancel: vscode.CancellationTokenSource; readonly done: Promise<void> }
    | undefined;
  #burst: ReturnType<typeof setTimeout> | undefined;

  /** Tells that the snapshot was swapped. */
  readonly onDidChange = this.#changed.event;
  /** Tells that a scan began; the promise ends with it. */
  readonly onDidStartScan = this.#scanning.event;

  constructor(log: vscode.LogOutputChannel, slices: Slices) {
    this.#log = log;
    this.#slices = slices;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Whether the workspace was looked through at least once. */
  get isScanned(): boolean {
    return this.#scanned;
  }

  /** Whether a file is one of the dumps. */
  holds(uri: vscode.Uri): boolean {
    return this.#dumps.has(uri.toString());
  }

  /** Begins to watch, and looks through the workspace for the first time. */
  start(): void {
    this.#watcher.start();
    const lookAgain = (): void => {
      this.#known.lookAgain();
      this.#watcher.start();
      this.#hint();
    };
    this.#owned.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('papertree.files')) lookAgain();
      }),
    );
    this.#owned.own(vscode.workspace.onDidChangeWorkspaceFolders(lookAgain));
    void this.scan();
  }

  /** Looks at the disk again; a scan that is under way gives way to this one. */
  scan(): Promise<void> {
    this.#turn?.cancel.cancel();
    const cancel = new vscode.CancellationTokenSource();
    const done = this.#reconcile(cancel.token)
      .catch((error: unknown) => this.#failed(error, cancel.token))
      .finally(() => cancel.dispose());
    this.#turn = { cancel, done };
    this.#scanning.fire(done);
    return done;
  }

  /** Reads every file again, changed or not. */
  refresh(): Promise<void> {
    this.#known.lookAgain();
    return this.scan();
  }

  /** Ends when no scan is under way. */
  async whenIdle(): Promise<void> {
    for (let turn = this.#turn; turn !== undefined; turn = this.#turn) {
      await turn.done;
      if (turn === this.#turn && this.#burst === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, BURST_MS));
    }
  }

  dispose(): void {
    clearTimeout(this.#burst);
    this.#turn?.cancel.cancel();
    this.#owned.dispose();
  }

  #hint(): void {
    clearTimeout(this.#burst);
    this.#burst = setTimeout(() => {
      this.#burst = undefined;
      void this.scan();
    }, BURST_MS);
  }

  async #reconcile(token: vscode.CancellationToken): Promise<void> {
    const started = performance.now();
    const uris = await findCandidates(token);
    if (token.isCancellationRequested) return;
    this.#known.forgetAllBut(uris);
    const queue = [...uris];
    const read = async (): Promise<void> => {
      for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
        if (token.isCancellationRequested) return;
        await this.#look(uri, token);
      }
    };
    await Promise.all(Array.from({ length: READERS }, read));
    if (token.isCancellationRequested) return;
    if (this.#known.isStale || this.#snapshot.failure !== undefined) await this.#build(token);
    const ms = Math.round(performance.now() - started);
    this.#log.debug(`Looked at ${uris.length} files in ${ms} ms.`);
  }

  /** Reads a file when it is new or changed. What cannot be read is listed, and tried again. */
  async #look(uri: vscode.Uri, token: vscode.CancellationToken): Promise<void> {
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(uri);
      if (this.#known.isUnchanged(uri, { size, mtime })) return;
      const file = await readDumpFile(uri, { size, mtime }, (steps) =>
        this.#slices.run(steps, token),
      );
      if (!token.isCancellationRequested) this.#known.set(uri, { size, mtime }, file);
    } catch (error) {
      if (token.isCancellationRequested) return;
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
        this.#known.forget(uri);
        return;
      }
      const message = error instanceof Error ? error.message : String(error);
      this.#log.warn(`${uri.toString(true)}: ${message}`);
      const reason = vscode.l10n.t('Not read: {0}', message);
      this.#known.set(uri, undefined, { kind: 'unreadable', uri, reason });
    }
  }

  async #build(token: vscode.CancellationToken): Promise<void> {
    const files = this.#known.take();
    const dumps = files.flatMap((file): NamedDump[] =>
      file.kind === 'dump' ? [{ file: file.uri.toString(), dump: file.dump }] : [],
    );
    const library = await this.#slices.run(buildLibraryInSteps(dumps), token);
    if (library === undefined) {
      this.#known.putBack();
      return;
    }
    this.#log.info(`${library.papers.length} papers from ${dumps.length} dumps.`);
    this.#swap({ library, files });
  }

  #swap(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    const dumps = snapshot.files.filter(({ kind }) => kind === 'dump');
    this.#dumps = new Set(dumps.map(({ uri }) => uri.toString()));
    this.#scanned = true;
    this.#changed.fire(snapshot);
  }

  /** What was known stays; the view says that it may be old. */
  #failed(error: unknown, token: vscode.CancellationToken): void {
    if (token.isCancellationRequested) return;
    this.#log.error('The scan failed.', error);
    this.#known.putBack();
    const reason = error instanceof Error ? error.message : String(error);
    const failure = vscode.l10n.t('The workspace could not be looked through: {0}', reason);
    this.#swap({ ...this.#snapshot, failure });
  }
}
