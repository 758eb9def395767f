import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibrarySearch } from '../../workspace/librarySearch';
import { paperName } from '../../workspace/paperWords';
import { pickRelated } from './relatedPick';
import { relatedTo } from './relatedTo';

const MOST_ROWS = 30;

/** What can be done with a related paper. */
export interface RelatedActions {
  open(paper: Paper): void;
  copyBibtex(paper: Paper): Promise<unknown>;
  insert(papers: readonly Paper[]): Promise<unknown>;
}

/** Lists what is related to a paper; Enter opens an abstract, buttons copy and insert. */
export async function showRelated(
  paper: Paper,
  search: LibrarySearch,
  actions: RelatedActions,
): Promise<void> {
  const copy = button('copy', vscode.l10n.t('Copy BibTeX'));
  const insert = button('quote', vscode.l10n.t('Insert Citation'));
  const { papers, pressed } = await pickRelated({
    title: vscode.l10n.t('Related Papers'),
    placeholder: vscode.l10n.t('Related to “{0}”', paperName(paper)),
    none: vscode.l10n.t('No paper here has much in common with this one'),
    many: false,
    buttons: [copy, insert],
    find: () => relatedTo(search, paper, MOST_ROWS),
  });
  const [chosen] = papers;
  if (chosen === undefined) return;
  if (pressed === copy) await actions.copyBibtex(chosen);
  else if (pressed === insert) await actions.insert([chosen]);
  else actions.open(chosen);
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
