import { literalAuthor } from '../../../library/personName';
import type { Author } from '../../entry';
import type { EntryParts } from '../../makeEntry';
import { isRestOfNames, withoutRest } from '../../restOfNames';
import { linesOf, type TaggedField } from './taggedRecord';

/** The authors that a record names. */
export interface RecordNames {
  readonly authors: readonly Author[];
  readonly truncated: boolean;
}

const NOBODY = /^\[?(?:anon|anonymous|no authors? listed|author unknown)\.?\]?\.?$/i;
/** "van der Maaten L", "Smith JA Jr": a family name with initials, as libraries of medicine print. */
const WITH_INITIALS = /^(\S.*?) (\p{Lu}{1,4}|\p{Lu}-\p{Lu})(?: (Jr|Sr|II|III|IV)\.?)?$/u;
const LONGEST_NAME = 200;
const MOST_NAMES_OF_LINE = 5000;

/**
 * Reads names as records print them, one to a line or parted by semicolons. A comma at the end says
 * that the name has no parts; "et al." that the list was cut, "[Anon]" that nobody is named.
 */
export function readRecordNames(texts: readonly string[]): RecordNames {
  const authors: Author[] = [];
  let truncated = false;
  for (const text of texts.flatMap((line) => line.split(';', MOST_NAMES_OF_LINE))) {
    const printed = text.trim();
    const name = withoutRest(printed).replace(/,$/, '').trim();
    if (isRestOfNames(printed) || name !== printed.replace(/,$/, '').trim()) truncated = true;
    if (name === '' || isRestOfNames(name) || isNobody(name)) continue;
    // `Smith, John,` lacks but its suffix.
    const isWhole = printed.endsWith(',') && !name.includes(',');
    authors.push(isWhole ? literalAuthor(name) : { name });
  }
  return { authors, truncated };
}

/** The authors that fields of names tell. */
export function authorParts(fields: readonly TaggedField[]): EntryParts {
  if (fields.length === 0) return {};
  const { authors, truncated } = readRecordNames(fields.flatMap(({ texts }) => texts));
  const lines = linesOf(fields.map((field) => field.lines));
  return { authors: { value: authors, lines }, authorsTruncated: truncated };
}

/** Whether a name only says that no author is known. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name);
}

/** "Maaten L" as "Maaten, L", which cannot be taken for a given name and a family name. */
export function withComma(name: string): string {
  if (name.includes(',') || name.length > LONGEST_NAME) return name;
  const match = WITH_INITIALS.exec(name);
  if (match === null) return name;
  const [, family = '', initials = '', suffix] = match;
  return suffix === undefined ? `${family}, ${initials}` : `${family}, ${suffix}, ${initials}`;
}
