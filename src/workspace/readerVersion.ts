import * as vscode from 'vscode';

/**
 * What tells apart the versions of the extension that may read dumps in different ways: the number
 * of the release, and where the disk tells it, when its code was built.
 */
export async function readerVersion(extension: vscode.Extension<unknown>): Promise<string> {
  const manifest: unknown = extension.packageJSON;
  const { version, main } = Object(manifest) as Readonly<Record<string, unknown>>;
  return `${version} ${await builtAt(vscode.Uri.joinPath(extension.extensionUri, String(main)))}`;
}

async function builtAt(code: vscode.Uri): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.stat(code)).mtime;
  } catch {
    return undefined; // On the web, code is no file that could be looked at.
  }
}
