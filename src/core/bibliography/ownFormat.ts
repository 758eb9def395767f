import type { FormatId } from '../dump/dump';
import { bibliographyFormat, isBibliography } from './bibliography';

const BIBTEX_ENTRY = /@[A-Za-z]{2,30}[ \t]?[{(]/;
/** A key at the edge, and below it a field of an entry. */
const HAYAGRIVA_ENTRY =
  /^[^\s#%:][^:\n]{0,200}:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]{0,400})?\r?\n)?[ \t]{1,16}(?:type|title|author|date|parent|url)[ \t]?:/m;

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
      return HAYAGRIVA_ENTRY.test(head) ? 'hayagriva' : undefined;
    default:
      return undefined;
  }
}
