import { isBibliography } from '../bibliography/bibliography';
import { bySource } from './fuseEntries';
import type { SourcedEntry } from './paper';

/**
 * The key that a paper has in the user's bibliographies: in the one nearest to the root, of several
 * there the first by their names. What a dump calls its records is no key of the user's.
 */
export function statedKey(entries: readonly SourcedEntry[]): string | undefined {
  const own = entries.filter(({ file, entry }) => entry.key !== undefined && isBibliography(file));
  if (own.length === 0) return undefined;
  const [first] = own.sort((a, b) => depth(a) - depth(b) || bySource(a, b));
  return first?.entry.key;
}

function depth({ file }: SourcedEntry): number {
  return file.split('/').length;
}
