import * as vscode from 'vscode';
import { Owned } from '../../lib/owned';
import type { LibraryFilter } from './libraryFilter';
import { queryPlaceholder } from './queryPlaceholder';

/**
 * Filters the library view as one types. Enter keeps the filter, and so does choosing a row of the
 * tree; Escape restores the filter before. Ends when the box is gone.
 */
export async function askForFilter(
  filter: LibraryFilter,
  onDidChooseRow: vscode.Event<unknown>,
): Promise<void> {
  const before = filter.query;
  const owned = new Owned();
  const box = owned.own(vscode.window.createInputBox());
  box.title = vscode.l10n.t('Filter Library');
  box.placeholder = queryPlaceholder();
  box.prompt = vscode.l10n.t('The tree keeps to the papers that match.');
  box.value = before;
  // One may look through the tree meanwhile.
  box.ignoreFocusOut = true;
  let kept = false;
  const keep = (): void => {
    kept = true;
    box.hide();
  };
  owned.own(box.onDidChangeValue((line) => filter.set(line)));
  owned.own(box.onDidAccept(keep));
  owned.own(onDidChooseRow(keep));
  try {
    await new Promise<void>((resolve) => {
      owned.own(box.onDidHide(() => resolve()));
      box.show();
    });
    if (!kept) filter.set(before);
  } finally {
    owned.dispose();
  }
}
