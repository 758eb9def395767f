import * as vscode from 'vscode';

/** Under which name papers are carried from a view into a text of the same window. */
export const DRAGGED_PAPERS = 'application/vnd.papertree.papers';

/** Papers to be carried, by their ids. */
export function draggedPapers(ids: readonly string[]): vscode.DataTransferItem {
  return new vscode.DataTransferItem(JSON.stringify(ids));
}

/** The ids of the papers that are carried; other extensions may write there, too. */
export async function droppedPapers(transfer: vscode.DataTransfer): Promise<readonly string[]> {
  const text = await transfer.get(DRAGGED_PAPERS)?.asString();
  if (text === undefined) return [];
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
