import { EXPORT_FORMATS, type ExportFormatId } from '../core/cite/exportFormats';
import type { Paper } from '../core/library/paper';
import type { WriteReference } from './citeStyle';

const ALPHABET = new Intl.Collator('en');

/** Papers as a list of them is ordered: references as they read, records by their key. */
export function inCiteOrder(
  papers: readonly Paper[],
  format: ExportFormatId,
  write: WriteReference,
): readonly Paper[] {
  const styled = EXPORT_FORMATS[format].isStyled;
  return papers
    .map((paper) => ({ paper, name: styled ? write(paper, 'text', 1) : paper.key }))
    .sort((a, b) => ALPHABET.compare(a.name, b.name) || (a.paper.key < b.paper.key ? -1 : 1))
    .map(({ paper }) => paper);
}
