import * as vscode from 'vscode';
import type { KeyUse } from '../../core/manuscript/citation';
import type { ManuscriptCitations } from '../../workspace/manuscriptCitations';

/** A key of a citation, and where it stands. */
export interface KeyHere {
  readonly key: string;
  readonly range: vscode.Range;
  readonly use: KeyUse;
}

/** The key that a place of a manuscript is in or beside. */
export function keyAt(
  citations: ManuscriptCitations,
  document: vscode.TextDocument,
  position: vscode.Position,
): KeyHere | undefined {
  const offset = document.offsetAt(position);
  for (const { start, end, uses } of citations.of(document)) {
    if (start > offset) break;
    if (end < offset) continue;
    const use = uses.find((one) => one.start <= offset && offset <= one.end);
    if (use !== undefined) return { key: use.key, use, range: rangeOf(use, document) };
  }
  return undefined;
}

/** The place of a key in its document. */
export function rangeOf(
  { start, end }: Pick<KeyUse, 'start' | 'end'>,
  document: vscode.TextDocument,
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
