import type { AlikeAuthor } from '../../core/library/alikeAuthors';
import type { PaperGroup } from '../../core/library/outline';
import type { Paper } from '../../core/library/paper';

/** The row of an author or a category. */
export interface GroupNode {
  readonly kind: 'group';
  readonly group: PaperGroup;
  /** What the author commands take; absent where the authors are not known. */
  readonly authorName?: string;
  /** Who else may be the same person. */
  readonly alike: readonly AlikeAuthor[];
}

/** The row of a paper. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly paper: Paper;
  readonly parent: GroupNode;
  /** What the paper commands take. */
  readonly paperIds: readonly string[];
}

/** A row of the library view. */
export type LibraryNode = GroupNode | PaperNode;
