import * as vscode from 'vscode';
import type { AuthorPerson } from '../../core/library/authorIdentity';
import type { Paper } from '../../core/library/paper';
import { clampLabel, paperLabel } from '../../core/library/paperLabel';
import { literalLabel } from '../../lib/literalLabel';
import { papersText } from '../../workspace/paperWords';

/** Lets the user say which spelling of a person's name is of somebody else. */
export async function pickOtherPerson(
  { label, spellings }: AuthorPerson,
  papers: ReadonlyMap<string, readonly Paper[]>,
): Promise<string | undefined> {
  // The fullest names the row; it is mostly a shorter one that is of somebody else.
  const items = [...spellings.slice(1), ...spellings.slice(0, 1)].map((spelling) => {
    const own = papers.get(spelling) ?? [];
    const titles = own.map((paper) => paperLabel(paper).text).join(' · ');
    return {
      spelling,
      label: literalLabel(clampLabel(spelling)),
      description: countText(own.length),
      ...(titles !== '' && { detail: literalLabel(clampLabel(titles)) }),
    };
  });
  const title = vscode.l10n.t('Not the Same Person: {0}', clampLabel(label));
  const placeHolder = vscode.l10n.t('Spelling that is of somebody else');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.spelling;
}

function countText(count: number): string {
  return count === 0 ? vscode.l10n.t('on no paper here') : papersText(count);
}
