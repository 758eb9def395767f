import { alikeAuthors } from '../../core/library/alikeAuthors';
import type { AuthorIdentities } from '../../core/library/authorIdentity';
import type { Library } from '../../core/library/library';
import { type Grouping, outlineInSteps, type Sorting } from '../../core/library/outline';
import type { Paper } from '../../core/library/paper';
import { ShelvedMap } from '../../core/library/shelvedMap';
import type { Steps } from '../../core/steps';
import type { GroupNode } from './libraryNode';

/** How the rows of the library are made. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** Who is who among the authors; only where the rows are authors. */
  readonly identities: AuthorIdentities | undefined;
}

/** The rows of a library, in order. */
export function* groupNodes(
  library: Library,
  { grouping, sorting, identities }: Arrangement,
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

/** The rows that some of the papers leave, in the order that these papers give them. */
export function* narrowedNodes(
  nodes: readonly GroupNode[],
  papers: readonly Paper[],
  { grouping, sorting, identities }: Arrangement,
): Steps<readonly GroupNode[]> {
  const byId = new ShelvedMap<GroupNode>();
  for (const [at, node] of nodes.entries()) {
    if (at % 1024 === 1023) yield;
    byId.set(node.group.id, node);
  }
  const some = { papers, byId: new Map<string, Paper>() };
  const groups = yield* outlineInSteps(some, grouping, sorting, identities);
  return groups.flatMap((group) => {
    const node = byId.get(group.id);
    return node === undefined ? [] : [{ ...node, group, whole: node.group }];
  });
}
