import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { RelatedPaper } from '../../core/search/relatedPapers';
import { literalLabel } from '../../lib/literalLabel';
import { paperByline, paperName } from '../../workspace/paperWords';

/** A paper as a row of a quick pick; the row that says that there is none has none. */
export interface RelatedRow extends vscode.QuickPickItem {
  readonly paper?: Paper;
}

/** A paper with its authors and year, and below it the words in common. */
export function relatedRow(
  { paper, words }: RelatedPaper,
  buttons: readonly vscode.QuickInputButton[],
): RelatedRow {
  const shared = vscode.l10n.t('In common: {0}', words.join(', '));
  return {
    paper,
    label: literalLabel(paperName(paper)),
    description: literalLabel(paperByline(paper)),
    ...(words.length > 0 && { detail: literalLabel(shared) }),
    buttons,
  };
}
