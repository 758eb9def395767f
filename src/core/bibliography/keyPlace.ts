import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { BibliographyFormat } from './bibliography';

/** Where a text of a file stands, in UTF-16 units. */
export interface KeyPlace {
  readonly start: number;
  readonly end: number;
  /** A number stands there: another key has to be written in quotes. */
  readonly isNumber?: true;
}

/** What stands before the key in an entry of each format but JSON. */
const BEFORE: Readonly<Record<Exclude<BibliographyFormat, 'csl-json'>, RegExp>> = {
  bibtex: /^@[ \t]{0,8}[\w:.+-]{1,41}\s{0,20}[{(]\s{0,200}/,
  ris: /^ID {1,2}- {0,9}/m,
  hayagriva: /^["']?/,
};

/**
 * Where the key of an entry stands in the text of a file, by where the entry does; undefined where
 * the text has another there, as after a change.
 */
export function keyPlace(
  text: string,
  entry: { readonly key: string; readonly place: KeyPlace },
  format: BibliographyFormat,
): KeyPlace | undefined {
  const { key, place } = entry;
  const own = text.slice(place.start, place.end);
  if (format === 'csl-json') return idOfItem(own, entry);
  const before = BEFORE[format].exec(own);
  if (before === null) return undefined;
  const start = place.start + before.index + before[0].length;
  const end = start + key.length;
  const isWhole = !/[\p{L}\p{N}_/+-]/u.test(text[end] ?? ' ');
  return isWhole && text.slice(start, end) === key ? { start, end } : undefined;
}

/** The `id` of an item itself, not of what it holds. */
function idOfItem(
  own: string,
  { key, place }: { readonly key: string; readonly place: KeyPlace },
): KeyPlace | undefined {
  const item = parseTree(own, [], { allowTrailingComma: true, disallowComments: true });
  const id = item && findNodeAtLocation(item, ['id']);
  if (id === undefined || String(id.value) !== key) return undefined;
  const quote = id.type === 'string' ? 1 : 0;
  const start = place.start + id.offset + quote;
  const end = start + id.length - 2 * quote;
  return quote === 0 ? { start, end, isNumber: true } : { start, end };
}
