import { countFacets, type FacetCounts, NO_FACETS } from '../core/search/facetCounts';
import type { Slices } from '../lib/slices';
import type { LibrarySource } from './librarySearch';

type Papers = LibrarySource['snapshot']['library']['papers'];

/**
 * What the operators of the search box are completed with: counted in slices when it is first
 * asked for, and anew when it is asked for after the library was swapped.
 */
export class LibraryFacets {
  readonly #source: LibrarySource;
  readonly #slices: Slices;
  #counted: { readonly papers: Papers; readonly facets: FacetCounts } | undefined;

  constructor(source: LibrarySource, slices: Slices) {
    this.#source = source;
    this.#slices = slices;
  }

  /** What was counted last, which may be of the library before; empty before the first count. */
  get current(): FacetCounts {
    return this.#counted?.facets ?? NO_FACETS;
  }

  /** Counts again where that is due; ends with what is then current. */
  async ready(): Promise<FacetCounts> {
    const { papers } = this.#source.snapshot.library;
    if (this.#counted?.papers !== papers) {
      const facets = await this.#slices.run(countFacets(papers), {
        isCancellationRequested: false,
      });
      if (facets !== undefined) this.#counted = { papers, facets };
    }
    return this.current;
  }
}
