import * as vscode from 'vscode';
import type { KeyPatterns } from '../workspace/keyPatterns';
import { wordFaultyPattern } from '../workspace/keyPatternWords';

/** Tells that the pattern of citation keys cannot be read, when somebody is about to use keys. */
export class KeyPatternNotice {
  readonly #patterns: KeyPatterns;
  #told = '';

  constructor(patterns: KeyPatterns) {
    this.#patterns = patterns;
  }

  /** Tells each faulty pattern once; nobody has to answer. */
  tell(): void {
    const { faulty } = this.#patterns;
    if (faulty === undefined || faulty.text === this.#told) return;
    this.#told = faulty.text;
    const open = vscode.l10n.t('Open Setting');
    void vscode.window.showWarningMessage(wordFaultyPattern(faulty), open).then(async (picked) => {
      const id = 'papertree.citation.keyPattern';
      if (picked === open)
        await vscode.commands.executeCommand('workbench.action.openSettings', id);
    });
  }
}
