import * as vscode from 'vscode';
import {
  GROUPINGS,
  type Grouping,
  isGroupOf,
  outlineInSteps,
  type PaperGroup,
  SORTINGS,
  type Sorting,
  sortPapersInSteps,
} from '../../core/library/outline';
import type { Paper } from '../../core/library/paper';
import type { Slices } from '../../lib/slices';
import type { LibraryStore } from '../../workspace/libraryStore';
import { groupItem, paperItem, paperTooltip } from './libraryItems';

/** A row of the library view. `paperIds` is what the paper commands take. */
export type LibraryNode =
  | { readonly kind: 'group'; readonly group: PaperGroup }
  | {
      readonly kind: 'paper';
      readonly paper: Paper;
      readonly group: PaperGroup;
      readonly paperIds: readonly string[];
    };

const UNCANCELLED = { isCancellationRequested: false };
const GROUPING_KEY = 'papertree.groupBy';
const SORTING_KEY = 'papertree.sortBy';

/** The library as a tree of authors or categories, with their papers. */
export class LibraryTree implements vscode.TreeDataProvider<LibraryNode> {
  readonly #store: LibraryStore;
  readonly #memory: vscode.Memento;
  readonly #slices: Slices;
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** Worked out when the rows are asked for, and only while nothing has changed. */
  #outline: { readonly groups: Promise<readonly PaperGroup[]>; cancel(): void } | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: LibraryStore, memory: vscode.Memento, slices: Slices) {
    this.#store = store;
    this.#memory = memory;
    this.#slices = slices;
    void vscode.commands.executeCommand('setContext', GROUPING_KEY, this.grouping);
  }

  get grouping(): Grouping {
    const value = this.#memory.get<unknown>(GROUPING_KEY);
    return GROUPINGS.find((grouping) => grouping === value) ?? 'author';
  }

  get sorting(): Sorting {
    const value = this.#memory.get<unknown>(SORTING_KEY);
    return SORTINGS.find((sorting) => sorting === value) ?? 'name';
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.#memory.update(GROUPING_KEY, grouping);
    await vscode.commands.executeCommand('setContext', GROUPING_KEY, grouping);
    this.refresh();
  }

  async sortBy(sorting: Sorting): Promise<void> {
    await this.#memory.update(SORTING_KEY, sorting);
    this.refresh();
  }

  /** To be called when the library was swapped. */
  refresh(): void {
    this.#outline?.cancel();
    this.#outline = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    if (node === undefined) {
      return (await this.#groups()).map((group) => ({ kind: 'group', group }));
    }
    if (node.kind === 'paper') return [];
    const steps = sortPapersInSteps(node.group.papers, this.sorting);
    const papers = (await this.#slices.run(steps, UNCANCELLED)) ?? [];
    return papers.map((paper) => paperNode(paper, node.group));
  }

  getParent(node: LibraryNode): LibraryNode | undefined {
    return node.kind === 'paper' ? { kind: 'group', group: node.group } : undefined;
  }

  getTreeItem(node: LibraryNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node.group) : paperItem(node.paper, node.group);
  }

  resolveTreeItem(item: vscode.TreeItem, node: LibraryNode): vscode.TreeItem {
    if (node.kind === 'paper') item.tooltip = paperTooltip(node.paper);
    return item;
  }

  /**
   * The row of an author's name or of a category's id, to be revealed; switches the grouping when
   * it has to.
   */
  async findGroup(grouping: Grouping, value: string): Promise<LibraryNode | undefined> {
    if (this.grouping !== grouping) await this.groupBy(grouping);
    const group = (await this.#groups()).find((one) => isGroupOf(one, value));
    return group === undefined ? undefined : { kind: 'group', group };
  }

  #groups(): Promise<readonly PaperGroup[]> {
    this.#outline ??= this.#workOut();
    return this.#outline.groups;
  }

  #workOut(): { groups: Promise<readonly PaperGroup[]>; cancel(): void } {
    const cancellation = { isCancellationRequested: false };
    const { library } = this.#store.snapshot;
    const steps = outlineInSteps(library, this.grouping, this.sorting);
    return {
      // A cancelled outline is asked for again at once: its rows are never seen.
      groups: this.#slices.run(steps, cancellation).then((groups) => groups ?? []),
      cancel: () => {
        cancellation.isCancellationRequested = true;
      },
    };
  }
}

function paperNode(paper: Paper, group: PaperGroup): LibraryNode {
  return { kind: 'paper', paper, group, paperIds: [paper.id] };
}
