import type { EntryParts, Stated } from '../../makeEntry';
import { readAuthors } from './readAuthors';

/** The parts of an entry that its list of authors tells. */
export function authorParts(
  list: Stated<string> | undefined,
): Pick<EntryParts, 'authors' | 'authorsTruncated' | 'affiliations'> {
  if (list === undefined) return {};
  const { authors, truncated } = readAuthors(list.value);
  const affiliations = authors.flatMap((author) => author.affiliations ?? []);
  return {
    authors: { value: authors, lines: list.lines },
    authorsTruncated: truncated,
    ...(affiliations.length > 0 && { affiliations: { value: affiliations, lines: list.lines } }),
  };
}
