import * as vscode from 'vscode';
import {
  GROUPINGS,
  type Grouping,
  SORTINGS,
  type Sorting,
  sortPapersInSteps,
} from '../../core/library/outline';
import type { Paper } from '../../core/library/paper';
import type { Cancellation, Slices } from '../../lib/slices';
import type { LibraryAuthors } from '../../workspace/libraryAuthors';
import type { LibraryStore } from '../../workspace/libraryStore';
import { groupItem, groupTooltip } from './groupItem';
import { type Arrangement, groupNodes, narrowedNodes } from './groupNodes';
import { keepRows, refill, type TopNode } from './keptRows';
import type { LibraryFilter } from './libraryFilter';
import { type GroupNode, type LibraryNode, type PaperNode, paperNode, rowId } from './libraryNode';
import { type PaperStanding, paperItem, paperTooltip } from './paperItem';
import { searchItem, searchTooltip } from './searchItem';
import type { SearchRows } from './searchRows';

const UNCANCELLED = { isCancellationRequested: false };
const GROUPING_KEY = 'papertree.groupBy';
const SORTING_KEY = 'papertree.sortBy';

/** Where the rows come from. */
export interface LibraryTreeParts {
  readonly store: LibraryStore;
  readonly authors: LibraryAuthors;
  readonly filter: LibraryFilter;
  readonly searches: SearchRows;
  readonly standingOf: (paper: Paper) => PaperStanding;
}

/** What may differ although the rows above tell the same: nothing, what is found, or the order. */
type Unseen = 'nothing' | 'found' | 'order';

/** Rows that are being worked out. */
interface Outline {
  readonly groups: Promise<readonly GroupNode[]>;
  cancel(): void;
}

