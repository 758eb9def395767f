import * as vscode from 'vscode';
import { USUAL_PATTERN } from '../../../src/core/cite/keyPattern/keyPattern';
import { Slices } from '../../../src/lib/slices';
import type { CacheParts } from '../../../src/workspace/keptFile';
import type { KeyPatternSource } from '../../../src/workspace/keyPatterns';
import { LibraryCache } from '../../../src/workspace/libraryCache';
import { LibraryStore, type Snapshot } from '../../../src/workspace/libraryStore';
import { NO_HINTS, type ReadingHints } from '../../../src/workspace/readingHints';

const log = vscode.window.createOutputChannel('Papertree tests', { log: true });

/** Keys as they are where nobody asks for others. */
export const USUAL_KEYS: KeyPatternSource = {
  current: USUAL_PATTERN,
  onDidChange: new vscode.EventEmitter<undefined>().event,
};

/** What a test may want to differ. */
export interface OwnStore {
  /** Where the library is kept; nowhere when it is left out. */
  readonly folder?: vscode.Uri;
  readonly version?: string;
  readonly hints?: ReadingHints;
}

/** What the caches of a test's own are made with. */
export function ownCacheParts({ folder, version = 'test' }: OwnStore): CacheParts {
  return { folder, version: async () => version, log, slices: new Slices() };
}

/** A cache as the extension makes it, at a place of the test's own. */
export function ownCache(options: OwnStore): LibraryCache {
  return new LibraryCache(ownCacheParts(options));
}

/** Another store on the open workspace, as another window would have it. */
export function ownStore(options: OwnStore = {}): LibraryStore {
  const { hints = NO_HINTS } = options;
  const slices = new Slices();
  const cache = ownCache(options);
  return new LibraryStore({ log, slices, cache, hints, keyPatterns: USUAL_KEYS });
}

/** What the workspace holds when it is read without any cache. */
export async function readAnew(): Promise<Snapshot> {
  const store = ownStore();
  try {
    store.start();
    await store.whenIdle();
    return store.snapshot;
  } finally {
    store.dispose();
  }
}

/** A snapshot as data, to compare two of them whole. */
export function told({ library, files }: Snapshot): unknown {
  return {
    papers: library.papers.map(({ id, key, title, abstract, entries }) => {
      return [id, key, title, abstract, entries.map((one) => [one.file, one.entry.lines])];
    }),
    files: files.map(({ kind, uri }) => [kind, uri.toString()]),
  };
}
