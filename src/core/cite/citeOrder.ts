import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import type { CitedPaper } from './citedPaper';
import { EXPORT_FORMATS, type ExportFormatId, type ExportOptions } from './exportFormats';

const ALPHABET = new Intl.Collator('en');

/** Papers as a list of them is ordered: references as they read, records by their key. */
export function* inCiteOrder<Cited extends CitedPaper>(
  papers: readonly Cited[],
  format: ExportFormatId,
  { reference }: ExportOptions,
): Steps<readonly Cited[]> {
  const isStyled = EXPORT_FORMATS[format].isStyled;
  const named: { readonly paper: Cited; readonly name: string }[] = [];
  for (const paper of papers) {
    named.push({ paper, name: isStyled ? reference(paper, 'text', 1) : paper.key });
    if (isStyled) yield;
  }
  yield* sortInSteps(
    named,
    (a, b) => ALPHABET.compare(a.name, b.name) || (a.paper.key < b.paper.key ? -1 : 1),
  );
  return named.map(({ paper }) => paper);
}
