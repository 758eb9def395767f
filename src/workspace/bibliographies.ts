import * as vscode from 'vscode';
import { BIBLIOGRAPHY_PATTERN, type BibliographyRecord } from '../core/bibliography/bibliography';
import { workIdentity } from '../core/bibliography/workIdentity';
import type { Paper } from '../core/library/paper';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { BibliographyCache } from './bibliographyCache';
import { DiskWatcher } from './diskWatcher';
import { FileSettings } from './fileSettings';
import { candidatePatterns, findFiles } from './findCandidates';
import { type BibliographyFile, readBibliographyFile } from './readBibliographyFile';
import { ScanTurns } from './scanTurns';

/** What following bibliographies takes. */
export interface BibliographyParts {
  readonly log: vscode.LogOutputChannel;
  readonly slices: Slices;
  readonly cache: BibliographyCache;
}

/** They are kept when nothing has changed for so long, in milliseconds. */
const KEEP_AFTER_MS = 5_000;

/** A key, and the bibliography that has it. */
export interface KeyInFile {
  readonly key: string;
  readonly file: vscode.Uri;
}

/** A record, and the bibliography that has it. */
export interface RecordInFile {
  readonly record: BibliographyRecord;
  readonly file: vscode.Uri;
}

/**
 * The bibliographies of the workspace: found, read in slices and followed. Events of the disk and
 * of editors are hints; the state comes from looking again, and is swapped whole.
 */
