import * as vscode from 'vscode';
import type { NamedDump } from '../core/library/buildLibrary';
import { EMPTY_LIBRARY, type Library } from '../core/library/library';
import { LibraryBuilder } from '../core/library/libraryBuilder';
import type { Steps } from '../core/steps';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { CachedFile, CachedLibrary } from './cache/cachedLibrary';
import { KeptSection } from './cache/keptSection';
import { DiskWatcher } from './diskWatcher';
import type { DumpFile } from './dumpFile';
import { FileLooker } from './fileLooker';
import { FileSettings } from './fileSettings';
import { candidatePatterns, findCandidates } from './findCandidates';
import type { KeyPatternSource } from './keyPatterns';
import { type KnownFile, KnownFiles } from './knownFiles';
import type { LibraryCache } from './libraryCache';
import { linkedTwins } from './linkedTwins';
import type { ReadingHints } from './readingHints';
import { ScanTurns } from './scanTurns';

/** What the workspace holds at one moment. */
export interface Snapshot {
  readonly library: Library;
  /** Dumps and unreadable candidates, by path. */
  readonly files: readonly DumpFile[];
  /** How many files may be dumps by their names. */
  readonly candidates: number;
  /** Why the workspace could not be looked through, if it could not. */
  readonly failure?: string;
}

/** How far a scan is. */
export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

/** What the store works with. */
export interface StoreParts {
  readonly log: vscode.LogOutputChannel;
  readonly slices: Slices;
  readonly cache: LibraryCache;
  readonly hints: ReadingHints;
  readonly keyPatterns: KeyPatternSource;
}

const EMPTY: Snapshot = { library: EMPTY_LIBRARY, files: [], candidates: 0 };
/** At a time: where the disk is that of another machine, each answer takes milliseconds. */
const READERS = 16;
const PROGRESS_MS = 200;
/** The library is kept when nothing has changed for so long, in milliseconds. */
const KEEP_AFTER_MS = 5_000;

/**
 * Owns the library of the workspace: finds the dumps, reads them, watches them, and swaps the
 * whole snapshot once per burst of changes. Events of the disk are hints; the state comes from
 * looking at the disk again.
 */
