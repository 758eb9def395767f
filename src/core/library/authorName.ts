import type { Author } from '../dump/entry';
import { foldText, foldWords } from '../text/foldText';
import { familyName, nameInOrder, personNameOf } from './personName';

/** A name taken apart to be compared with others. */
export interface AuthorName {
  /** What the same spelling of a name has in common, whatever its case, order and stops. */
  readonly key: string;
  /** As it was printed. */
  readonly printed: string;
  /** In the order in which people write it. */
  readonly inOrder: string;
  /** The family name, folded; undefined for groups, and for names that have no parts. */
  readonly family?: string;
  /** Given names and initials, folded. */
  readonly given: readonly string[];
}

/** Takes a name apart. */
export function authorName(author: Pick<Author, 'name' | 'literal'>): AuthorName {
  const { name: printed } = author;
  const name = personNameOf(author);
  const inOrder = nameInOrder(author);
  if (name.kind === 'literal') return { key: spelling(name.name), printed, inOrder, given: [] };
  const family = familyName(name);
  const parts = [name.given ?? '', family, name.suffix ?? ''];
  return {
    key: spelling(parts.join(' ')),
    printed,
    inOrder,
    family: foldWords(`${family} ${name.suffix ?? ''}`).join(' '),
    given: foldWords(name.given ?? ''),
  };
}

/**
 * Whether two spellings can be of one person: one family name, and the given names of one are
 * among those of the other in their order, an initial standing for a name. No evidence that they
 * are one: "M. Finzi" can be Marc and Maria.
 */
export function canBeOne(a: AuthorName, b: AuthorName): boolean {
  if (a.key === b.key) return true;
  if (a.family === undefined || a.family !== b.family) return false;
  const [fewer, more] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  if (fewer.length === 0) return false;
  let at = 0;
  for (const name of more) if (at < fewer.length && isSameGiven(fewer[at] ?? '', name)) at++;
  return at === fewer.length;
}

function isSameGiven(a: string, b: string): boolean {
  return a.length === 1 || b.length === 1 ? a[0] === b[0] : a === b;
}

/** The order of spellings of one name: the fullest first, diacritics before none. */
export function byFullness(a: AuthorName, b: AuthorName): number {
  return (
    lettersGiven(b) - lettersGiven(a) ||
    isShouted(a.printed) - isShouted(b.printed) ||
    marks(b.printed) - marks(a.printed) ||
    a.printed.length - b.printed.length ||
    (a.printed < b.printed ? -1 : a.printed > b.printed ? 1 : 0)
  );
}

function lettersGiven({ given }: AuthorName): number {
  return given.reduce((sum, name) => sum + name.length, 0);
}

function isShouted(name: string): number {
  return Number(name === name.toUpperCase());
}

function marks(name: string): number {
  return [...name].filter((letter) => letter.toLowerCase() !== foldText(letter)).length;
}

function spelling(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim();
}
