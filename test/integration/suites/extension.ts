import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ExtensionParts } from '../../../src/extension';

export const EXTENSION_ID = 'papertree.papertree';

/** The extension under test. */
export function extension(): vscode.Extension<ExtensionParts> {
  const found = vscode.extensions.getExtension<ExtensionParts>(EXTENSION_ID);
  assert.ok(found, `${EXTENSION_ID} is not installed`);
  return found;
}

/** The parts of the extension, when it is active and has read the workspace. */
export async function ready(): Promise<ExtensionParts> {
  const parts = await extension().activate();
  await parts.store.whenIdle();
  return parts;
}

/** Waits until something holds; fails with what it was waiting for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const patience = 15_000;
  for (const started = Date.now(); Date.now() - started < patience; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail(`Waited ${patience / 1000} s in vain: ${what}`);
}

/** A file of the open workspace. */
export function file(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** For suites that cite: what they add to the sample's bibliography is gone behind them. */
export function restoringTheBibliography(): void {
  const uri = () => file('references.bib');
  let bytes: Uint8Array;
  const records = async (): Promise<number | undefined> => {
    const { bibliographies } = await ready();
    const name = uri().toString();
    return bibliographies.files.find((one) => one.uri.toString() === name)?.records.length;
  };
  let count: number | undefined;
  before(async () => {
    bytes = await vscode.workspace.fs.readFile(uri());
    await until('the bibliography is read', async () => (await records()) !== undefined);
    count = await records();
  });
  after(async () => {
    await vscode.workspace.fs.writeFile(uri(), bytes);
    await until('the bibliography is as it was', async () => (await records()) === count);
  });
}
