import type { FormatId } from '../dump/dump';
import { bibliographyFormat, isBibliography } from './bibliography';

const BIBTEX_ENTRY = /@[A-Za-z]{2,30}[ \t]?[{(]/;
/** A key at the edge, and below it, perhaps behind an empty line or a comment, a field. */
const KEY_LINE = /^[^\s#%:][^:]{0,200}:[ \t]*$/;
const BETWEEN = /^[ \t]*(?:#.*)?$/;
const FIELD_LINE = /^[ \t]{1,16}(?:type|title|author|date|parent|url)[ \t]?:/;

/**
 * What the user's own bibliography is to be read as, where its name says that it is one: then
 * its content need not look like a list of papers alone. Those in JSON and RIS tell by themselves.
 */
export function ownFormat(path: string, head: string): FormatId | undefined {
  if (!isBibliography(path)) return undefined;
  switch (bibliographyFormat(path)) {
    case 'bibtex':
      return BIBTEX_ENTRY.test(head) ? 'bibtex' : undefined;
    case 'hayagriva':
      return hasHayagrivaEntry(head) ? 'hayagriva' : undefined;
    default:
      return undefined;
  }
}

function hasHayagrivaEntry(head: string): boolean {
  const lines = head.split(/\r?\n/);
  return lines.some((line, at) => {
    if (!KEY_LINE.test(line)) return false;
    const next = BETWEEN.test(lines[at + 1] ?? '') ? at + 2 : at + 1;
    return FIELD_LINE.test(lines[next] ?? '');
  });
}
