import type { LineRange } from '../../../text/lines';
import type { PaperIds } from '../../entry';
import type { EntryParts, Stated } from '../../makeEntry';
import { doiOf } from '../../paperIds';

/** The identifiers of a record: the id of arXiv, and the DOI of the article where one is printed. */
export function idParts(
  arxiv: Stated<string>,
  doi: Stated<string> | undefined,
): Pick<EntryParts, 'ids'> {
  const own = doi === undefined ? undefined : doiOf(doi.value);
  const ids: PaperIds = { arxiv: arxiv.value, ...(own !== undefined && { doi: own }) };
  const lines: LineRange =
    doi === undefined || own === undefined
      ? arxiv.lines
      : [Math.min(arxiv.lines[0], doi.lines[0]), Math.max(arxiv.lines[1], doi.lines[1])];
  return { ids: { value: ids, lines } };
}
