import * as vscode from 'vscode';
import type { Refusal } from '../../workspace/bibliographyWriter';

/** Why nothing was written and nothing inserted, and what can be done, in a sentence or two. */
export function refusalWords({ file, reason, line, detail = '' }: Refusal): string {
  const name = vscode.workspace.asRelativePath(file);
  switch (reason) {
    case 'broken':
      return vscode.l10n.t(
        'Nothing was inserted: {0} is broken at line {1}, where it says “{2}”. Mend that first, or copy the entry.',
        name,
        line ?? 1,
        detail,
      );
    case 'unreadable':
      return vscode.l10n.t('Nothing was inserted: {0} cannot be read. {1}', name, detail);
    case 'unwritable':
      return vscode.l10n.t(
        'Nothing was inserted: {0} is in {1}, which Papertree reads and does not write. Copy the entry, or choose another bibliography.',
        name,
        detail,
      );
    case 'readOnly':
      return vscode.l10n.t(
        'Nothing was inserted: {0} is read-only. Make it writable, or copy the entry.',
        name,
      );
    case 'differs':
      return vscode.l10n.t(
        'Nothing was inserted: the editor has {0} otherwise than the disk, as with mixed line ends or another encoding. Open and save it first, or copy the entry.',
        name,
      );
    case 'notApplied':
      return vscode.l10n.t(
        'Nothing was inserted: {0} is being changed by someone else. Try again, or copy the entry.',
        name,
      );
    case 'notSaved':
      return vscode.l10n.t(
        'Nothing was inserted: {0} could not be saved. It may be read-only, or the disk may be full.',
        name,
      );
  }
}
