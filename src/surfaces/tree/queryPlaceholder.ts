import * as vscode from 'vscode';

/** Teaches the query language in an empty box. */
export function queryPlaceholder(): string {
  return vscode.l10n.t(
    'Title, author or words of the abstract; also author: cat: year: "phrase" -word',
  );
}
