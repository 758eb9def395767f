import * as vscode from 'vscode';
import { isBibliography } from '../core/bibliography/bibliography';
import type { Dump } from '../core/dump/dump';
import type { Entry } from '../core/dump/entry';
import { readDumpInSteps } from '../core/dump/readDump';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import type { Slices } from '../lib/slices';
import type { LibraryStore } from './libraryStore';
import type { ReadingHints } from './readingHints';

/** A dump as it stands in an editor, saved or not. */
export interface OpenDump {
  readonly dump: Dump;
  /** The paper that an entry is a part of; undefined while the library does not know it yet. */
  paperOf(entry: Entry): Paper | undefined;
}

/** Reads the dumps that are open in editors, each once for every version of its text. */
export class OpenDumps {
  readonly #store: LibraryStore;
  readonly #hints: ReadingHints;
  readonly #slices: Slices;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
  readonly #papers = new WeakMap<Library, Map<string, ReadonlyMap<string, Paper>>>();

  constructor(store: LibraryStore, hints: ReadingHints, slices: Slices) {
    this.#store = store;
    this.#hints = hints;
    this.#slices = slices;
  }

  /** Undefined for a document that is no dump of the library, and when cancelled. */
  async read(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<OpenDump | undefined> {
    const { uri } = document;
    // A bibliography is the user's own text, not a page to look up papers in.
    if (!this.#store.holds(uri) || isBibliography(uri.path)) return undefined;
    const dump = await this.#reading(document);
    if (dump === undefined || token.isCancellationRequested) return undefined;
    const papers = this.#papersIn(uri.toString());
    return { dump, paperOf: (entry) => papers.get(entryName(entry)) };
  }

  #reading(document: vscode.TextDocument): Promise<Dump | undefined> {
    const hints = this.#hints.hintsFor(document.uri)?.version;
    const known = this.#readings.get(document);
    if (known?.version === document.version && known.hints === hints) return known.dump;
    known?.cancellation.cancel();
    const cancellation = new vscode.CancellationTokenSource();
    const dump = this.#readNow(document, cancellation.token);
    this.#readings.set(document, { version: document.version, hints, dump, cancellation });
    return dump;
  }

  async #readNow(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<Dump | undefined> {
    const modified = await modifiedAt(document);
    const context = { modified, ...this.#hints.hintsFor(document.uri) };
    return this.#slices.run(readDumpInSteps(document.getText(), context), token);
  }

  /** The papers that a file has a part in, by the names of its entries. */
  #papersIn(file: string): ReadonlyMap<string, Paper> {
    const { library } = this.#store.snapshot;
    const files = this.#papers.get(library) ?? new Map<string, ReadonlyMap<string, Paper>>();
    this.#papers.set(library, files);
    const known = files.get(file);
    if (known !== undefined) return known;
    const papers = new Map<string, Paper>();
    for (const paper of library.papers) {
      for (const source of paper.entries) {
        if (source.file === file) papers.set(entryName(source.entry), paper);
      }
    }
    files.set(file, papers);
    return papers;
  }
}

interface Reading {
  readonly version: number;
  /** The version of what the user had said of it. */
  readonly hints: string | undefined;
  readonly dump: Promise<Dump | undefined>;
  readonly cancellation: vscode.CancellationTokenSource;
}

/** What tells an entry from its neighbours, also while lines are added above it. */
function entryName({ title = '', abstract = '', ids }: Entry): string {
  return [title, abstract.slice(0, 400), ...Object.values(ids)].join('\n');
}

/** An unsaved text is of this moment. */
async function modifiedAt(document: vscode.TextDocument): Promise<number> {
  if (document.isDirty) return Date.now();
  try {
    return (await vscode.workspace.fs.stat(document.uri)).mtime;
  } catch {
    return Date.now(); // Gone from the disk: the editor holds the only text.
  }
}
