import * as vscode from 'vscode';
import type { Dump } from '../core/dump/dump';
import { hashBytes } from '../lib/hashBytes';
import type { Slices } from '../lib/slices';
import type { DumpFile, FileState } from './dumpFile';
import { type FileSettings, tooLargeToRead } from './fileSettings';
import type { KnownFile, KnownFiles } from './knownFiles';
import { type RunSteps, readDumpFile } from './readDumpFile';
import type { FileHints, ReadingHints } from './readingHints';

/** A file that changes while it is read is read again, so many times; later events tell the rest. */
const MOST_TRIES = 3;

/** What looking at files takes. */
export interface LookerParts {
  readonly known: KnownFiles;
  readonly hints: ReadingHints;
  readonly settings: FileSettings;
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
    const { known, hints, settings } = this.#parts;
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    const said = hints.hintsFor(uri);
    const before = known.get(uri);
    const { largestSize: limit, encoding } = settings.of(uri);
    if (isUnchanged(before, { size, mtime, encoding }, said)) return 'settled';
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
    const { encoding: setting } = this.#parts.settings.of(uri);
    const run: RunSteps = (steps) => this.#parts.slices.run(steps, token);
    const hash = await run(hashBytes(bytes));
    if (hash === undefined) return undefined;
    const version = said !== undefined && { hints: said.version };
    const state: FileState = { size: bytes.length, mtime, hash, ...version };
    if (before !== undefined && isSameContent(before, { ...state, encoding: setting })) {
      return { ...before, state: { ...before.state, ...state } };
    }
    const { marks, readAs } = said ?? {};
    const context = {
      modified: mtime,
      ...(marks !== undefined && { marks }),
      ...(readAs !== undefined && { readAs }),
    };
    const found = await readDumpFile({ uri, bytes, setting, context }, run);
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
  now: SizeAndTime & { readonly encoding: string },
  said: FileHints | undefined,
): boolean {
  const state = known?.state;
  if (state?.size !== now.size || state.mtime !== now.mtime) return false;
  return state.hints === said?.version && isSameEncoding(state, now);
}

/** What was read as the setting says is to be read again when that says something else. */
function isSameEncoding({ encoding }: FileState, now: { readonly encoding?: string }): boolean {
  return encoding === undefined || encoding === now.encoding;
}

/** A file that was only touched: what was read holds, but for what follows from the time. */
function isSameContent({ state, file }: KnownFile, now: FileState): boolean {
  if (state === undefined || state.hash !== now.hash || state.size !== now.size) return false;
  if (state.hints !== now.hints || !isSameEncoding(state, now)) return false;
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

function tooLarge(uri: vscode.Uri, size: number, limit: number): DumpFile {
  return { kind: 'unreadable', uri, reason: tooLargeToRead(size, limit) };
}
