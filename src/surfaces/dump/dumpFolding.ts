import * as vscode from 'vscode';
import type { OpenDumps } from '../../workspace/openDumps';

/** A fold for each page of a dump, its head, and each paper. */
export class DumpFolding implements vscode.FoldingRangeProvider {
  readonly #dumps: OpenDumps;

  constructor(dumps: OpenDumps) {
    this.#dumps = dumps;
  }

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[]> {
    const open = await this.#dumps.read(document, token);
    const lines = open?.dump.sections.flatMap(({ entries, lines: own, page }) => [
      own,
      ...(page === undefined ? [] : [page.lines]),
      ...entries.map((entry) => entry.lines),
    ]);
    const starts = new Set<number>();
    return (lines ?? []).flatMap(([first, last]) => {
      // Only one fold can begin at a line; a page's own wins over that of its head.
      if (last <= first || starts.has(first)) return [];
      starts.add(first);
      return [new vscode.FoldingRange(first - 1, last - 1)];
    });
  }
}
