import type { Author } from '../dump/entry';
import { type AuthorName, authorName, byFullness } from './authorName';
import { ShelvedMap } from './shelvedMap';

/** All spellings of authors' names, each with a number. */
export class AuthorTable {
  readonly names: AuthorName[] = [];
  readonly #byPrinted = new ShelvedMap<number>();
  readonly #byKey = new ShelvedMap<number>();

  /** The number of a name; it gets one if it has none. */
  add({ name: printed, literal }: Pick<Author, 'name' | 'literal'>): number {
    const known = this.#byPrinted.get(printed);
    if (known !== undefined) return known;
    const name = authorName({ name: printed, ...(literal && { literal }) });
    const number = this.#numberOf(name);
    this.#byPrinted.set(printed, number);
    return number;
  }

  /** The number of a name that has one. */
  find(printed: string): number | undefined {
    return this.#byPrinted.get(printed) ?? this.#byKey.get(authorName({ name: printed }).key);
  }

  #numberOf(name: AuthorName): number {
    const number = this.#byKey.get(name.key);
    if (number === undefined) {
      this.#byKey.set(name.key, this.names.length);
      return this.names.push(name) - 1;
    }
    const before = this.names[number];
    if (before !== undefined && byFullness(name, before) < 0) this.names[number] = name;
    return number;
  }
}
