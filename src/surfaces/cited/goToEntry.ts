import * as vscode from 'vscode';
import { literalLabel } from '../../lib/literalLabel';
import type { RecordInFile } from '../../workspace/bibliographies';
import type { KeyLookup } from '../../workspace/keyLookup';

/** Opens the bibliography where the entry of a key stands; asks where several have the key. */
export async function goToEntry(meanings: KeyLookup, key: string | undefined): Promise<void> {
  const records = (key === undefined ? undefined : meanings.find(key)?.records) ?? [];
  const found = records.length > 1 ? await pick(records) : records[0];
  if (found === undefined) return;
  const [first] = found.record.place.lines;
  const selection = new vscode.Range(first - 1, 0, first - 1, 0);
  await vscode.window.showTextDocument(found.file, { selection });
}

async function pick(records: readonly RecordInFile[]): Promise<RecordInFile | undefined> {
  const items = records.map((found) => ({
    label: literalLabel(vscode.workspace.asRelativePath(found.file)),
    description: vscode.l10n.t('line {0}', found.record.place.lines[0]),
    found,
  }));
  const title = vscode.l10n.t('Go to Entry');
  return (await vscode.window.showQuickPick(items, { title }))?.found;
}
