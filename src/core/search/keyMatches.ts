/** How well a key answers what is typed: more than any words of a paper could. */
const WHOLE = 4;
const BEGINNING = 3;
const WITHIN = 1.5;
/** Fewer letters are within too many keys. */
const SHORTEST_WITHIN = 3;

/** Keys to be compared with what is typed, case ignored. */
export class KeyList {
  readonly #keys: readonly string[];
  readonly #folded: readonly string[];

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#folded = keys.map((key) => key.toLowerCase());
  }

  /** The keys that are, begin with or hold what is typed, with what that is worth. */
  matching(typed: string): Map<string, number> {
    const found = new Map<string, number>();
    const folded = typed.toLowerCase();
    if (folded === '') return found;
    for (const [at, key] of this.#folded.entries()) {
      const worth = matchOf(key, folded);
      if (worth > 0) found.set(this.#keys[at] ?? '', worth);
    }
    return found;
  }
}

function matchOf(key: string, typed: string): number {
  if (key.startsWith(typed)) return key.length === typed.length ? WHOLE : BEGINNING;
  return typed.length >= SHORTEST_WITHIN && key.includes(typed) ? WITHIN : 0;
}
