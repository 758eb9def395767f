import * as vscode from 'vscode';
import { namesIn, type PaperNames } from '../../core/library/meantPapers';
import type { Paper } from '../../core/library/paper';
import { paperName } from '../../workspace/paperWords';
import { citationAt } from './citationAt';
import type { ArrivalParts } from './citationDrop';

/** More papers than anybody cites by one paste. */
const MOST = 10;
const TEXT = 'text/plain';

/** What recognising pasted papers takes. */
export interface PasteParts extends ArrivalParts {
  find(names: PaperNames): Promise<readonly Paper[]>;
}

/** A paste that cites, and what is to be done when it is chosen. */
class CitingPaste extends vscode.DocumentPasteEdit {
  readonly resolve: () => Promise<void>;

  constructor(title: string, resolve: (edit: CitingPaste) => Promise<void>) {
    super('', title, CitationPaste.kind);
    this.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    this.resolve = () => resolve(this);
  }
}

/**
 * Pasting an entry of a dump, an arXiv id or a DOI of a paper that the library knows can cite it:
 * offered beside the pasted text, which stays what is done first.
 */
export class CitationPaste implements vscode.DocumentPasteEditProvider<vscode.DocumentPasteEdit> {
  static readonly kind = vscode.DocumentDropOrPasteEditKind.Empty.append('papertree', 'citation');
  static readonly metadata: vscode.DocumentPasteProviderMetadata = {
    providedPasteEditKinds: [CitationPaste.kind],
    pasteMimeTypes: [TEXT],
  };
  readonly #parts: PasteParts;

  constructor(parts: PasteParts) {
    this.#parts = parts;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const [range, ...others] = ranges;
    if (range === undefined || others.length > 0 || this.#parts.isDump(document.uri)) {
      return undefined;
    }
    const text = await transfer.get(TEXT)?.asString();
    const names = text === undefined ? undefined : namesIn(text);
    if (names === undefined || token.isCancellationRequested) return undefined;
    const papers = await this.#parts.find(names);
    if (papers.length === 0 || papers.length > MOST) return undefined;
    return [
      new CitingPaste(titleFor(papers), async (paste) => {
        const keys = await this.#parts.keysFor(papers, document);
        if (keys !== undefined) paste.additionalEdit = citing(document, range, keys);
      }),
    ];
  }

  async resolveDocumentPasteEdit(
    edit: vscode.DocumentPasteEdit,
  ): Promise<vscode.DocumentPasteEdit> {
    if (edit instanceof CitingPaste) await edit.resolve();
    return edit;
  }
}

function citing(
  document: vscode.TextDocument,
  range: vscode.Range,
  keys: readonly string[],
): vscode.WorkspaceEdit {
  const { start, end, text } = citationAt(document, range.start, keys);
  const edit = new vscode.WorkspaceEdit();
  const place = new vscode.Range(document.positionAt(start), document.positionAt(end));
  edit.replace(document.uri, place, text);
  return edit;
}

function titleFor(papers: readonly Paper[]): string {
  const [paper, ...others] = papers;
  return paper === undefined || others.length > 0
    ? vscode.l10n.t('Insert citation of {0} papers', papers.length)
    : vscode.l10n.t('Insert citation of “{0}”', paperName(paper));
}
