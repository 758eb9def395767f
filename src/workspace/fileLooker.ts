import * as vscode from 'vscode';
import type { Dump } from '../core/dump/dump';
import { hashBytes } from '../lib/hashBytes';
import type { Slices } from '../lib/slices';
import { encodingSetting } from './decodeFile';
import type { DumpFile, FileState } from './dumpFile';
import type { KnownFile, KnownFiles } from './knownFiles';
import { type RunSteps, readDumpFile } from './readDumpFile';
import type { FileHints, ReadingHints } from './readingHints';

/** A file that changes while it is read is read again, so many times; later events tell the rest. */
const MOST_TRIES = 3;
const DEFAULT_MEGABYTES = 32;

/** What looking at files takes. */
export interface LookerParts {
  readonly known: KnownFiles;
  readonly hints: ReadingHints;
  readonly slices: Slices;
  readonly log: vscode.LogOutputChannel;
}

/** Looks at candidate files, and reads those whose content is not known yet. */
export class FileLooker {
  readonly #parts: LookerParts;

  constructor(parts: LookerParts) {
    this.#parts = parts;
  }

  /** Looks at a file. What cannot be read is listed, and tried again the next time. */
  async look(uri: vscode.Uri, token: vscode.CancellationToken): Promise<void> {
    try {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        if ((await this.#tryOnce(uri, token)) === 'settled') return;
      }
    } catch (error) {
      if (!token.isCancellationRequested) this.#failed(uri, error);
    }
  }

  async #tryOnce(uri: vscode.Uri, token: vscode.CancellationToken): Promise<'settled' | 'changed'> {
    const { known, hints } = this.#parts;
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    const said = hints.hintsFor(uri);
    const before = known.get(uri);
    if (isUnchanged(before, { size, mtime }, said)) return 'settled';
    const limit = largestSize(uri);
    if (size > limit) {
      known.set({ uri, state: { size, mtime }, file: tooLarge(uri, size, limit) });
      return 'settled';
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (token.isCancellationRequested) return 'settled';
    const isWhole = bytes.length === size && (await isStill(uri, { size, mtime }));
    const found = await this.#read({ uri, bytes, mtime, before, said }, token);
    if (found === undefined) return 'settled';
    known.set(found);
    return isWhole ? 'settled' : 'changed';
  }

  /** Undefined when cancelled. */
  async #read(reading: Reading, token: vscode.CancellationToken): Promise<KnownFile | undefined> {
    const { uri, bytes, mtime, before, said } = reading;
    const run: RunSteps = (steps) => this.#parts.slices.run(steps, token);
    const hash = await run(hashBytes(bytes));
    if (hash === undefined) return undefined;
    const version = said !== undefined && { hints: said.version };
    const state: FileState = { size: bytes.length, mtime, hash, ...version };
    if (before !== undefined && isSameContent(before, state)) {
      return { ...before, state: { ...before.state, ...state } };
    }
    const { marks, readAs } = said ?? {};
    const context = {
      modified: mtime,
      ...(marks !== undefined && { marks }),
      ...(readAs !== undefined && { readAs }),
    };
    const found = await readDumpFile({ uri, bytes, context }, run);
    if (found === undefined) return undefined;
    const encoding = found.encoding !== undefined && { encoding: found.encoding };
    return { uri, state: { ...state, ...encoding }, file: found.file };
  }

  #failed(uri: vscode.Uri, error: unknown): void {
    const { known, log } = this.#parts;
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      known.forget(uri);
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    log.warn(`${uri.toString(true)}: ${message}`);
    const reason = vscode.l10n.t('Not read: {0}', message);
    known.set({ uri, state: undefined, file: { kind: 'unreadable', uri, reason } });
  }
}

/** A file whose bytes were read. */
interface Reading {
  readonly uri: vscode.Uri;
  readonly bytes: Uint8Array;
  readonly mtime: number;
  readonly before: KnownFile | undefined;
  readonly said: FileHints | undefined;
}

type SizeAndTime = Pick<FileState, 'size' | 'mtime'>;

function isUnchanged(
  known: KnownFile | undefined,
  { size, mtime }: SizeAndTime,
  said: FileHints | undefined,
): boolean {
  const state = known?.state;
  if (known === undefined || state?.size !== size || state.mtime !== mtime) return false;
  return state.hints === said?.version && isSameEncoding(known.uri, state);
}

/** What was read as the setting says is to be read again when that says something else. */
function isSameEncoding(uri: vscode.Uri, { encoding }: FileState): boolean {
  return encoding === undefined || encoding === encodingSetting(uri);
}

/** A file that was only touched: what was read holds, but for what follows from the time. */
function isSameContent({ uri, state, file }: KnownFile, now: FileState): boolean {
  if (state === undefined || state.hash !== now.hash || state.size !== now.size) return false;
  if (state.hints !== now.hints || !isSameEncoding(uri, state)) return false;
  return state.mtime === now.mtime || file?.kind !== 'dump' || !dependsOnTime(file.dump);
}

/** Years that a page leaves out are inferred from the time of the file. */
function dependsOnTime({ sections }: Dump): boolean {
  return sections.some(({ entries }) =>
    entries.some(
      ({ date }) => date !== undefined && (date.year === undefined || date.yearInferred === true),
    ),
  );
}

async function isStill(uri: vscode.Uri, { size, mtime }: SizeAndTime): Promise<boolean> {
  const now = await vscode.workspace.fs.stat(uri);
  return now.size === size && now.mtime === mtime;
}

/** In bytes. */
function largestSize(uri: vscode.Uri): number {
  const settings = vscode.workspace.getConfiguration('papertree', uri);
  const megabytes = settings.get<unknown>('files.maxSizeMB');
  const isSensible = typeof megabytes === 'number' && megabytes > 0;
  return (isSensible ? megabytes : DEFAULT_MEGABYTES) * 1_000_000;
}

function tooLarge(uri: vscode.Uri, size: number, limit: number): DumpFile {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 1e7 ? 1 : 0);
  const reason = vscode.l10n.t(
    'Not read: {0} MB, more than the {1} MB that the setting papertree.files.maxSizeMB allows.',
    megabytes(size),
    megabytes(limit),
  );
  return { kind: 'unreadable', uri, reason };
}
