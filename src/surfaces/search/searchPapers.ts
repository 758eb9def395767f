import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibrarySearch } from '../../workspace/librarySearch';
import { PaperPick } from './paperPick';

/** What can be done with a paper that was found. */
export interface SearchActions {
  open(paper: Paper): void;
  copyBibtex(paper: Paper): Promise<void>;
  insert(papers: readonly Paper[]): Promise<void>;
}

/** Finds a paper as one types; Enter opens its abstract, buttons copy and insert. */
export async function searchPapers(search: LibrarySearch, actions: SearchActions): Promise<void> {
  const insert = button('quote', vscode.l10n.t('Insert Citation'));
  const copy = button('copy', vscode.l10n.t('Copy BibTeX'));
  const open = button('open-preview', vscode.l10n.t('Open Abstract'));
  const pick = new PaperPick({
    title: vscode.l10n.t('Search Papers'),
    many: false,
    buttons: [open, copy, insert],
    ready: () => search.ready(),
  });
  pick.onDidHide(() => pick.dispose());
  pick.onDidAccept(([paper]) => {
    if (paper === undefined) return;
    pick.hide();
    actions.open(paper);
  });
  pick.onDidPressButton(async ({ button: pressed, item: { paper } }) => {
    pick.hide();
    if (pressed === copy) await actions.copyBibtex(paper);
    else if (pressed === insert) await actions.insert([paper]);
    else actions.open(paper);
  });
  await pick.show();
}

/** Lets the user choose papers for a command; empty when the choice was dismissed. */
export function pickPapers(
  search: LibrarySearch,
  title: string,
  many: boolean,
): Promise<readonly Paper[]> {
  const pick = new PaperPick({ title, many, buttons: [], ready: () => search.ready() });
  return new Promise((resolve) => {
    let chosen: readonly Paper[] = [];
    pick.onDidAccept((papers) => {
      chosen = papers;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    void pick.show();
  });
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
