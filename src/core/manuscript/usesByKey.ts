import type { Citation, KeyUse } from './citation';

/** The uses of each key, the keys in the order in which a manuscript names them first. */
export function usesByKey(citations: readonly Citation[]): ReadonlyMap<string, readonly KeyUse[]> {
  const byKey = new Map<string, KeyUse[]>();
  for (const { uses } of citations) {
    for (const use of uses) {
      const others = byKey.get(use.key);
      if (others === undefined) byKey.set(use.key, [use]);
      else others.push(use);
    }
  }
  return byKey;
}
