/** A map of so many shelves that none of them grows large. */
const SHELVES = 64;

/** A map of very many texts: one `Map` would stop everybody whenever it grows. */
export class ShelvedMap<Value> {
  readonly #shelves = Array.from({ length: SHELVES }, () => new Map<string, Value>());

  get(key: string): Value | undefined {
    return this.#shelves[shelfOf(key)]?.get(key);
  }

  set(key: string, value: Value): void {
    this.#shelves[shelfOf(key)]?.set(key, value);
  }

  *values(): Generator<Value> {
    for (const shelf of this.#shelves) yield* shelf.values();
  }
}

function shelfOf(text: string): number {
  const { length } = text;
  const mixed = length * 31 + text.charCodeAt(length >> 1) * 7 + text.charCodeAt(length - 1);
  return (mixed || 0) % SHELVES;
}
