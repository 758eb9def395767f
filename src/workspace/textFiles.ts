import * as vscode from 'vscode';
import type { Slices } from '../lib/slices';
import { decodeFile } from './decodeFile';
import { type FileSettings, tooLargeToRead } from './fileSettings';

const UNREADABLE = '\ufffd';

interface ReadText {
  readonly text: string;
  /** Set where the editor would not find it out by itself. */
  readonly encoding?: string;
}

/**
 * Texts of files: read as bytes, which is fast, and opened in the editor only to be changed, in
 * the encoding that they have, so that saving loses none of their letters.
 */
export class TextFiles {
  readonly #settings: FileSettings;
  readonly #slices: Slices;

  constructor(settings: FileSettings, slices: Slices) {
    this.#settings = settings;
    this.#slices = slices;
  }

  /** What an editor holds of a file, else what is on the disk. Throws where that is unreadable. */
  async read(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    return openDocument(uri)?.getText() ?? (await this.#fromDisk(uri, token)).text;
  }

  /** A document that can be changed without harm. Throws, with what can be done, if there is none. */
  async open(uri: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.TextDocument> {
    const document = openDocument(uri) ?? (await this.#openFromDisk(uri, token));
    if (document.getText().includes(UNREADABLE)) {
      const name = vscode.workspace.asRelativePath(uri);
      const reason = vscode.l10n.t('{0} is open in another encoding than it was saved in.', name);
      throw new Error(reason);
    }
    return document;
  }

  async #openFromDisk(
    uri: vscode.Uri,
    token: vscode.CancellationToken,
  ): Promise<vscode.TextDocument> {
    const { encoding } = await this.#fromDisk(uri, token);
    return encoding === undefined
      ? await vscode.workspace.openTextDocument(uri)
      : await vscode.workspace.openTextDocument(uri, { encoding });
  }

  async #fromDisk(uri: vscode.Uri, token: vscode.CancellationToken): Promise<ReadText> {
    const { largestSize, encoding: setting } = this.#settings.of(uri);
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largestSize) throw new Error(tooLargeToRead(size, largestSize));
    const bytes = await vscode.workspace.fs.readFile(uri);
    const decoded = await decodeFile({ uri, bytes, setting }, (steps) =>
      this.#slices.run(steps, token),
    );
    if (decoded === undefined) throw new vscode.CancellationError();
    if (decoded.kind === 'undecodable') {
      throw new Error(`${vscode.workspace.asRelativePath(uri)}: ${decoded.reason}`);
    }
    const { text, guessedEncoding: encoding } = decoded;
    return { text: text.replace(/^\ufeff/, ''), ...(encoding !== undefined && { encoding }) };
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === name);
}
