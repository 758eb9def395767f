import * as vscode from 'vscode';
import {
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  type ExportFormatId,
  isExportFormatId,
} from '../../core/cite/exportFormats';

const KEY = 'papertree.lastExportFormat';

/** Lets the user pick a format, the last one first; undefined when that was given up. */
export async function pickFormat(
  title: string,
  memory: vscode.Memento,
): Promise<ExportFormatId | undefined> {
  const last = memory.get<unknown>(KEY);
  const ids = EXPORT_FORMAT_IDS.toSorted((a, b) => Number(b === last) - Number(a === last));
  const items = ids.map((id) => ({
    id,
    label: formatName(id),
    description: `.${EXPORT_FORMATS[id].extension}`,
  }));
  const placeHolder = vscode.l10n.t('In which format?');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  if (picked === undefined || !isExportFormatId(picked.id)) return undefined;
  await memory.update(KEY, picked.id);
  return picked.id;
}

/** What people call a format. */
export function formatName(id: ExportFormatId): string {
  switch (id) {
    case 'text':
      return vscode.l10n.t('Formatted references');
    case 'html':
      return vscode.l10n.t('Formatted references (HTML)');
    case 'markdown':
      return vscode.l10n.t('Formatted references (Markdown)');
    default:
      return EXPORT_FORMATS[id].label;
  }
}
