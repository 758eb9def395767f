import * as vscode from 'vscode';
import type { LineRange } from '../../core/text/lines';

/** Lines of a dump, 1-based, as a range of a document, to the end of the last one. */
export function lineRange([first, last]: LineRange, document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(first - 1, 0, last - 1, Number.MAX_SAFE_INTEGER));
}
