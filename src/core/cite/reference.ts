import { escapeHtml } from '../text/escapeHtml';
import { type CitedPaper, oneLine } from './citedPaper';
import type { ReferenceStyle, Run } from './styles/referenceStyle';
import { STYLES, type StyleId } from './styles/styles';

/** What styled text is written for. */
export type Output = 'text' | 'html';

/** A paper's entry in a list of references: one line, without a line end. */
export function formatReference(paper: CitedPaper, style: StyleId, output: Output): string {
  const chosen: ReferenceStyle = STYLES[style];
  return rendered(chosen.entry(paper), output);
}

/** Papers as running text refers to them, one group in the given order: `(Finzi et al., 2026)`. */
export function formatInText(
  papers: readonly CitedPaper[],
  style: StyleId,
  output: Output,
): string {
  const { group, inText }: ReferenceStyle = STYLES[style];
  const { open, between, close } = group;
  const runs = papers.flatMap((paper, at) => [
    ...(at > 0 ? [{ text: between }] : []),
    ...inText(paper),
  ]);
  return rendered([{ text: open }, ...runs, { text: close }], output);
}

function rendered(runs: readonly Run[], output: Output): string {
  return oneLine(
    runs
      .map(({ text, italic }) => {
        if (output === 'text') return text;
        return italic === true ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text);
      })
      .join(''),
  );
}
