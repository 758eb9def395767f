import * as vscode from 'vscode';

/** A line of the query language under a name of the user's. */
export interface SavedSearch {
  /** No two saved searches have the same. */
  readonly name: string;
  readonly query: string;
}

const KEY = 'papertree.savedSearches';

/** The searches that the user has saved in this workspace, in the order of saving. */
export class SavedSearches implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  get all(): readonly SavedSearch[] {
    const stored = this.#memory.get<unknown>(KEY);
    const searches = Array.isArray(stored) ? stored.flatMap(readSearch) : [];
    return searches.filter(
      ({ name }, at) => searches.findIndex((each) => each.name === name) === at,
    );
  }

  find(name: string): SavedSearch | undefined {
    return this.all.find((each) => each.name === name);
  }

  /** Saves a search; one of the same name is replaced, in its place. */
  async add(name: string, query: string): Promise<void> {
    await this.replace(name, { name, query });
  }

  /** Puts a search in the place of the one of a name, or after all others. */
  async replace(name: string, search: SavedSearch): Promise<void> {
    const known = this.find(name) !== undefined;
    const others = this.all.map((each) => (each.name === name ? search : each));
    await this.#store(known ? others : [...others, search]);
  }

  async remove(name: string): Promise<void> {
    await this.#store(this.all.filter((each) => each.name !== name));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #store(searches: readonly SavedSearch[]): Promise<void> {
    await this.#memory.update(KEY, searches);
    this.#changed.fire(undefined);
  }
}

/** What is stored may be of another version, or damaged. */
function readSearch(value: unknown): SavedSearch[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('name' in value) || typeof value.name !== 'string' || value.name === '') return [];
  if (!('query' in value) || typeof value.query !== 'string' || value.query === '') return [];
  return [{ name: value.name, query: value.query }];
}
