import type * as vscode from 'vscode';
import { bibliographyFormat } from '../../core/bibliography/bibliography';
import { keyPlace } from '../../core/bibliography/keyPlace';
import type { Bibliographies } from '../../workspace/bibliographies';
import { rangeOf } from './keyAt';

/** The key of the entry that a place of a bibliography is in, where the place is in that key. */
export function entryKeyAt(
  bibliographies: Bibliographies,
  document: vscode.TextDocument,
  position: vscode.Position,
): { readonly key: string; readonly range: vscode.Range } | undefined {
  const name = document.uri.toString();
  const file = bibliographies.files.find(({ uri }) => uri.toString() === name);
  if (file === undefined) return undefined;
  const offset = document.offsetAt(position);
  const entry = file.records.find(({ place }) => place.start <= offset && offset <= place.end);
  const place = entry && keyPlace(document.getText(), entry, bibliographyFormat(document.uri.path));
  if (entry === undefined || place === undefined) return undefined;
  if (offset < place.start || offset > place.end) return undefined;
  return { key: entry.key, range: rangeOf(place, document) };
}
