import type { Entry } from '../dump/entry';
import type { LineRange } from '../text/lines';
import type { BibliographyRecord } from './bibliography';
import type { Place } from './bibtex/bibtexFile';

/** What an entry of a bibliography says of a work, under the key that it has. */
export function recordOfEntry(entry: Entry, key: string, place: Place): BibliographyRecord {
  const { title, authors, authorsTruncated, date, ids } = entry;
  return {
    key,
    place,
    ...(title !== undefined && { title }),
    authors,
    ...(authorsTruncated && { authorsTruncated }),
    ...(date?.year !== undefined && { year: date.year }),
    ids,
  };
}

/** Where some lines of a text stand in it, by the offsets at which its lines begin. */
export function placeOfLines(text: string, starts: readonly number[], lines: LineRange): Place {
  const start = starts[lines[0] - 1] ?? 0;
  let end = starts[lines[1]] ?? text.length;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end, lines };
}
