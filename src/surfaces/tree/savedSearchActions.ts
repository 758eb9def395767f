import * as vscode from 'vscode';
import { clampLabel } from '../../core/library/paperLabel';
import type { SavedSearch, SavedSearches } from '../../workspace/savedSearches';
import type { LibraryViews } from './libraryViews';
import { queryPlaceholder } from './queryPlaceholder';

/** What can be done with saved searches, with the questions that it takes. */
export class SavedSearchActions {
  readonly #saved: SavedSearches;
  readonly #views: LibraryViews;

  constructor(saved: SavedSearches, views: LibraryViews) {
    this.#saved = saved;
    this.#views = views;
  }

  /** Saves the filter, or else a line that is asked for, under a name that is asked for. */
  async save(): Promise<void> {
    const query = (this.#views.filteredBy || (await askForQuery()))?.trim();
    if (query === undefined || query === '') return;
    const title = vscode.l10n.t('Save Search');
    const name = await askForName(title, query, (given) => this.#tellReplacing(given));
    if (name !== undefined) await this.#saved.add(name, query);
  }

  async rename(name: string | undefined): Promise<void> {
    const search = name === undefined ? undefined : this.#saved.find(name);
    if (search === undefined) return;
    const title = vscode.l10n.t('Rename Saved Search');
    const given = await askForName(title, search.name, (wanted) =>
      wanted === search.name ? undefined : this.#refuseTaken(wanted),
    );
    if (given !== undefined) await this.#saved.replace(search.name, { ...search, name: given });
  }

  /** Without a question, but it can be undone. */
  async delete(names: readonly string[]): Promise<void> {
    const searches = names.flatMap((name) => this.#saved.find(name) ?? []);
    for (const { name } of searches) await this.#saved.remove(name);
    if (searches.length > 0) void this.#offerUndo(searches);
  }

  async filterBy(name: string | undefined): Promise<void> {
    const search = name === undefined ? undefined : this.#saved.find(name);
    if (search !== undefined) await this.#views.filter(search.query);
  }

  /** Nobody waits for the answer: a notification may stay for long. */
  async #offerUndo(searches: readonly SavedSearch[]): Promise<void> {
    const names = searches.map(({ name }) => clampLabel(name)).join(', ');
    const undo = vscode.l10n.t('Undo');
    const deleted = vscode.l10n.t('Deleted the saved search: {0}', names);
    if ((await vscode.window.showInformationMessage(deleted, undo)) !== undo) return;
    for (const { name, query } of searches) await this.#saved.add(name, query);
  }

  #tellReplacing(name: string): vscode.InputBoxValidationMessage | undefined {
    if (this.#saved.find(name) === undefined) return undefined;
    const message = vscode.l10n.t('Replaces the saved search of this name.');
    return { message, severity: vscode.InputBoxValidationSeverity.Info };
  }

  #refuseTaken(name: string): vscode.InputBoxValidationMessage | undefined {
    if (this.#saved.find(name) === undefined) return undefined;
    const message = vscode.l10n.t('Another saved search has this name.');
    return { message, severity: vscode.InputBoxValidationSeverity.Error };
  }
}

async function askForQuery(): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Save Search'),
    prompt: vscode.l10n.t('What to look for'),
    placeHolder: queryPlaceholder(),
  });
}

/** Asks for a name that is not blank. */
async function askForName(
  title: string,
  value: string,
  judge: (name: string) => vscode.InputBoxValidationMessage | undefined,
): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    value,
    prompt: vscode.l10n.t('Its name in the library view'),
    validateInput: (typed) => judge(typed.trim()),
  });
  return name?.trim() || undefined;
}
