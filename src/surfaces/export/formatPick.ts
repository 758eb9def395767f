import * as vscode from 'vscode';
import {
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  type ExportFormatId,
} from '../../core/cite/exportFormats';

const KEY = 'papertree.lastExportFormat';

/** What can be copied: also what running text says where it cites. */
export type CopyFormat = ExportFormatId | 'in-text';

/** Lets the user pick a format, the last one first; undefined when that was given up. */
export async function pickFormat(
  title: string,
  memory: vscode.Memento,
): Promise<ExportFormatId | undefined> {
  const picked = await pick(EXPORT_FORMAT_IDS, title, memory);
  return picked === 'in-text' ? undefined : picked;
}

/** The same for copying. */
export function pickCopyFormat(
  title: string,
  memory: vscode.Memento,
): Promise<CopyFormat | undefined> {
  return pick([...EXPORT_FORMAT_IDS, 'in-text'], title, memory);
}

async function pick(
  formats: readonly CopyFormat[],
  title: string,
  memory: vscode.Memento,
): Promise<CopyFormat | undefined> {
  const last = memory.get<unknown>(KEY);
  const ids = formats.toSorted((a, b) => Number(b === last) - Number(a === last));
  const items = ids.map((id) => ({
    id,
    label: formatName(id),
    description: id === 'in-text' ? '' : `.${EXPORT_FORMATS[id].extension}`,
  }));
  const placeHolder = vscode.l10n.t('In which format?');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  if (picked === undefined) return undefined;
  await memory.update(KEY, picked.id);
  return picked.id;
}

/** What people call a format. */
export function formatName(id: CopyFormat): string {
  switch (id) {
    case 'in-text':
      return vscode.l10n.t('In-text citation');
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
