import * as vscode from 'vscode';
import type { SourcedEntry } from '../core/library/paper';
import type { CitationVariant } from '../core/manuscript/syntax';
import type { LineRange } from '../core/text/lines';

/**
 * The ids of the papers that a command was called with: tree rows, `{ paperIds }`, or ids. With
 * several rows selected a tree passes the clicked one first and then all of them.
 */
export function paperIdsOf(args: readonly unknown[]): string[] {
  return [...new Set(rowsOf(args).flatMap(idsOf))];
}

/** The names of the authors that a command was called with: tree rows, or `{ authorName }`. */
export function authorNamesOf(args: readonly unknown[]): string[] {
  return rowsOf(args).flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('authorName' in row)) return [];
    return typeof row.authorName === 'string' ? [row.authorName] : [];
  });
}

/** The citation keys that a command was called with: rows of cited keys, or `{ citationKey }`. */
export function citationKeysOf(args: readonly unknown[]): string[] {
  return rowsOf(args).flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('citationKey' in row)) return [];
    return typeof row.citationKey === 'string' ? [row.citationKey] : [];
  });
}

/** The line that a search was called with: `{ query }`. */
export function queryOf([argument]: readonly unknown[]): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('query' in argument)) return undefined;
  return typeof argument.query === 'string' ? argument.query : undefined;
}

const VARIANTS = ['narrative', 'year', 'suppressed', 'key'] as const;

/** The form of citation that a command was called with: `{ paperIds, variant }`. */
export function variantOf([argument]: readonly unknown[]): CitationVariant | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const wanted = 'variant' in argument ? argument.variant : undefined;
  return VARIANTS.find((variant) => variant === wanted);
}

/** The names of the saved searches that a command was called with: tree rows. */
export function searchNamesOf(args: readonly unknown[]): string[] {
  return rowsOf(args).flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('searchName' in row)) return [];
    return typeof row.searchName === 'string' ? [row.searchName] : [];
  });
}

/** The rows that a command was called with. */
export function rowsOf([first, rows]: readonly unknown[]): readonly unknown[] {
  return Array.isArray(rows) && rows.length > 0 ? rows : [first];
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

/**
 * Opens the dump where an entry stands, or other lines of it, with those lines selected: in the
 * group of the text, or beside an abstract that stands alone, never over it.
 */
export async function openSource(
  { file, entry }: SourcedEntry,
  [first, last]: LineRange = entry.lines,
): Promise<void> {
  const text = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
  const selection = new vscode.Range(first - 1, 0, last - 1, Number.MAX_SAFE_INTEGER);
  await vscode.window.showTextDocument(vscode.Uri.parse(file), {
    selection,
    viewColumn: text?.viewColumn ?? vscode.ViewColumn.Beside,
  });
}
