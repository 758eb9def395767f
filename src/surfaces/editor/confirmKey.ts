import * as vscode from 'vscode';
import { isPlainKey } from '../../core/cite/plainKey';

/** Lets the user confirm the key of a paper that has no name of its own; undefined to cite it not. */
export async function confirmKey(proposed: string): Promise<string | undefined> {
  const key = await vscode.window.showInputBox({
    title: vscode.l10n.t('Cite a paper without title and authors'),
    prompt: vscode.l10n.t(
      'Its source gives neither title nor authors. By which key is it to be cited?',
    ),
    value: proposed,
    validateInput: (value) =>
      isPlainKey(value.trim())
        ? undefined
        : vscode.l10n.t('A key is letters, digits and - : . / + _ only, and begins with no sign.'),
  });
  return key?.trim();
}