export class LibraryStore implements vscode.Disposable {
  readonly #parts: StoreParts;
  readonly #owned = new Owned();
  readonly #changed = this.#owned.own(new vscode.EventEmitter<Snapshot>());
  readonly #scanning = this.#owned.own(new vscode.EventEmitter<Promise<void>>());
  readonly #progressed = this.#owned.own(new vscode.EventEmitter<ScanProgress | undefined>());
  readonly #known = new KnownFiles();
  readonly #builder = new LibraryBuilder();
  readonly #looker: FileLooker;
  readonly #turns = this.#owned.own(
    new ScanTurns(
      (token) => this.#scanned(token),
      (done) => this.#scanning.fire(done),
    ),
  );
  readonly #watcher = this.#owned.own(
    new DiskWatcher({
      patternOf: (folder) => candidatePatterns(folder).include,
      hint: () => this.#turns.hint(),
      isHinted: () => this.#turns.isDue,
      knowsBelow: (uri) => this.#known.hasBelow(uri),
    }),
  );
  readonly #end = this.#owned.own(new vscode.CancellationTokenSource());
  #snapshot = EMPTY;
  #dumps: ReadonlySet<string> = new Set();
  #isScanned = false;
  #opened: Promise<void> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #keptEdition = -1;

  /** Tells that the snapshot was swapped. */
  readonly onDidChange = this.#changed.event;
  /** Tells that a scan began; the promise ends with it. */
  readonly onDidStartScan = this.#scanning.event;
  /** Tells now and then how far a scan is, and at its end that there is nothing more to tell. */
  readonly onDidProgress = this.#progressed.event;

  constructor(parts: StoreParts) {
    this.#parts = parts;
    const settings = this.#owned.own(new FileSettings());
    this.#looker = new FileLooker({ known: this.#known, settings, ...parts });
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Whether the workspace was looked through at least once. */
  get isScanned(): boolean {
    return this.#isScanned;
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
      this.#turns.hint();
    };
    this.#owned.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('papertree.files')) lookAgain();
        else if (event.affectsConfiguration('files.encoding')) this.#turns.hint();
      }),
    );
    this.#owned.own(vscode.workspace.onDidChangeWorkspaceFolders(lookAgain));
    this.#owned.own(this.#parts.hints.onDidChange(() => this.#turns.hint()));
    this.#owned.own(this.#parts.keyPatterns.onDidChange(() => this.#keyAnew()));
    this.#opened = this.#open();
    void this.scan();
  }

  /** Looks at the disk again; a scan that is under way gives way to this one. */
  scan(): Promise<void> {
    return this.#turns.now();
  }

  /** Reads every file again, changed or not. */
  refresh(): Promise<void> {
    this.#known.lookAgain();
    return this.scan();
  }

  /** Ends when no scan is under way. */
  whenIdle(): Promise<void> {
    return this.#turns.whenIdle();
  }

  /** Keeps the library for the next session, unless what is kept is as good. */
  async keep(): Promise<void> {
    clearTimeout(this.#keeping);
    const { edition } = this.#known;
    if (this.#known.isStale || edition === this.#keptEdition) return;
    this.#keptEdition = edition;
    await this.#parts.cache.save(this.#forCache(), this.#end.token);
  }

  dispose(): void {
    clearTimeout(this.#keeping);
    this.#end.cancel();
    this.#owned.dispose();
  }

  /** Papers get other keys; what is kept has those from before. */
  #keyAnew(): void {
    this.#known.putBack();
    this.#keptEdition = -1;
    this.#turns.hint();
  }

  /** What was kept is shown at once, and then compared with the disk as it is now. */
  async #open(): Promise<void> {
    try {
      await this.#parts.hints.whenKnown();
      const cached = await this.#parts.cache.load(this.#end.token);
      if (cached === undefined || this.#end.token.isCancellationRequested) return;
      for (const file of cached.files) this.#known.set(knownFile(file));
      this.#keptEdition = this.#known.edition;
      const candidates = cached.files.length;
      this.#swap({ library: cached.library, files: await this.#takeFiles(), candidates });
    } catch (error) {
      this.#parts.log.warn('The kept library was not read.', error);
    }
  }

  async #scanned(token: vscode.CancellationToken): Promise<void> {
    try {
      await this.#opened;
      await this.#reconcile(token);
    } catch (error) {
      this.#failed(error, token);
    }
  }

  async #reconcile(token: vscode.CancellationToken): Promise<void> {
    const started = performance.now();
    clearTimeout(this.#keeping);
    const uris = await findCandidates(token);
    if (token.isCancellationRequested) return;
    this.#known.forgetAllBut(uris);
    await this.#lookAtAll(uris, token);
    if (token.isCancellationRequested) return;
    const isTold = this.#snapshot.candidates === uris.length;
    if (this.#known.isStale || this.#snapshot.failure !== undefined) {
      await this.#build(uris.length, token);
    } else if (!isTold) this.#swap({ ...this.#snapshot, candidates: uris.length });
    const ms = Math.round(performance.now() - started);
    this.#parts.log.debug(`Looked at ${uris.length} files in ${ms} ms.`);
    if (!token.isCancellationRequested) {
      this.#keeping = setTimeout(() => void this.keep(), KEEP_AFTER_MS);
    }
  }

  /** Several files at a time: most of the time goes by waiting for the disk. */
  async #lookAtAll(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
    let [next, done, told] = [0, 0, performance.now()];
    const read = async (): Promise<void> => {
      for (let uri = uris[next++]; uri !== undefined; uri = uris[next++]) {
        if (token.isCancellationRequested) return;
        await this.#looker.look(uri, token);
        done++;
        if (performance.now() - told < PROGRESS_MS) continue;
        told = performance.now();
        this.#progressed.fire({ done, total: uris.length });
      }
    };
    await Promise.all(Array.from({ length: READERS }, read));
    this.#progressed.fire(undefined);
  }

  async #build(candidates: number, token: vscode.CancellationToken): Promise<void> {
    const files = await this.#takeFiles();
    const library = await this.#parts.slices.run(this.#buildFrom(files), token);
    if (library === undefined) {
      this.#known.putBack();
      return;
    }
    this.#parts.log.info(`${library.papers.length} papers in ${files.length} files.`);
    this.#swap({ library, files, candidates });
  }

  /** The library of all that was read. Entries from the cache are read first, in steps of their own. */
  *#buildFrom(files: readonly DumpFile[]): Steps<Library> {
    const dumps: NamedDump[] = [];
    for (const file of files) {
      if (file.kind !== 'dump') continue;
      for (const section of file.dump.sections) {
        if (section instanceof KeptSection) yield* section.loadInSteps();
      }
      dumps.push({ file: file.uri.toString(), dump: file.dump });
    }
    return yield* this.#builder.build(dumps, this.#parts.keyPatterns.current.keyOf);
  }

  /** Each file once, also where a link leads to it as well. */
  async #takeFiles(): Promise<DumpFile[]> {
    const twins = await linkedTwins(this.#known.all());
    return this.#known.take(twins);
  }

  #swap(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    const dumps = snapshot.files.filter(({ kind }) => kind === 'dump');
    this.#dumps = new Set(dumps.map(({ uri }) => uri.toString()));
    this.#isScanned = true;
    this.#changed.fire(snapshot);
  }

  /** What was known stays; the view says that it may be old. */
  #failed(error: unknown, token: vscode.CancellationToken): void {
    if (token.isCancellationRequested) return;
    this.#parts.log.error('The scan failed.', error);
    this.#known.putBack();
    const reason = error instanceof Error ? error.message : String(error);
    const failure = vscode.l10n.t('The workspace could not be looked through: {0}', reason);
    this.#swap({ ...this.#snapshot, failure });
  }

  /** Only files that were read: what could not be is tried again at the next start. */
  #forCache(): CachedLibrary {
    const files = this.#known.all().flatMap(cachedFile);
    return { files, library: this.#snapshot.library };
  }
}

function cachedFile({ uri, state, file }: KnownFile): CachedFile[] {
  if (state === undefined || file?.kind === 'unreadable') return [];
  const read = file && {
    dump: file.dump,
    ...(file.guessedEncoding !== undefined && { guessedEncoding: file.guessedEncoding }),
  };
  return [{ uri: uri.toString(), state, ...read }];
}

function knownFile({ uri: name, state, dump, guessedEncoding }: CachedFile): KnownFile {
  const uri = vscode.Uri.parse(name);
  if (dump === undefined) return { uri, state, file: undefined };
  const guessed = guessedEncoding !== undefined && { guessedEncoding };
  return { uri, state, file: { kind: 'dump', uri, dump, ...guessed } };
}
