import type { BibliographyFormat } from './bibliography';

/** Where a text of a file stands, in UTF-16 units. */
export interface KeyPlace {
  readonly start: number;
  readonly end: number;
}

/** What stands before the key in an entry of each format; sticky or not as its place demands. */
const BEFORE: Readonly<Record<BibliographyFormat, RegExp>> = {
  bibtex: /^@[ \t]{0,8}[\w:.+-]{1,41}\s{0,20}[{(]\s{0,200}/,
  'csl-json': /"id"\s{0,20}:\s{0,20}"?/,
  ris: /^ID {2}- ?/m,
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
  const before = BEFORE[format].exec(own);
  if (before === null) return undefined;
  const start = place.start + before.index + before[0].length;
  const end = start + key.length;
  const isWhole = !/[\p{L}\p{N}_/+-]/u.test(text[end] ?? ' ');
  return isWhole && text.slice(start, end) === key ? { start, end } : undefined;
}
