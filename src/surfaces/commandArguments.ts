import * as vscode from 'vscode';
import type { SourcedEntry } from '../core/library/paper';

/**
 * The ids of the papers that a command was called with: tree rows, `{ paperIds }`, or ids. With
 * several rows selected a tree passes the clicked one first and then all of them.
 */
export function paperIdsOf(args: readonly unknown[]): string[] {
  const [first, rows] = args;
  const given = Array.isArray(rows) && rows.length > 0 ? rows : [first];
  return [...new Set(given.flatMap(idsOf))];
}

function idsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || !('paperIds' in value)) return [];
  const { paperIds } = value;
  return Array.isArray(paperIds) ? paperIds.filter((id) => typeof id === 'string') : [];
}

/** The file of a row of the dumps view. */
export function dumpUriOf(value: unknown): vscode.Uri | undefined {
  if (typeof value !== 'object' || value === null || !('file' in value)) return undefined;
  const { file } = value;
  if (typeof file !== 'object' || file === null || !('uri' in file)) return undefined;
  return file.uri instanceof vscode.Uri ? file.uri : undefined;
}

/** Opens the dump where an entry stands, or at another line of it, with those lines selected. */
export async function openSource({ file, entry }: SourcedEntry, line?: number): Promise<void> {
  const [first, last] = line === undefined ? entry.lines : [line, line];
  const selection = new vscode.Range(first - 1, 0, last - 1, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(file), { selection });
}
