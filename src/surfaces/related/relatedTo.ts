import type { Paper } from '../../core/library/paper';
import { type RelatedPaper, relatedPapers } from '../../core/search/relatedPapers';
import type { LibrarySearch } from '../../workspace/librarySearch';

/** The papers related to one, most alike first, when the index is ready. */
export async function relatedTo(
  search: LibrarySearch,
  { id }: Paper,
  limit: number,
): Promise<readonly RelatedPaper[]> {
  const index = await search.ready();
  // The library may have been swapped since: the index knows the paper as it is now.
  const paper = index.papers.find((each) => each.id === id);
  return paper === undefined ? [] : relatedPapers(index, paper, limit);
}
