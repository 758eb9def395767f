import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { DRAGGED_PAPERS, droppedPapers } from '../../workspace/draggedPapers';
import { citationAt } from './citationAt';

/** What papers that arrive in a text are cited by. */
export interface ArrivalParts {
  findPaper(id: string): Paper | undefined;
  /** Never written into. */
  isDump(uri: vscode.Uri): boolean;
  /** The keys to cite papers by, when their entries are written; undefined to cite nothing. */
  keysFor(
    papers: readonly Paper[],
    document: vscode.TextDocument,
  ): Promise<readonly string[] | undefined>;
}

/** Papers that are dragged from the library into a text are cited where they are let go. */
export class CitationDrop implements vscode.DocumentDropEditProvider {
  static readonly metadata: vscode.DocumentDropEditProviderMetadata = {
    dropMimeTypes: [DRAGGED_PAPERS],
  };
  readonly #parts: ArrivalParts;

  constructor(parts: ArrivalParts) {
    this.#parts = parts;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    if (this.#parts.isDump(document.uri)) return undefined;
    const ids = await droppedPapers(transfer);
    const papers = ids.flatMap((id) => this.#parts.findPaper(id) ?? []);
    if (papers.length === 0) return undefined;
    const keys = await this.#parts.keysFor(papers, document);
    return keys && citingEdit(document, position, keys);
  }
}

/** Its text may join a citation beside the place: so it is an edit of its own. */
function citingEdit(
  document: vscode.TextDocument,
  position: vscode.Position,
  keys: readonly string[],
): vscode.DocumentDropEdit {
  const { start, end, text } = citationAt(document, position, keys);
  const drop = new vscode.DocumentDropEdit('', vscode.l10n.t('Insert Citation'));
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  edit.replace(document.uri, range, text);
  drop.additionalEdit = edit;
  return drop;
}
