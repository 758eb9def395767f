import * as vscode from 'vscode';
import type { KnownFile } from './knownFiles';

/**
 * Dumps that are there twice because a link leads to them as well: of files with the same content,
 * size and time, those that a link was followed to, but for one where a link leads to all of them.
 */
export async function linkedTwins(known: readonly KnownFile[]): Promise<ReadonlySet<KnownFile>> {
  const twins = new Map<string, KnownFile[]>();
  for (const one of known) {
    if (one.file?.kind !== 'dump' || one.state?.hash === undefined) continue;
    const { hash, size, mtime } = one.state;
    const name = `${hash} ${size} ${mtime}`;
    const same = twins.get(name);
    if (same === undefined) twins.set(name, [one]);
    else same.push(one);
  }
  const dropped = new Set<KnownFile>();
  for (const same of twins.values()) {
    if (same.length > 1) for (const one of await reachedByLink(same)) dropped.add(one);
  }
  return dropped;
}

async function reachedByLink(same: readonly KnownFile[]): Promise<readonly KnownFile[]> {
  const areLinked = await Promise.all(same.map(({ uri }) => isBelowLink(uri)));
  const linked = same.filter((_, at) => areLinked[at] === true);
  return linked.length < same.length ? linked : linked.slice(1);
}

/** Whether a file, or a folder between it and that of the workspace, is a link. */
async function isBelowLink(uri: vscode.Uri): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? '';
  for (let place = uri; place.path.length > root.length; ) {
    if (await isLink(place)) return true;
    const above = vscode.Uri.joinPath(place, '..');
    if (above.path === place.path) return false;
    place = above;
  }
  return false;
}

async function isLink(place: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(place)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return false; // Gone meanwhile: an event will tell of it.
  }
}
