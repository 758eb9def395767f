import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibrarySearch } from '../../workspace/librarySearch';
import { PaperPick, type PaperPickOptions } from './paperPick';

/** What can be done with a paper that was found. */
export interface SearchActions {
  open(paper: Paper): void;
  copyBibtex(paper: Paper): Promise<unknown>;
  insert(papers: readonly Paper[]): Promise<unknown>;
}

/**
 * Finds a paper as one types; Enter opens its abstract, buttons copy and insert. Ends when the
 * list is gone and what was asked for is done; fails as that fails.
 */
export async function searchPapers(search: LibrarySearch, actions: SearchActions): Promise<void> {
  const insert = button('quote', vscode.l10n.t('Insert Citation'));
  const copy = button('copy', vscode.l10n.t('Copy BibTeX'));
  const open = button('open-preview', vscode.l10n.t('Open Abstract'));
  const { papers, pressed } = await choosePapers(search, {
    title: vscode.l10n.t('Search Papers'),
    many: false,
    buttons: [open, copy, insert],
  });
  const [paper] = papers;
  if (paper === undefined) return;
  if (pressed === copy) await actions.copyBibtex(paper);
  else if (pressed === insert) await actions.insert([paper]);
  else actions.open(paper);
}

/** Lets the user choose papers for a command; empty when the choice was dismissed. */
export async function pickPapers(
  search: LibrarySearch,
  title: string,
  many: boolean,
): Promise<readonly Paper[]> {
  return (await choosePapers(search, { title, many, buttons: [] })).papers;
}

interface Choice {
  readonly papers: readonly Paper[];
  /** The button of the row; undefined when it was accepted with Enter. */
  readonly pressed?: vscode.QuickInputButton;
}

async function choosePapers(
  search: LibrarySearch,
  look: Pick<PaperPickOptions, 'title' | 'many' | 'buttons'>,
): Promise<Choice> {
  const pick = new PaperPick({ ...look, ready: () => search.ready() });
  let choice: Choice = { papers: [] };
  const choose = (chosen: Choice): void => {
    choice = chosen;
    pick.hide();
  };
  pick.onDidAccept((papers) => choose({ papers }));
  pick.onDidPressButton(({ button: pressed, item }) => {
    if (item.paper !== undefined) choose({ papers: [item.paper], pressed });
  });
  const hidden = new Promise<void>((resolve) => pick.onDidHide(() => resolve()));
  try {
    await Promise.race([pick.show().then(() => hidden), hidden]);
    return choice;
  } finally {
    pick.dispose();
  }
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
