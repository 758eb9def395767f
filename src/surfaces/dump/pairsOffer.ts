import * as vscode from 'vscode';
import { looksLikePairs } from '../../core/dump/looksLikePairs';
import { HEAD_LENGTH } from '../../core/dump/readDump';
import { splitLines } from '../../core/text/lines';
import type { Slices } from '../../lib/slices';

/** The texts that people paste titles and abstracts into. */
export const PLAIN_TEXTS: vscode.DocumentSelector = { pattern: '**/*.{txt,text,md,markdown}' };

/**
 * Over a text that may be titles and abstracts without a page around them: the question whether it
 * is. It is never read so unasked, for courses and grants look the same.
 */
export class PairsOffer implements vscode.CodeLensProvider {
  readonly #isDump: (uri: vscode.Uri) => boolean;
  readonly #slices: Slices;

  constructor(isDump: (uri: vscode.Uri) => boolean, slices: Slices) {
    this.#isDump = isDump;
    this.#slices = slices;
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> {
    if (this.#isDump(document.uri)) return [];
    const head = document.getText().slice(0, HEAD_LENGTH);
    if ((await this.#slices.run(looksLikePairs(splitLines(head)), token)) !== true) return [];
    const command = {
      title: vscode.l10n.t('Read as title and abstract pairs'),
      command: 'papertree.readAsPairs',
      arguments: [document.uri],
    };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  }
}
