import * as vscode from 'vscode';
import type { KeyUse } from '../../core/manuscript/citation';
import { usesByKey } from '../../core/manuscript/usesByKey';
import { Owned } from '../../lib/owned';
import type { FollowedManuscripts, ReadManuscript } from '../../workspace/followedManuscripts';
import type { KeyLookup } from '../../workspace/keyLookup';
import { keyItem, keyTooltip, useItem } from './citedItem';
import { type CitedNode, type KeyNode, keyNode } from './citedNode';

/** Where the rows come from. */
export interface CitedHereParts {
  readonly followed: FollowedManuscripts;
  readonly meanings: KeyLookup;
  /** The text that the user writes in. */
  readonly manuscript: () => vscode.TextDocument | undefined;
}

/** What the manuscript in front cites, in the order of first use, with each use. */
export class CitedHere implements vscode.TreeDataProvider<CitedNode>, vscode.Disposable {
  readonly #parts: CitedHereParts;
  readonly #owned = new Owned();
  readonly #changed = this.#owned.own(new vscode.EventEmitter<KeyNode | undefined>());
  readonly #papersChanged = this.#owned.own(new vscode.EventEmitter<readonly string[]>());
  #paperIds: ReadonlySet<string> = new Set();
  readonly #view: vscode.TreeView<CitedNode>;
  readonly #open = new Set<CitedNode>();
  #shown: ReadManuscript | undefined;
  #uses: ReadonlyMap<string, readonly KeyUse[]> = new Map();
  #rows: readonly KeyNode[] = [];
  /** Whether bibliographies and dumps were read: before that, no key is unknown. */
  #isRead = false;

  readonly onDidChangeTreeData = this.#changed.event;
  /** Tells the ids of papers that are cited now and were not, or are not any more. */
  readonly onDidChangePapers = this.#papersChanged.event;

  constructor(parts: CitedHereParts) {
    this.#parts = parts;
    const { followed, meanings } = parts;
    this.#view = this.#owned.own(
      vscode.window.createTreeView<CitedNode>('papertree.citedHere', {
        treeDataProvider: this,
        showCollapseAll: true,
      }),
    );
    this.#owned.own(this.#view.onDidExpandElement(({ element }) => this.#open.add(element)));
    this.#owned.own(this.#view.onDidCollapseElement(({ element }) => this.#open.delete(element)));
    this.#owned.own(
      followed.onDidRead(({ document }) => {
        if (document === parts.manuscript()) this.refresh();
      }),
    );
    this.#owned.own(followed.onDidClose(() => this.refresh()));
    this.#owned.own(meanings.onDidChange(() => this.refresh()));
    this.refresh();
  }

  /** To be called when all bibliographies and dumps were read for the first time. */
  begin(): void {
    this.#isRead = true;
    this.refresh();
  }

  /** To be called when another manuscript may be in front. Only what differs is shown anew. */
  refresh(): void {
    const { followed } = this.#parts;
    const document = this.#inFront();
    const shown = document && followed.latest(document);
    // Read for the first time: until then what was shown stays, instead of flickering.
    if (document !== undefined && shown === undefined && followed.follows(document)) return;
    const isOther = shown?.document !== this.#shown?.document;
    this.#shown = shown;
    this.#uses = usesByKey(shown?.citations ?? []);
    const before = this.#rows;
    this.#rows = this.#rowsLike(isOther ? [] : before);
    this.#tellPapers();
    if (isOther) {
      this.#open.clear();
      this.#name(shown?.document);
    }
    if (isOther || !isSame(before, this.#rows)) this.#changed.fire(undefined);
    else for (const node of this.#rows) if (this.#open.has(node)) this.#changed.fire(node);
  }

  /** Whether the manuscript in front cites a paper, by its id. */
  cites(paperId: string): boolean {
    return this.#paperIds.has(paperId);
  }

  getChildren(node?: CitedNode): CitedNode[] {
    if (node === undefined) return [...this.#rows];
    if (node.kind === 'use') return [];
    return this.#usesOf(node).map((use, number) => ({ kind: 'use', parent: node, number, use }));
  }

  getParent(node: CitedNode): KeyNode | undefined {
    return node.kind === 'use' ? node.parent : undefined;
  }

  getTreeItem(node: CitedNode): vscode.TreeItem {
    const document = this.#shown?.document;
    // Asked for a row that is being taken away.
    if (document === undefined) return new vscode.TreeItem('');
    return node.kind === 'use'
      ? useItem(node, document)
      : keyItem(node, this.#usesOf(node), document);
  }

  resolveTreeItem(item: vscode.TreeItem, node: CitedNode): vscode.TreeItem {
    if (node.kind === 'key') item.tooltip = keyTooltip(node);
    return item;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  /** Where no text is in sight but an abstract, it is of the manuscript from before. */
  #inFront(): vscode.TextDocument | undefined {
    const { manuscript, followed } = this.#parts;
    const before = this.#shown?.document;
    const isCovered = vscode.window.activeTextEditor === undefined;
    const kept = before !== undefined && isCovered && followed.follows(before);
    return manuscript() ?? (kept ? before : undefined);
  }

  #usesOf({ citationKey }: KeyNode): readonly KeyUse[] {
    return this.#uses.get(citationKey) ?? [];
  }

  /** Where nothing of a row has changed it is the same object, by which the editor knows it. */
  #rowsLike(before: readonly KeyNode[]): KeyNode[] {
    const known = new Map(before.map((node) => [node.citationKey, node]));
    return [...this.#uses].map(([key, uses]) => {
      const node = keyNode(key, uses.length, this.#parts.meanings.find(key), this.#isRead);
      const old = known.get(key);
      return old !== undefined && isSameRow(old, node) ? old : node;
    });
  }

  #tellPapers(): void {
    const before = this.#paperIds;
    const now = new Set(this.#rows.flatMap(({ paperIds }) => paperIds));
    this.#paperIds = now;
    const differing = [...before].filter((id) => !now.has(id));
    for (const id of now) if (!before.has(id)) differing.push(id);
    if (differing.length > 0) this.#papersChanged.fire(differing);
  }

  #name(document: vscode.TextDocument | undefined): void {
    const path = document?.uri.path ?? '';
    this.#view.description = path.slice(path.lastIndexOf('/') + 1);
    setContext('papertree.manuscript', document !== undefined);
    // The view comes with the first manuscript and stays: one that goes with each other tab
    // would move what is below it.
    if (document !== undefined) setContext('papertree.manuscriptSeen', true);
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

function isSame(before: readonly KeyNode[], rows: readonly KeyNode[]): boolean {
  return before.length === rows.length && rows.every((node, at) => node === before[at]);
}

function isSameRow(a: KeyNode, b: KeyNode): boolean {
  return a.count === b.count && a.standing === b.standing && a.meaning === b.meaning;
}
