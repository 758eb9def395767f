import type * as vscode from 'vscode';

const KEY = 'papertree.recentPapers';
const MOST = 20;

/** The papers that were opened or inserted last in this workspace, by id. */
export class RecentPapers {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The last one first. A paper that has left the library since may be among them. */
  get ids(): readonly string[] {
    const kept = this.#memory.get<unknown>(KEY);
    if (!Array.isArray(kept)) return [];
    return kept.filter((id) => typeof id === 'string').slice(0, MOST);
  }

  /** To be told of papers as they are opened or inserted. */
  async add(ids: readonly string[]): Promise<void> {
    const rest = this.ids.filter((id) => !ids.includes(id));
    await this.#memory.update(KEY, [...ids, ...rest].slice(0, MOST));
  }
}
