import type { Paper } from '../../core/library/paper';
import type { ConflictView } from '../../webview/protocol';
import type { ViewWords } from './words';

/**
 * What the sources of a paper disagree about. The places of its entries are the last of all
 * places that the page lists.
 */
export function paperConflicts(
  { conflicts = [], entries }: Paper,
  words: ViewWords,
  places: number,
): readonly ConflictView[] {
  return conflicts.map(({ alsoOf, field, statements }) => ({
    name: words.fields[field],
    statements: statements.map(({ value, entry }) => ({
      text: value,
      index: Math.max(0, places - entries.length + entry),
    })),
    ...(alsoOf !== undefined && { note: words.alsoOf(alsoOf.join(' · ')) }),
  }));
}
