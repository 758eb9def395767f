import * as vscode from 'vscode';
import { Owned } from '../lib/owned';

const DEFAULT_MEGABYTES = 32;

/** What the settings say of the files of one folder. */
export interface FolderSettings {
  /** In bytes. */
  readonly largestSize: number;
  /** The encoding that the editor would open a file in. */
  readonly encoding: string;
}

/** What is told of a file that is too large; both sizes in bytes. */
export function tooLargeToRead(size: number, limit: number): string {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 1e7 ? 1 : 0);
  return vscode.l10n.t(
    'Not read: {0} MB, more than the {1} MB that the setting papertree.files.maxSizeMB allows.',
    megabytes(size),
    megabytes(limit),
  );
}

/** The settings by folder: asking the editor for each of ten thousand files takes seconds. */
export class FileSettings implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #folders = new Map<string, FolderSettings>();

  constructor() {
    const forget = (): void => this.#folders.clear();
    this.#owned.own(vscode.workspace.onDidChangeConfiguration(forget));
    this.#owned.own(vscode.workspace.onDidChangeWorkspaceFolders(forget));
  }

  of(uri: vscode.Uri): FolderSettings {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    const known = this.#folders.get(key) ?? readSettings(folder ?? uri);
    this.#folders.set(key, known);
    return known;
  }

  dispose(): void {
    this.#owned.dispose();
  }
}

function readSettings(scope: vscode.Uri): FolderSettings {
  const own = vscode.workspace.getConfiguration('papertree', scope);
  const megabytes = own.get<unknown>('files.maxSizeMB');
  const isSensible = typeof megabytes === 'number' && megabytes > 0;
  const encoding = vscode.workspace.getConfiguration('files', scope).get<unknown>('encoding');
  return {
    largestSize: (isSensible ? megabytes : DEFAULT_MEGABYTES) * 1_000_000,
    encoding: typeof encoding === 'string' ? encoding : 'utf8',
  };
}