export class Bibliographies implements vscode.Disposable {
  readonly #parts: BibliographyParts;
  readonly #owned = new Owned();
  readonly #changed = this.#owned.own(new vscode.EventEmitter<undefined>());
  readonly #settings = this.#owned.own(new FileSettings());
  readonly #turns = this.#owned.own(
    new ScanTurns(
      (token) => this.#look(token),
      () => {},
    ),
  );
  readonly #watcher = this.#owned.own(
    new DiskWatcher({
      patternOf: () => BIBLIOGRAPHY_PATTERN,
      hint: () => this.#hintDisk(),
      isHinted: () => this.#turns.isDue && this.#mustFind,
      // What is being read is known only when all is.
      knowsBelow: (uri) =>
        this.#turns.isUnderWay || this.#files.some((file) => isAtOrBelow(file.uri, uri)),
    }),
  );
  readonly #end = this.#owned.own(new vscode.CancellationTokenSource());
  #files: readonly BibliographyFile[] = [];
  /** Of the last session, until the disk was looked at. */
  #kept: readonly BibliographyFile[] = [];
  #lastKept: readonly BibliographyFile[] = [];
  #opened: Promise<void> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #keys: ReadonlySet<string> = new Set();
  /** Whether files may have come or gone; typing in one brings no other. */
  #mustFind = true;
  #isOver = false;

  /** Tells that what the bibliographies say differs from before. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: BibliographyParts) {
    this.#parts = parts;
  }

  /** Those nearest to the root of the workspace first. */
  get files(): readonly BibliographyFile[] {
    return this.#files;
  }

  /** Every record, file by file, as each has them. */
  get all(): readonly RecordInFile[] {
    return this.#files.flatMap(({ uri, records }) =>
      records.map((record) => ({ record, file: uri })),
    );
  }

  /** Whether a bibliography has a key, in these very letters. */
  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** The key that a paper has in the first of the bibliographies that has it; or of these only. */
  keyOf(
    paper: Pick<Paper, 'title' | 'authors' | 'ids' | 'date'> & Partial<Pick<Paper, 'key'>>,
    among?: readonly vscode.Uri[],
  ): KeyInFile | undefined {
    if (this.#files.length === 0) return undefined;
    const names = among && new Set(among.map((uri) => uri.toString()));
    const work = workIdentity(paper);
    for (const { uri, index } of this.#files) {
      if (names?.has(uri.toString()) === false) continue;
      const record = index.find(work, paper.key);
      if (record !== undefined) return { key: record.key, file: uri };
    }
    return undefined;
  }

  /** Begins to watch, and reads the bibliographies for the first time. */
  start(): void {
    if (this.#isOver) return;
    this.#watcher.start();
    const lookAgain = (): void => {
      this.#watcher.start();
      this.#hintDisk();
    };
    this.#owned.own(vscode.workspace.onDidChangeWorkspaceFolders(lookAgain));
    this.#owned.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const counts = ['papertree.files', 'files.encoding'];
        if (counts.some((name) => event.affectsConfiguration(name))) this.#hintDisk();
      }),
    );
    const hint = (document: vscode.TextDocument): void => this.#hintDocument(document);
    this.#owned.own(vscode.workspace.onDidChangeTextDocument((event) => hint(event.document)));
    this.#owned.own(vscode.workspace.onDidSaveTextDocument(hint));
    this.#owned.own(vscode.workspace.onDidCloseTextDocument(hint));
    this.#opened = this.#open();
    void this.#turns.now();
  }

  /** Ends when nothing is being read, and nothing is to come. */
  whenIdle(): Promise<void> {
    return this.#turns.whenIdle();
  }

  /** Keeps what was read for the next session. */
  async keep(): Promise<void> {
    clearTimeout(this.#keeping);
    const files = this.#files;
    if (areSame(files, this.#lastKept)) return;
    try {
      await this.#parts.cache.save(files, this.#end.token);
      this.#lastKept = files;
    } catch (error) {
      this.#parts.log.info('The bibliographies were not kept.', error);
    }
  }

  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#keeping);
    this.#end.cancel();
    this.#owned.dispose();
  }

  #hintDisk(): void {
    this.#mustFind = true;
    this.#turns.hint();
  }

  #hintDocument({ uri }: vscode.TextDocument): void {
    const name = uri.toString();
    if (this.#files.some((file) => file.uri.toString() === name)) this.#turns.hint();
  }

  /** What was kept is compared with the disk before anybody is told of it. */
  async #open(): Promise<void> {
    try {
      this.#kept = await this.#parts.cache.load(this.#end.token);
      this.#lastKept = this.#kept;
    } catch (error) {
      this.#parts.log.info('The kept bibliographies were not read.', error);
    }
  }

  async #look(token: vscode.CancellationToken): Promise<void> {
    try {
      await this.#opened;
      await this.#lookAtAll(token);
    } catch (error) {
      if (!token.isCancellationRequested)
        this.#parts.log.warn('Bibliographies were not read.', error);
    }
  }

  async #lookAtAll(token: vscode.CancellationToken): Promise<void> {
    const uris = await this.#find(token);
    const before = [...this.#kept, ...this.#files];
    const known = new Map(before.map((file) => [file.uri.toString(), file]));
    const files: BibliographyFile[] = [];
    for (const uri of uris) {
      const file = await readBibliographyFile(uri, known.get(uri.toString()), {
        settings: this.#settings,
        run: (steps) => this.#parts.slices.run(steps, token),
      });
      if (token.isCancellationRequested) return;
      if (file !== undefined) files.push(file);
    }
    this.#kept = [];
    this.#swap(files);
  }

  /** Looked for on the disk only where files may have come or gone. */
  async #find(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    if (!this.#mustFind) return this.#files.map(({ uri }) => uri);
    this.#mustFind = false;
    try {
      const uris = await findFiles(
        (folder) => ({ ...candidatePatterns(folder), include: BIBLIOGRAPHY_PATTERN }),
        token,
      );
      if (token.isCancellationRequested) this.#mustFind = true;
      return uris.sort(byPlace);
    } catch (error) {
      this.#mustFind = true;
      throw error;
    }
  }

  #swap(files: readonly BibliographyFile[]): void {
    if (areSame(files, this.#files)) return;
    this.#files = files;
    this.#keys = new Set(files.flatMap(({ records }) => records.map(({ key }) => key)));
    this.#changed.fire(undefined);
    this.#keepLater();
  }

  #keepLater(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => void this.keep(), KEEP_AFTER_MS);
  }
}

/** Those with fewer folders above them first, then by their letters. */
function byPlace(a: vscode.Uri, b: vscode.Uri): number {
  const depth = (uri: vscode.Uri): number => uri.path.split('/').length;
  return depth(a) - depth(b) || (a.toString() < b.toString() ? -1 : 1);
}

function areSame(some: readonly BibliographyFile[], others: readonly BibliographyFile[]): boolean {
  return some.length === others.length && some.every((file, at) => file === others[at]);
}

function isAtOrBelow(file: vscode.Uri, place: vscode.Uri): boolean {
  const [name, above] = [file.toString(), place.toString()];
  return name === above || name.startsWith(`${above}/`);
}
