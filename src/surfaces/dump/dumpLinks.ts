import * as vscode from 'vscode';
import type { Entry, PaperIds } from '../../core/dump/entry';
import { idAddress } from '../../core/dump/idAddress';
import type { OpenDumps } from '../../workspace/openDumps';

/** Identifiers of papers as links; whole web addresses are links already. */
export class DumpLinks implements vscode.DocumentLinkProvider {
  readonly #dumps: OpenDumps;

  constructor(dumps: OpenDumps) {
    this.#dumps = dumps;
  }

  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink[]> {
    const open = await this.#dumps.read(document, token);
    const entries = open?.dump.sections.flatMap((section) => section.entries) ?? [];
    return entries.flatMap((entry) => linksOf(entry, document));
  }
}

function linksOf(entry: Entry, document: vscode.TextDocument): vscode.DocumentLink[] {
  const [first, last] = entry.fieldLines.ids ?? entry.lines;
  return Object.entries(entry.ids).flatMap(([name, id]: [string, string]) => {
    const address = idAddress(name as keyof PaperIds, id);
    if (address === undefined) return [];
    for (let line = first - 1; line < Math.min(last, document.lineCount); line++) {
      const { text } = document.lineAt(line);
      const at = text.toLowerCase().indexOf(id.toLowerCase());
      if (at < 0 || isInAddress(text, at)) continue;
      const range = new vscode.Range(line, at, line, at + id.length);
      return [new vscode.DocumentLink(range, vscode.Uri.parse(address, true))];
    }
    return [];
  });
}

/** The editor makes links of addresses by itself. */
function isInAddress(text: string, at: number): boolean {
  const word = text.slice(text.lastIndexOf(' ', at) + 1, at);
  return word.includes('://');
}
