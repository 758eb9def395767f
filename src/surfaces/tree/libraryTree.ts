import * as vscode from 'vscode';
import { alikeAuthors } from '../../core/library/alikeAuthors';
import type { AuthorIdentities } from '../../core/library/authorIdentity';
import type { Library } from '../../core/library/library';
import {
  GROUPINGS,
  type Grouping,
  outlineInSteps,
  SORTINGS,
  type Sorting,
  sortPapersInSteps,
} from '../../core/library/outline';
import type { Paper } from '../../core/library/paper';
import type { Steps } from '../../core/steps';
import type { Cancellation, Slices } from '../../lib/slices';
import type { LibraryAuthors } from '../../workspace/libraryAuthors';
import type { LibraryStore } from '../../workspace/libraryStore';
import { groupItem, groupTooltip } from './groupItem';
import type { GroupNode, LibraryNode, PaperNode } from './libraryNode';
import { paperItem, paperTooltip } from './paperItem';

const UNCANCELLED = { isCancellationRequested: false };
const GROUPING_KEY = 'papertree.groupBy';
const SORTING_KEY = 'papertree.sortBy';

/** The library as a tree of authors or categories, with their papers. */
export class LibraryTree implements vscode.TreeDataProvider<LibraryNode> {
  readonly #store: LibraryStore;
  readonly #authors: LibraryAuthors;
  readonly #memory: vscode.Memento;
  readonly #slices: Slices;
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** Worked out when the rows are asked for, and only while nothing has changed. */
  #outline: { readonly groups: Promise<readonly GroupNode[]>; cancel(): void } | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    { store, authors }: { readonly store: LibraryStore; readonly authors: LibraryAuthors },
    memory: vscode.Memento,
    slices: Slices,
  ) {
    this.#store = store;
    this.#authors = authors;
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

  /** To be called when the library was swapped, or something decided about authors. */
  refresh(): void {
    this.#outline?.cancel();
    this.#outline = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    if (node === undefined) return [...(await this.#groups())];
    if (node.kind === 'paper') return [];
    const steps = sortPapersInSteps(node.group.papers, this.sorting);
    const papers = (await this.#slices.run(steps, UNCANCELLED)) ?? [];
    return papers.map((paper) => paperNode(paper, node));
  }

  getParent(node: LibraryNode): LibraryNode | undefined {
    return node.kind === 'paper' ? node.parent : undefined;
  }

  getTreeItem(node: LibraryNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : paperItem(node.paper, node.parent.group);
  }

  resolveTreeItem(item: vscode.TreeItem, node: LibraryNode): vscode.TreeItem {
    item.tooltip = node.kind === 'group' ? groupTooltip(node) : paperTooltip(node.paper);
    return item;
  }

  /**
   * The row of the person that an author's name stands for, in whatever spelling, or of a
   * category's id, to be revealed; switches the grouping when it has to.
   */
  async findGroup(grouping: Grouping, value: string): Promise<GroupNode | undefined> {
    if (this.grouping !== grouping) await this.groupBy(grouping);
    const id = grouping === 'author' ? (await this.#authors.ready()).idOf(value) : value;
    return (await this.#groups()).find(({ group }) => group.id === id);
  }

  #groups(): Promise<readonly GroupNode[]> {
    this.#outline ??= this.#workOut();
    return this.#outline.groups;
  }

  #workOut(): { groups: Promise<readonly GroupNode[]>; cancel(): void } {
    const cancellation = { isCancellationRequested: false };
    return {
      // A cancelled outline is asked for again at once: its rows are never seen.
      groups: this.#workOutGroups(cancellation).then((groups) => groups ?? []),
      cancel: () => {
        cancellation.isCancellationRequested = true;
      },
    };
  }

  async #workOutGroups(cancellation: Cancellation): Promise<readonly GroupNode[] | undefined> {
    const { grouping, sorting } = this;
    const identities = grouping === 'author' ? await this.#authors.ready() : undefined;
    const { library } = this.#store.snapshot;
    return this.#slices.run(groupNodes(library, { grouping, sorting }, identities), cancellation);
  }
}

function* groupNodes(
  library: Library,
  { grouping, sorting }: { readonly grouping: Grouping; readonly sorting: Sorting },
  identities: AuthorIdentities | undefined,
): Steps<readonly GroupNode[]> {
  const groups = yield* outlineInSteps(library, grouping, sorting, identities);
  const alike = identities && (yield* alikeAuthors(groups, identities));
  const nodes: GroupNode[] = [];
  for (const group of groups) {
    if (nodes.length % 1024 === 1023) yield;
    const isAuthor = grouping === 'author' && group.id !== '';
    nodes.push({
      kind: 'group',
      group,
      ...(isAuthor && { authorName: group.label }),
      alike: alike?.get(group.id) ?? [],
    });
  }
  return nodes;
}

function paperNode(paper: Paper, parent: GroupNode): PaperNode {
  return { kind: 'paper', paper, parent, paperIds: [paper.id] };
}
