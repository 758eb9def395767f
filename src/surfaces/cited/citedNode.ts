import type { KeyUse } from '../../core/manuscript/citation';
import type { KeyMeaning } from '../../workspace/keyLookup';

/** The row of a key that the manuscript cites. */
export interface KeyNode {
  readonly kind: 'key';
  /** What the commands of a cited key take. */
  readonly citationKey: string;
  /** What the paper commands take. */
  readonly paperIds: readonly string[];
  readonly standing: Standing;
  readonly meaning: KeyMeaning | undefined;
  readonly count: number;
}

/** The row of one use of a key. */
export interface UseNode {
  readonly kind: 'use';
  readonly parent: KeyNode;
  /** Counts from 0. */
  readonly number: number;
  readonly use: KeyUse;
}

/** A row of the view of what is cited. */
export type CitedNode = KeyNode | UseNode;

/**
 * Where a key stands: a bibliography has it; only the library has its paper; nothing has it; or
 * that is not known yet, because bibliographies and dumps are still being read.
 */
export type Standing = 'entry' | 'paper' | 'unknown' | 'unread';

/** The row of a key with so many uses. */
export function keyNode(
  citationKey: string,
  count: number,
  meaning: KeyMeaning | undefined,
  isRead: boolean,
): KeyNode {
  const { paper, records = [] } = meaning ?? {};
  const standing = records.length > 0 ? 'entry' : paper === undefined ? 'unknown' : 'paper';
  return {
    kind: 'key',
    citationKey,
    paperIds: paper === undefined ? [] : [paper.id],
    standing: isRead || standing === 'entry' ? standing : 'unread',
    meaning,
    count,
  };
}
