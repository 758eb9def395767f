import { type AuthorName, authorName, byFullness } from './authorName';

/** A map of so many names would stop everybody whenever it grows. */
const SHELVES = 64;

/** All spellings of authors' names, each with a number. */
export class AuthorTable {
  readonly names: AuthorName[] = [];
  readonly #byPrinted = shelves();
  readonly #byKey = shelves();

  /** The number of a name; it gets one if it has none. */
  add(printed: string): number {
    const shelf = this.#byPrinted[shelfOf(printed)];
    const known = shelf?.get(printed);
    if (known !== undefined) return known;
    const name = authorName(printed);
    const number = this.#numberOf(name);
    shelf?.set(printed, number);
    return number;
  }

  /** The number of a name that has one. */
  find(printed: string): number | undefined {
    const known = this.#byPrinted[shelfOf(printed)]?.get(printed);
    if (known !== undefined) return known;
    const { key } = authorName(printed);
    return this.#byKey[shelfOf(key)]?.get(key);
  }

  #numberOf(name: AuthorName): number {
    const shelf = this.#byKey[shelfOf(name.key)];
    const number = shelf?.get(name.key);
    if (number === undefined) {
      shelf?.set(name.key, this.names.length);
      return this.names.push(name) - 1;
    }
    const before = this.names[number];
    if (before !== undefined && byFullness(name, before) < 0) this.names[number] = name;
    return number;
  }
}

function shelves(): readonly Map<string, number>[] {
  return Array.from({ length: SHELVES }, () => new Map<string, number>());
}

function shelfOf(text: string): number {
  const { length } = text;
  const mixed = length * 31 + text.charCodeAt(length >> 1) * 7 + text.charCodeAt(length - 1);
  return (mixed || 0) % SHELVES;
}
