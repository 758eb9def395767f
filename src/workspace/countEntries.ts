import type { Dump } from '../core/dump/dump';
import { KeptSection } from './cache/keptSection';

/** How many entries a dump has; those from the cache are not read for that. */
export function countEntries({ sections }: Dump): number {
  return sections.reduce(
    (sum, page) => sum + (page instanceof KeptSection ? page.count : page.entries.length),
    0,
  );
}
