import type { ListedEntry } from './entryTable';
import type { FoundWorks } from './sameWork';

/** An identifier that other works state too. */
export interface IdShared {
  readonly id: string;
  /** Titles of these works. */
  readonly titles: readonly string[];
}

/** What each group of entries shares with others, by the index of the group. */
export function sharedIds(
  { groups, sharing }: FoundWorks,
  entries: readonly ListedEntry[],
): ReadonlyMap<number, readonly IdShared[]> {
  const shared = new Map<number, IdShared[]>();
  const titleOf = (group: number): string | undefined =>
    groups[group]
      ?.map((at) => entries[at]?.source.entry.title)
      .find((title) => title !== undefined);
  for (const { groups: holders, id } of sharing) {
    for (const group of holders) {
      const others = holders.filter((other) => other !== group);
      const own = { id, titles: others.flatMap((other) => titleOf(other) ?? []) };
      const known = shared.get(group);
      if (known === undefined) shared.set(group, [own]);
      else known.push(own);
    }
  }
  return shared;
}
