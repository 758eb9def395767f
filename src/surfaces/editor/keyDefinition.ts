import * as vscode from 'vscode';
import type { KeyLookup } from '../../workspace/keyLookup';
import type { ManuscriptCitations } from '../../workspace/manuscriptCitations';
import { keyAt } from './keyAt';

/** From a key to its entries in the bibliographies, or else to the lines of the dumps. */
export class KeyDefinition implements vscode.DefinitionProvider {
  readonly #citations: ManuscriptCitations;
  readonly #meanings: KeyLookup;

  constructor(citations: ManuscriptCitations, meanings: KeyLookup) {
    this.#citations = citations;
    this.#meanings = meanings;
  }

  provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DefinitionLink[] {
    const here = keyAt(this.#citations, document, position);
    const meaning = here && this.#meanings.find(here.key);
    if (here === undefined || meaning === undefined) return [];
    const { records, paper } = meaning;
    const places =
      records.length > 0
        ? records.map(({ file, record }) => ({ file, lines: record.place.lines }))
        : (paper?.entries ?? []).map(({ file, entry }) => {
            return { file: vscode.Uri.parse(file), lines: entry.lines };
          });
    return places.map(({ file, lines: [first, last] }) => ({
      originSelectionRange: here.range,
      targetUri: file,
      targetRange: new vscode.Range(first - 1, 0, last - 1, Number.MAX_SAFE_INTEGER),
      targetSelectionRange: new vscode.Range(first - 1, 0, first - 1, 0),
    }));
  }
}
