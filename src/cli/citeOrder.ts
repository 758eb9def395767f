import { EXPORT_FORMATS, type ExportFormatId } from '../core/cite/exportFormats';
import { formatReference } from '../core/cite/reference';
import type { StyleId } from '../core/cite/styles/styles';
import type { Paper } from '../core/library/paper';

const ALPHABET = new Intl.Collator('en');

/** Papers as a list of them is ordered: references as they read, records by their key. */
export function inCiteOrder(
  papers: readonly Paper[],
  format: ExportFormatId,
  style: StyleId,
): readonly Paper[] {
  const styled = EXPORT_FORMATS[format].isStyled;
  return papers
    .map((paper) => ({ paper, name: styled ? formatReference(paper, style, 'text') : paper.key }))
    .sort((a, b) => ALPHABET.compare(a.name, b.name) || (a.paper.key < b.paper.key ? -1 : 1))
    .map(({ paper }) => paper);
}
