import * as vscode from 'vscode';
import { bibliographyFormat } from '../../core/bibliography/bibliography';
import { keyMentions } from '../../core/bibliography/keyMentions';
import { keyPlace } from '../../core/bibliography/keyPlace';
import { isSafeKey, renamedKey } from '../../core/manuscript/renamedKey';
import type { Slices } from '../../lib/slices';
import type { BibliographyFile } from '../../workspace/readBibliographyFile';
import type { TextFiles } from '../../workspace/textFiles';
import { entryKeyAt } from './entryKeyAt';
import { keyAt, rangeOf } from './keyAt';
import type { ReferenceParts } from './keyReferences';

/** What renaming a key takes. */
export interface RenameParts extends ReferenceParts {
  readonly files: TextFiles;
  readonly slices: Slices;
}

/**
 * Renames a key in every manuscript and bibliography of the workspace, in one step. A sentence
 * tells why where that is not possible; then nothing is changed.
 */
export class KeyRename implements vscode.RenameProvider {
  readonly #parts: RenameParts;

  constructor(parts: RenameParts) {
    this.#parts = parts;
  }

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { readonly range: vscode.Range; readonly placeholder: string } {
    const { key, range } = this.#keyAt(document, position);
    return { range, placeholder: key };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    typed: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit> {
    const { key } = this.#keyAt(document, position);
    const name = typed.trim();
    if (name === key) return new vscode.WorkspaceEdit();
    this.#checkName(key, name);
    const renaming = { key, name, token, edit: new vscode.WorkspaceEdit() };
    for (const { file } of await this.#parts.uses.of(key, token)) {
      await this.#inManuscript(file, renaming);
    }
    for (const file of this.#parts.bibliographies.files) {
      await this.#inBibliography(file, renaming);
    }
    return renaming.edit;
  }

  #keyAt(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { readonly key: string; readonly range: vscode.Range } {
    const { citations, bibliographies, meanings } = this.#parts;
    const here =
      keyAt(citations, document, position) ?? entryKeyAt(bibliographies, document, position);
    const meaning = here && meanings.find(here.key);
    if (here === undefined || meaning === undefined) {
      throw new Error(vscode.l10n.t('No citation key that Papertree knows stands here.'));
    }
    if (meaning.records.length === 0) {
      const reason = vscode.l10n.t('No bibliography of this workspace has {0} yet.', here.key);
      throw new Error(reason);
    }
    return here;
  }

  #checkName(key: string, name: string): void {
    if (!isSafeKey(name)) {
      const reason = vscode.l10n.t(
        'A citation key begins with a letter, a digit or _, and holds only these and - : . / +',
      );
      throw new Error(reason);
    }
    const folded = name.toLowerCase();
    // BibTeX takes keys that differ in case only for the same.
    const isTaken = this.#parts.bibliographies.all.some(({ record: { key: own, aliases = [] } }) =>
      [own, ...aliases].some((other) => other !== key && other.toLowerCase() === folded),
    );
    const paper = this.#parts.meanings.find(name)?.paper;
    const isOfOther = paper !== undefined && paper !== this.#parts.meanings.find(key)?.paper;
    if (isTaken || isOfOther) {
      throw new Error(vscode.l10n.t('{0} is the key of another work.', name));
    }
  }

  async #inManuscript(file: vscode.Uri, { key, name, token, edit }: Renaming): Promise<void> {
    const document = await this.#parts.files.open(file, token);
    const language = { languageId: document.languageId, fileName: file.path };
    for (const change of renamedKey(document.getText(), { key, name, ...language })) {
      edit.replace(file, rangeOf(change, document), change.text);
    }
  }

  async #inBibliography(
    { uri, records }: BibliographyFile,
    { key, name, token, edit }: Renaming,
  ): Promise<void> {
    const { files, slices } = this.#parts;
    const format = bibliographyFormat(uri.path);
    const own = records.filter((record) => record.key === key);
    if (own.length === 0 && format !== 'bibtex') return;
    const text = await files.read(uri, token);
    const mentions = format === 'bibtex' ? await slices.run(keyMentions(text, key), token) : [];
    const entries = own.map((record) => keyPlace(text, record, format) ?? changed(uri));
    const places = [...entries, ...(mentions ?? [])];
    if (places.length === 0) return;
    const document = await files.open(uri, token);
    // Places are those of the text that was read.
    if (document.getText() !== text) changed(uri);
    for (const place of places) {
      const written = place.isNumber === true ? `"${name}"` : name;
      edit.replace(uri, rangeOf(place, document), written);
    }
  }
}

interface Renaming {
  readonly key: string;
  readonly name: string;
  readonly token: vscode.CancellationToken;
  readonly edit: vscode.WorkspaceEdit;
}

function changed(uri: vscode.Uri): never {
  const name = vscode.workspace.asRelativePath(uri);
  throw new Error(vscode.l10n.t('{0} has just changed: try again.', name));
}
