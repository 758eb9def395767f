import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { didYouMean } from '../../core/search/didYouMean';
import { matchingPapers } from '../../core/search/matchingPapers';
import type { Surroundings } from '../../core/search/operators';
import type { Slices } from '../../lib/slices';
import type { LibrarySearch } from '../../workspace/librarySearch';

/** Where papers are looked for, and what is known around the library. */
export interface SearchSource {
  readonly search: LibrarySearch;
  readonly surroundings: () => Surroundings;
  readonly slices: Slices;
  /** Where it is told that the work of a background task failed. */
  readonly log: vscode.LogOutputChannel;
}

/** The line of the query language that the library view is filtered by, for this session. */
export class LibraryFilter implements vscode.Disposable {
  readonly #source: SearchSource;
  readonly #changed = new vscode.EventEmitter<undefined>();
  #query = '';

  readonly onDidChange = this.#changed.event;

  constructor(source: SearchSource) {
    this.#source = source;
  }

  /** `''` when nothing is filtered. */
  get query(): string {
    return this.#query;
  }

  /** Sets the filter; a blank line clears it. */
  set(line: string): void {
    const query = line.trim() === '' ? '' : line;
    if (query === this.#query) return;
    this.#query = query;
    this.#changed.fire(undefined);
  }

  /** The papers that the filter lets pass; undefined when it was set anew meanwhile. */
  async papers(): Promise<readonly Paper[] | undefined> {
    return this.#matching(this.#query);
  }

  /** Another spelling of the filter, under which papers are found. */
  async meant(): Promise<string | undefined> {
    const index = await this.#source.search.ready();
    const meant = didYouMean(index, this.#query, this.#source.surroundings());
    if (meant === undefined) return undefined;
    return (await this.#matching(meant))?.length ? meant : undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #matching(line: string): Promise<readonly Paper[] | undefined> {
    const query = this.#query;
    const index = await this.#source.search.ready();
    const isOutdated = (): boolean => this.#query !== query;
    const cancellation = {
      get isCancellationRequested(): boolean {
        return isOutdated();
      },
    };
    const steps = matchingPapers(index, line, this.#source.surroundings());
    return this.#source.slices.run(steps, cancellation);
  }
}