/** The library as a tree of saved searches and of authors or categories, with their papers. */
export class LibraryTree implements vscode.TreeDataProvider<LibraryNode> {
  readonly #store: LibraryStore;
  readonly #authors: LibraryAuthors;
  readonly #filter: LibraryFilter;
  readonly #searches: SearchRows;
  readonly #standingOf: (paper: Paper) => PaperStanding;
  readonly #memory: vscode.Memento;
  readonly #slices: Slices;
  readonly #changed = new vscode.EventEmitter<LibraryNode[] | undefined>();
  /** The rows of papers that the editor knows, by paper and by the row above. */
  readonly #papers = new Map<string, Map<string, PaperNode>>();
  /** How the paper of a row stood in the user's writing when the editor was told of it. */
  readonly #standings = new WeakMap<PaperNode, string>();
  /** Worked out when the rows are asked for, and only while nothing has changed. */
  #outline: Outline | undefined;
  /** The same under the filter. */
  #narrowed: Outline | undefined;
  /** What the editor has, once it has asked. */
  #shown: readonly TopNode[] | undefined;
  #unseen: Unseen = 'nothing';
  /** Ends when what is shown is up to date, and fails where that failed. */
  #update: Promise<void> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    { store, authors, filter, searches, standingOf }: LibraryTreeParts,
    memory: vscode.Memento,
    slices: Slices,
  ) {
    this.#store = store;
    this.#authors = authors;
    this.#filter = filter;
    this.#searches = searches;
    this.#standingOf = standingOf;
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
    this.#rearrange();
  }

  async sortBy(sorting: Sorting): Promise<void> {
    await this.#memory.update(SORTING_KEY, sorting);
    this.#rearrange();
  }

  /** To be called when the library was swapped, or something decided about authors. */
  refresh(): void {
    this.#outline?.cancel();
    this.#outline = undefined;
    this.#searches.forget();
    if (this.#unseen === 'nothing') this.#unseen = 'found';
    this.refilter();
  }

  /** To be called when the filter was changed. */
  refilter(): void {
    this.#narrowed?.cancel();
    this.#narrowed = undefined;
    this.showAgain();
  }

  /**
   * To be called when only rows of saved searches were changed. What the editor has stays until
   * the rows are worked out, and of these only what differs is shown anew.
   */
  showAgain(): void {
    if (this.#update !== undefined) this.#startUpdate();
  }

  /** To be called when papers, by their ids, stand otherwise in the user's writing than before. */
  showStanding(paperIds: readonly string[]): void {
    const rows = paperIds.flatMap((id) => [...(this.#papers.get(id)?.values() ?? [])]);
    if (rows.length > 0) this.#changed.fire(rows);
  }

  /** To be called when bibliographies have changed: shows the rows anew that tell of them. */
  showStandings(): void {
    const rows = [...this.#papers.values()]
      .flatMap((known) => [...known.values()])
      .filter((row) => {
        const told = this.#standings.get(row);
        return told !== undefined && told !== JSON.stringify(this.#standingOf(row.paper));
      });
    if (rows.length > 0) this.#changed.fire(rows);
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    if (node === undefined) return [...(await this.#upToDate())];
    if (node.kind === 'paper') return [];
    const papers =
      node.kind === 'search' ? await this.#searches.papers(node) : await this.#sorted(node);
    return papers.map((paper) => this.#remembered(paperNode(paper, node)));
  }

  getParent(node: LibraryNode): LibraryNode | undefined {
    return node.kind === 'paper' ? node.parent : undefined;
  }

  getTreeItem(node: LibraryNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'search':
        return searchItem(node);
      case 'paper': {
        const standing = this.#standingOf(node.paper);
        this.#standings.set(node, JSON.stringify(standing));
        return paperItem(node, standing);
      }
    }
  }

  resolveTreeItem(item: vscode.TreeItem, node: LibraryNode): vscode.TreeItem {
    item.tooltip = this.#tooltipOf(node);
    return item;
  }

  /**
   * The row of the person that an author's name stands for, in whatever spelling, or of a
   * category's id, to be revealed; switches the grouping when it has to.
   */
  async findGroup(grouping: Grouping, value: string): Promise<GroupNode | undefined> {
    if (this.grouping !== grouping) await this.groupBy(grouping);
    const id = grouping === 'author' ? (await this.#authors.ready()).idOf(value) : value;
    const rows = await this.#upToDate();
    return rows.find((row): row is GroupNode => row.kind === 'group' && row.group.id === id);
  }

  #remembered(node: PaperNode): PaperNode {
    const { paper, parent } = node;
    const rows = this.#papers.get(paper.id) ?? new Map<string, PaperNode>();
    const known = rows.get(rowId(parent));
    const row = known === undefined ? node : refill(known, node);
    this.#papers.set(paper.id, rows.set(rowId(parent), row));
    return row;
  }

  #rearrange(): void {
    this.#unseen = 'order';
    this.refresh();
  }

  async #upToDate(): Promise<readonly TopNode[]> {
    let awaited = this.#update ?? this.#startUpdate();
    await awaited;
    while (this.#update !== undefined && this.#update !== awaited) {
      awaited = this.#update;
      await awaited;
    }
    return this.#shown ?? [];
  }

  #startUpdate(): Promise<void> {
    const update = this.#rows().then(
      (rows) => {
        if (this.#update === update) this.#show(rows);
      },
      (error: unknown) => {
        // The editor asks, and is told of the failure.
        if (this.#update === update && this.#shown !== undefined) this.#changed.fire(undefined);
        throw error;
      },
    );
    this.#update = update;
    update.catch(() => {});
    return update;
  }

  #show(now: readonly TopNode[]): void {
    const unseen = this.#unseen;
    this.#unseen = 'nothing';
    const before = this.#shown;
    const { rows, changed } = keepRows(
      before ?? [],
      now,
      ({ kind }) => unseen === 'order' || (unseen === 'found' && kind === 'search'),
    );
    this.#shown = rows;
    // Who asks for the first time is given them.
    if (before === undefined) return;
    if (changed === 'all') this.#papers.clear();
    else this.#renewPapers();
    if (changed.length > 0) this.#changed.fire(changed === 'all' ? undefined : [...changed]);
  }

  /** Rows that stay are of the papers as they are now. */
  #renewPapers(): void {
    const { byId } = this.#store.snapshot.library;
    for (const [id, rows] of this.#papers) {
      const paper = byId.get(id);
      if (paper === undefined) continue;
      for (const row of rows.values()) refill(row, { ...row, paper });
    }
    this.showStandings();
  }

  #tooltipOf(node: LibraryNode): string {
    switch (node.kind) {
      case 'group':
        return groupTooltip(node);
      case 'search':
        return searchTooltip(node);
      case 'paper':
        return paperTooltip(node.paper, this.#standingOf(node.paper));
    }
  }

  /** Where there are no papers, the view is empty and welcomes the user. */
  async #rows(): Promise<TopNode[]> {
    const groups = await this.#groups();
    const hasPapers = this.#store.snapshot.library.papers.length > 0;
    return [...(hasPapers ? this.#searches.rows() : []), ...groups];
  }

  async #sorted({ group }: GroupNode): Promise<readonly Paper[]> {
    const steps = sortPapersInSteps(group.papers, this.sorting);
    return (await this.#slices.run(steps, UNCANCELLED)) ?? [];
  }

  #groups(): Promise<readonly GroupNode[]> {
    if (this.#filter.query === '') return this.#allGroups();
    this.#narrowed ??= workOut((cancellation) => this.#narrow(cancellation));
    return this.#narrowed.groups;
  }

  #allGroups(): Promise<readonly GroupNode[]> {
    this.#outline ??= workOut((cancellation) => this.#arrange(cancellation));
    return this.#outline.groups;
  }

  async #arrange(cancellation: Cancellation): Promise<readonly GroupNode[] | undefined> {
    const arrangement = await this.#arrangement();
    const { library } = this.#store.snapshot;
    return this.#slices.run(groupNodes(library, arrangement), cancellation);
  }

  async #narrow(cancellation: Cancellation): Promise<readonly GroupNode[] | undefined> {
    const groups = await this.#allGroups();
    const papers = await this.#filter.papers();
    if (papers === undefined) return undefined;
    const arrangement = await this.#arrangement();
    return this.#slices.run(narrowedNodes(groups, papers, arrangement), cancellation);
  }

  async #arrangement(): Promise<Arrangement> {
    const { grouping, sorting } = this;
    const identities = grouping === 'author' ? await this.#authors.ready() : undefined;
    return { grouping, sorting, identities };
  }
}

function workOut(
  work: (cancellation: Cancellation) => Promise<readonly GroupNode[] | undefined>,
): Outline {
  const cancellation = { isCancellationRequested: false };
  return {
    // A cancelled outline is asked for again at once: its rows are never seen.
    groups: work(cancellation).then((groups) => groups ?? []),
    cancel: () => {
      cancellation.isCancellationRequested = true;
    },
  };
}
