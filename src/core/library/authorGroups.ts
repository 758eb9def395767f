import { type AuthorName, byFullness, canBeOne } from './authorName';

/** Spellings of names that grow together into people. */
export class IdentityGroups {
  readonly #names: readonly AuthorName[];
  readonly #groupOf = new Map<number, readonly number[]>();
  /** Pairs that the user told apart, as texts. */
  readonly #apart = new Set<string>();

  constructor(names: readonly AuthorName[]) {
    this.#names = names;
  }

  /** The spellings of the person that a spelling is of, the fullest first. */
  members(number: number): readonly AuthorName[] {
    return this.numbers(number).flatMap((member) => this.#names[member] ?? []);
  }

  /** The same, as numbers: one list for all of them. */
  numbers(number: number): readonly number[] {
    return this.#groupOf.get(number) ?? [number];
  }

  keepApart(a: number, b: number): void {
    this.#apart.add(pairOf(a, b));
  }

  /** Whether two spellings can be of one person by themselves. */
  canBeOne(a: number, b: number): boolean {
    const [x, y] = [this.#names[a], this.#names[b]];
    return x !== undefined && y !== undefined && canBeOne(x, y);
  }

  /** Whether all spellings of two people can be of one. */
  mayJoin(a: number, b: number): boolean {
    return this.#every(a, b, (x, y) => this.canBeOne(x, y) && !this.#apart.has(pairOf(x, y)));
  }

  /** Makes one person of two, unless the user told them apart. */
  join(a: number, b: number): void {
    const [one, other] = [this.numbers(a), this.numbers(b)];
    if (one.includes(b) || !this.#every(a, b, (x, y) => !this.#apart.has(pairOf(x, y)))) return;
    const group = [...one, ...other].sort((x, y) => this.compare(x, y));
    for (const member of group) this.#groupOf.set(member, group);
  }

  /** The order of spellings: the fullest first. */
  compare(a: number, b: number): number {
    const [x, y] = [this.#names[a], this.#names[b]];
    return x === undefined || y === undefined ? 0 : byFullness(x, y);
  }

  #every(a: number, b: number, holds: (x: number, y: number) => boolean): boolean {
    const others = this.numbers(b);
    return this.numbers(a).every((x) => others.every((y) => x === y || holds(x, y)));
  }
}

function pairOf(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}
