import type * as vscode from 'vscode';
import type { BibliographyRecord } from '../core/bibliography/bibliography';
import { paperOfRecord } from '../core/bibliography/paperOfRecord';
import type { Paper } from '../core/library/paper';
import { bestScores } from '../core/search/bestScores';
import { KeyList } from '../core/search/keyMatches';
import { quickSearch } from '../core/search/quickSearch';
import {
  buildSearchIndex,
  buildSearchIndexAtOnce,
  type SearchIndex,
} from '../core/search/searchIndex';
import { updateSearchIndex } from '../core/search/updateSearchIndex';
import type { Steps } from '../core/steps';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { KeyLookup, KeyMeaning } from './keyLookup';
import type { LibrarySearch } from './librarySearch';

const ITEMS_PER_STEP = 256;

/** What can be found of the bibliographies: their keys, and the entries that no paper has. */
interface Entries {
  readonly keys: KeyList;
  readonly index: SearchIndex;
}

const NOTHING: Entries = { keys: new KeyList([]), index: buildSearchIndexAtOnce([]) };

/**
 * Finds what can be cited by its key, title, authors, year or abstract: the papers of the library
 * and the entries of bibliographies beside them. Made ready in slices when it is first asked; after
 * a change it answers from before until the change is worked in.
 */
export class CitableSearch implements vscode.Disposable {
  readonly #meanings: KeyLookup;
  readonly #library: LibrarySearch;
  readonly #slices: Slices;
  readonly #owned = new Owned();
  #entries: Entries | undefined;
  #isStale = true;
  #work: Promise<void> = Promise.resolve();
  readonly #cancellation = { isCancellationRequested: false };
  readonly #papers = new WeakMap<BibliographyRecord, Paper>();

  constructor(meanings: KeyLookup, library: LibrarySearch, slices: Slices) {
    this.#meanings = meanings;
    this.#library = library;
    this.#slices = slices;
    this.#owned.own(
      meanings.onDidChange(() => {
        this.#isStale = true;
      }),
    );
  }

  /** The best that answer what is typed; with nothing typed, the first of all. */
  async find(typed: string, limit: number): Promise<readonly KeyMeaning[]> {
    const entries = await this.#ready();
    if (typed.trim() === '') return first(this.#meanings.all, limit);
    const scores = entries.keys.matching(typed.trim());
    const add = (key: string | undefined, score: number): void => {
      if (key !== undefined) scores.set(key, (scores.get(key) ?? 0) + score);
    };
    const papers = this.#library.current;
    const found = papers === undefined ? [] : quickSearch(papers, typed, limit);
    for (const { paper, score } of found) add(this.#meanings.keyOf(paper.id), score);
    for (const { paper, score } of quickSearch(entries.index, typed, limit)) add(paper.key, score);
    return bestScores(scores, limit).flatMap((key) => this.#meanings.find(key) ?? []);
  }

  dispose(): void {
    this.#cancellation.isCancellationRequested = true;
    this.#owned.dispose();
  }

  async #ready(): Promise<Entries> {
    const library = this.#library.ready();
    if (this.#library.current === undefined) await library;
    else library.catch(() => {}); // Whoever searches the library is told.
    if (this.#isStale) {
      this.#isStale = false;
      this.#work = this.#learn();
    }
    if (this.#entries === undefined) await this.#work;
    else this.#work.catch(() => {});
    return this.#entries ?? NOTHING;
  }

  async #learn(): Promise<void> {
    try {
      const entries = await this.#slices.run(this.#entriesInSteps(), this.#cancellation);
      this.#entries = entries ?? this.#entries;
    } catch (error) {
      this.#isStale = true;
      throw error;
    }
  }

  *#entriesInSteps(): Steps<Entries> {
    const keys: string[] = [];
    const papers: Paper[] = [];
    for (const { key, paper, records } of this.#meanings.all) {
      keys.push(key);
      const [first] = records;
      if (paper === undefined && first !== undefined) papers.push(this.#paperOf(first.record));
      if (keys.length % ITEMS_PER_STEP === 0) yield;
    }
    const before = this.#entries?.index;
    const index = yield* before === undefined
      ? buildSearchIndex(papers)
      : updateSearchIndex(before, papers);
    return { keys: new KeyList(keys), index };
  }

  /** The same object for the same entry, so that it is not indexed again. */
  #paperOf(record: BibliographyRecord): Paper {
    const paper = this.#papers.get(record) ?? paperOfRecord(record);
    this.#papers.set(record, paper);
    return paper;
  }
}

function first<Item>(items: Iterable<Item>, limit: number): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length >= limit) break;
    found.push(item);
  }
  return found;
}
