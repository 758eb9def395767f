import * as vscode from 'vscode';

/**
 * The folder that a file is in, in the file system of the file. A text that was never saved is
 * taken to be in the first folder of the workspace.
 */
export function parentOf(uri: vscode.Uri): vscode.Uri {
  const [first] = uri.scheme === 'untitled' ? (vscode.workspace.workspaceFolders ?? []) : [];
  return first?.uri ?? vscode.Uri.joinPath(uri, '..');
}

/** The folders from the one of a file up to that of the workspace; outside of it, that alone. */
export function foldersUp(uri: vscode.Uri): readonly vscode.Uri[] {
  const folders = [parentOf(uri)];
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (root === undefined) return folders;
  for (const folder of folders) {
    if (folder.path.length > root.path.length) folders.push(parentOf(folder));
  }
  return folders;
}

/**
 * Whether we may write a file for a document: within the workspace, or beside a document that is
 * in none. What a document declares may be anyone's words (TRUST.md 12).
 */
export function isOursToWrite(file: vscode.Uri, document: vscode.Uri): boolean {
  if (vscode.workspace.getWorkspaceFolder(file) !== undefined) return true;
  if (vscode.workspace.getWorkspaceFolder(document) !== undefined) return false;
  if (document.scheme === 'untitled') return false;
  const folder = parentOf(document);
  const isSameSystem = file.scheme === folder.scheme && file.authority === folder.authority;
  return isSameSystem && file.path.startsWith(`${folder.path.replace(/\/$/, '')}/`);
}

/** Whether there is something at a place. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
