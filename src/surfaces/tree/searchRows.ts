import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { bestMatching, matchingPapers } from '../../core/search/matchingPapers';
import type { Surroundings } from '../../core/search/operators';
import type { SearchIndex } from '../../core/search/searchIndex';
import type { Steps } from '../../core/steps';
import { Owned } from '../../lib/owned';
import type { Cancellation } from '../../lib/slices';
import type { SavedSearch, SavedSearches } from '../../workspace/savedSearches';
import type { SearchSource } from './libraryFilter';
import type { SearchNode } from './libraryNode';
import { MOST_SHOWN } from './searchItem';

const UNCANCELLED = { isCancellationRequested: false };

type Counts = ReadonlyMap<string, number>;

/** The saved searches as rows, with how many papers match each in the current library. */
export class SearchRows implements vscode.Disposable {
  readonly #saved: SavedSearches;
  readonly #source: SearchSource;
  readonly #owned = new Owned();
  readonly #changed = this.#owned.own(new vscode.EventEmitter<undefined>());
  /** Shown until there are newer ones, so that rows do not flicker. */
  #counts: Counts = new Map();
  #counted = false;
  #counting: { isCancellationRequested: boolean } | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(saved: SavedSearches, source: SearchSource) {
    this.#saved = saved;
    this.#source = source;
    this.#owned.own(
      saved.onDidChange(() => {
        this.forget();
        this.#changed.fire(undefined);
      }),
    );
  }

  /** Never waits for the search index: counts come with the next change. */
  rows(): SearchNode[] {
    const searches = this.#saved.all;
    if (searches.length > 0 && !this.#counted) this.#startCounting(searches);
    return searches.map(({ name, query }) => {
      const count = this.#counts.get(query);
      return { kind: 'search', searchName: name, query, ...(count !== undefined && { count }) };
    });
  }

  /** Best first, no more than are shown. */
  async papers({ query }: SearchNode): Promise<readonly Paper[]> {
    const { search, slices, surroundings } = this.#source;
    const steps = bestMatching(await search.ready(), query, MOST_SHOWN, surroundings());
    return (await slices.run(steps, UNCANCELLED)) ?? [];
  }

  /** To be called when the library was swapped. */
  forget(): void {
    if (this.#counting !== undefined) this.#counting.isCancellationRequested = true;
    this.#counting = undefined;
    this.#counted = false;
  }

  dispose(): void {
    this.forget();
    this.#owned.dispose();
  }

  #startCounting(searches: readonly SavedSearch[]): void {
    if (this.#counting !== undefined) return;
    const counting = { isCancellationRequested: false };
    this.#counting = counting;
    this.#count(searches, counting).catch((error: unknown) => {
      this.#source.log.error('The papers of saved searches could not be counted.', error);
    });
  }

  async #count(searches: readonly SavedSearch[], counting: Cancellation): Promise<void> {
    const index = await this.#source.search.ready();
    const steps = countMatching(index, searches, this.#source.surroundings());
    const counts = await this.#source.slices.run(steps, counting);
    if (counts === undefined || counting.isCancellationRequested) return;
    this.#counts = counts;
    this.#counted = true;
    this.#changed.fire(undefined);
  }
}

/** By query. */
function* countMatching(
  index: SearchIndex,
  searches: readonly SavedSearch[],
  surroundings: Surroundings,
): Steps<Counts> {
  const counts = new Map<string, number>();
  for (const { query } of searches) {
    counts.set(query, (yield* matchingPapers(index, query, surroundings)).length);
  }
  return counts;
}
