import * as vscode from 'vscode';
import type { Bibliographies } from '../../workspace/bibliographies';
import type { KeyLookup } from '../../workspace/keyLookup';
import type { ManuscriptCitations } from '../../workspace/manuscriptCitations';
import type { ManuscriptUses } from '../../workspace/manuscriptUses';
import { entryKeyAt } from './entryKeyAt';
import { keyAt } from './keyAt';

/** What finding a key everywhere takes. */
export interface ReferenceParts {
  readonly citations: ManuscriptCitations;
  readonly meanings: KeyLookup;
  readonly bibliographies: Bibliographies;
  readonly uses: ManuscriptUses;
}

/** From a key in a citation, or from that of an entry, to every citation of it in the workspace. */
export class KeyReferences implements vscode.ReferenceProvider {
  readonly #parts: ReferenceParts;

  constructor(parts: ReferenceParts) {
    this.#parts = parts;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const { citations, bibliographies, meanings, uses } = this.#parts;
    const here =
      keyAt(citations, document, position) ?? entryKeyAt(bibliographies, document, position);
    if (here === undefined) return [];
    const found = await uses.of(here.key, token);
    const cited = found.flatMap(({ file, ranges }) =>
      ranges.map((range) => new vscode.Location(file, range)),
    );
    const records = includeDeclaration ? (meanings.find(here.key)?.records ?? []) : [];
    const entries = records.map(({ file, record }) => {
      const [first] = record.place.lines;
      return new vscode.Location(file, new vscode.Position(first - 1, 0));
    });
    return [...entries, ...cited];
  }
}
