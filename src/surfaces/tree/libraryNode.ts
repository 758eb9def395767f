import type { AlikeAuthor } from '../../core/library/alikeAuthors';
import type { PaperGroup } from '../../core/library/outline';
import type { Paper } from '../../core/library/paper';

/** The row of an author or a category. */
export interface GroupNode {
  readonly kind: 'group';
  readonly group: PaperGroup;
  /** Under a filter, the group with all its papers. */
  readonly whole?: PaperGroup;
  /** What the author commands take; absent where the authors are not known. */
  readonly authorName?: string;
  /** Who else may be the same person. */
  readonly alike: readonly AlikeAuthor[];
}

/** The row of a saved search. */
export interface SearchNode {
  readonly kind: 'search';
  /** What the commands of saved searches take. */
  readonly searchName: string;
  readonly query: string;
  /** How many papers match; absent while they are counted. */
  readonly count?: number;
}

/** The row of a paper. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly paper: Paper;
  readonly parent: GroupNode | SearchNode;
  /** What the paper commands take. */
  readonly paperIds: readonly string[];
}

/** A row of the library view. */
export type LibraryNode = GroupNode | SearchNode | PaperNode;

/** The row of a paper below a group or a saved search. */
export function paperNode(paper: Paper, parent: GroupNode | SearchNode): PaperNode {
  return { kind: 'paper', paper, parent, paperIds: [paper.id] };
}

/** Stable across refreshes and filters, so that what is open stays open. */
export function rowId(node: GroupNode | SearchNode): string {
  if (node.kind === 'search') return `search:${node.searchName}`;
  return `${node.group.grouping}:${node.group.id}`;
}
