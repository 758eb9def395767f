import * as vscode from 'vscode';
import { buildLibraryInSteps, type NamedDump } from '../core/library/buildLibrary';
import { EMPTY_LIBRARY, type Library } from '../core/library/library';
import { Owned } from '../lib/owned';
import { runInSlices } from '../lib/slices';
import type { DumpFile } from './dumpFile';
import { candidatePatterns, findCandidates } from './findCandidates';
import { type FileState, readDumpFile } from './readDumpFile';

/** What the workspace holds at one moment. */
export interface Snapshot {
  readonly library: Library;
  /** Dumps and unreadable candidates, by path. */
  readonly files: readonly DumpFile[];
}

interface KnownFile {
  readonly state: FileState;
  /** Undefined: looked at, and no dump. */
  readonly file: DumpFile | undefined;
}

const EMPTY: Snapshot = { library: EMPTY_LIBRARY, files: [] };
const BURST_MS = 150;
const READERS = 8;

/**
 * Owns the library of the workspace: finds the dumps, reads them, watches them, and swaps the
 * whole snapshot once per burst of changes. Events of the disk are hints; the state comes from
 * looking at the disk again.
 */
export class LibraryStore implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = this.#owned.own(new vscode.EventEmitter<Snapshot>());
  readonly #scanning = this.#owned.own(new vscode.EventEmitter<Promise<void>>());
  readonly #known = new Map<string, KnownFile>();
  readonly #watchers = this.#owned.own(new WatcherSet());
  #snapshot = EMPTY;
  #scanned = false;
  /** The known files differ from the snapshot; a cancelled scan leaves it so for the next. */
  #stale = true;
  #turn:
    | { readonly cancel: vscode.CancellationTokenSource; readonly done: Promise<void> }
    | undefined;
  #burst: ReturnType<typeof setTimeout> | undefined;

  /** Tells that the snapshot was swapped. */
  readonly onDidChange = this.#changed.event;
  /** Tells that a scan began; the promise ends with it. */
  readonly onDidStartScan = this.#scanning.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
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
    return this.#known.get(uri.toString())?.file?.kind === 'dump';
  }

  /** Begins to watch, and looks through the workspace for the first time. */
  start(): void {
    this.#watch();
    this.#owned.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('papertree.files')) return;
        this.#known.clear();
        this.#watch();
        this.#hint();
      }),
    );
    this.#owned.own(
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#watch();
        this.#hint();
      }),
    );
    void this.scan();
  }

  /** Looks at the disk again; a scan that is under way gives way to this one. */
  scan(): Promise<void> {
    this.#turn?.cancel.cancel();
    const cancel = new vscode.CancellationTokenSource();
    const done = this.#reconcile(cancel.token)
      .catch((error: unknown) => this.#log.error('The scan failed.', error))
      .finally(() => cancel.dispose());
    this.#turn = { cancel, done };
    this.#scanning.fire(done);
    return done;
  }

  /** Forgets what it knows of every file and reads all of them again. */
  refresh(): Promise<void> {
    this.#known.clear();
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

  #watch(): void {
    this.#watchers.watch(vscode.workspace.workspaceFolders ?? [], () => this.#hint());
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
    this.#forgetMissing(uris);
    const queue = [...uris];
    const read = async (): Promise<void> => {
      for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
        if (token.isCancellationRequested) return;
        await this.#look(uri, token);
      }
    };
    await Promise.all(Array.from({ length: READERS }, read));
    if (token.isCancellationRequested) return;
    if (this.#stale) await this.#swap(token);
    this.#log.debug(`Looked at ${uris.length} files in ${elapsed(started)}.`);
  }

  #forgetMissing(uris: readonly vscode.Uri[]): void {
    const present = new Set(uris.map(String));
    for (const key of this.#known.keys()) {
      if (!present.has(key)) this.#forget(key);
    }
  }

  #forget(key: string): void {
    if (this.#known.get(key)?.file !== undefined) this.#stale = true;
    this.#known.delete(key);
  }

  /** Reads a file when it is new or changed. */
  async #look(uri: vscode.Uri, token: vscode.CancellationToken): Promise<void> {
    const key = uri.toString();
    const known = this.#known.get(key);
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(uri);
      if (known?.state.size === size && known.state.mtime === mtime) return;
      const file = await readDumpFile(uri, { size, mtime }, token);
      if (token.isCancellationRequested) return;
      this.#known.set(key, { state: { size, mtime }, file });
      if (file !== undefined || known?.file !== undefined) this.#stale = true;
    } catch (error) {
      if (isMissing(error)) this.#forget(key);
      else this.#cannotRead(uri, error);
    }
  }

  /** Lists the file with the reason; the next scan tries again. */
  #cannotRead(uri: vscode.Uri, error: unknown): void {
    const key = uri.toString();
    const message = error instanceof Error ? error.message : String(error);
    const reason = vscode.l10n.t('Not read: {0}', message);
    const known = this.#known.get(key)?.file;
    if (known?.kind === 'unreadable' && known.reason === reason) return;
    this.#log.warn(`${uri.toString(true)}: ${message}`);
    const state = { size: -1, mtime: -1 }; // No file has this size, so it counts as changed.
    this.#known.set(key, { state, file: { kind: 'unreadable', uri, reason } });
    this.#stale = true;
  }

  async #swap(token: vscode.CancellationToken): Promise<void> {
    const files = [...this.#known.values()].flatMap(({ file }) => file ?? []);
    files.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    const dumps = files.flatMap((file): NamedDump[] =>
      file.kind === 'dump' ? [{ file: file.uri.toString(), dump: file.dump }] : [],
    );
    const library = await runInSlices(buildLibraryInSteps(dumps), token);
    if (library === undefined) return;
    this.#scanned = true;
    this.#stale = false;
    this.#snapshot = { library, files };
    this.#log.info(`${library.papers.length} papers from ${dumps.length} dumps.`);
    this.#changed.fire(this.#snapshot);
  }
}

/** Watches the candidate files of every folder, and can be set anew. */
class WatcherSet implements vscode.Disposable {
  #owned = new Owned();

  watch(folders: readonly vscode.WorkspaceFolder[], hint: () => void): void {
    this.#owned.dispose();
    for (const folder of folders) {
      const pattern = new vscode.RelativePattern(folder, candidatePatterns(folder.uri).include);
      const watcher = this.#owned.own(vscode.workspace.createFileSystemWatcher(pattern));
      this.#owned.own(watcher.onDidCreate(hint));
      this.#owned.own(watcher.onDidChange(hint));
      this.#owned.own(watcher.onDidDelete(hint));
      this.#watchFolders(folder, hint);
    }
  }

  /** A folder that comes or goes takes its files along without an event for each of them. */
  #watchFolders(folder: vscode.WorkspaceFolder, hint: () => void): void {
    const everything = new vscode.RelativePattern(folder, '**');
    const watcher = this.#owned.own(
      vscode.workspace.createFileSystemWatcher(everything, false, true, false),
    );
    const consider = (uri: vscode.Uri): void => {
      if (!/\.[^./]+$/.test(uri.path)) hint();
    };
    this.#owned.own(watcher.onDidCreate(consider));
    this.#owned.own(watcher.onDidDelete(consider));
  }

  dispose(): void {
    this.#owned.dispose();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function elapsed(started: number): string {
  return `${Math.round(performance.now() - started)} ms`;
}
