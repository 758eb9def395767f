import type * as vscode from 'vscode';
import type { Paper } from '../core/library/paper';
import type { Steps } from '../core/steps';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { Bibliographies, KeyInFile } from './bibliographies';
import type { LibrarySource } from './librarySearch';

const PAPERS_PER_STEP = 32;

/**
 * Under which keys the bibliographies of the workspace have the papers of the library: worked out
 * in slices when either changes, so that a search that asks of all papers does not wait.
 */
export class PaperKeys implements vscode.Disposable {
  readonly #bibliographies: Bibliographies;
  readonly #source: LibrarySource;
  readonly #slices: Slices;
  readonly #owned = new Owned();
  #known = new Map<Paper, KeyInFile | undefined>();
  #cancellation = { isCancellationRequested: false };

  constructor(bibliographies: Bibliographies, source: LibrarySource, slices: Slices) {
    this.#bibliographies = bibliographies;
    this.#source = source;
    this.#slices = slices;
    this.#owned.own(bibliographies.onDidChange(() => this.#learn()));
    this.#owned.own(source.onDidChange(() => this.#learn()));
  }

  /** The key that a paper has in the first of the bibliographies that has it. */
  keyOf(paper: Paper): KeyInFile | undefined {
    if (this.#bibliographies.files.length === 0) return undefined;
    if (!this.#known.has(paper)) this.#known.set(paper, this.#bibliographies.keyOf(paper));
    return this.#known.get(paper);
  }

  dispose(): void {
    this.#cancellation.isCancellationRequested = true;
    this.#owned.dispose();
  }

  #learn(): void {
    this.#cancellation.isCancellationRequested = true;
    this.#known = new Map();
    if (this.#bibliographies.files.length === 0) return;
    const cancellation = { isCancellationRequested: false };
    this.#cancellation = cancellation;
    void this.#slices.run(this.#steps(this.#source.snapshot.library.papers), cancellation);
  }

  *#steps(papers: readonly Paper[]): Steps<void> {
    for (const [at, paper] of papers.entries()) {
      this.keyOf(paper);
      if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    }
  }
}
