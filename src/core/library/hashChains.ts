import type { Steps } from '../steps';

const LINKS_PER_STEP = 8_192;
const NONE = -1;
const UNLINKED = -2;
/** A fuller table makes long ways. */
const FULLEST = 0.7;

/**
 * Finds the slots of a column of numbers by the number that they hold. A hash table in typed
 * arrays, open, with a chain of slots for each number: it grows in steps, where a `Map` of so many
 * would stop everybody, and a number that nobody shares is told by one look.
 */
export class HashChains {
  #keys = new Uint32Array(0);
  #next = new Int32Array(0);
  /** Pairs of a number, 0 where there is none, and the first slot of its chain. */
  #table = new Int32Array(2);
  /** How many numbers the table knows, those of empty chains too. */
  #known = 0;

  /** Makes room for slots below `size`, of which `more` are to be linked. */
  *reserve(size: number, more: number): Steps<void> {
    if (size > this.#keys.length) {
      const [keys, next] = [new Uint32Array(size), new Int32Array(size)];
      yield;
      keys.set(this.#keys);
      next.set(this.#next);
      next.fill(UNLINKED, this.#next.length);
      [this.#keys, this.#next] = [keys, next];
      yield;
    }
    if ((this.#known + more) * 2 > this.#table.length * FULLEST) yield* this.#rebuild(more);
  }

  /** Writes the number of a slot that is not linked; 0 is none. */
  write(slot: number, key: number): void {
    this.#keys[slot] = key;
  }

  /** The number that was written for a slot. */
  read(slot: number): number {
    return this.#keys[slot] ?? 0;
  }

  /** Lets a slot be found by its number, which is not 0. */
  link(slot: number): void {
    if (!this.isLinked(slot)) this.#link(slot);
  }

  isLinked(slot: number): boolean {
    return this.#next[slot] !== UNLINKED;
  }

  /** Lets a slot be found no more, if it was. */
  remove(slot: number): void {
    if (!this.isLinked(slot)) return;
    const place = this.#placeOf(this.read(slot));
    const after = this.#next[slot] ?? NONE;
    let at = this.#table[place + 1] ?? NONE;
    if (at === slot) this.#table[place + 1] = after;
    else {
      while (this.#next[at] !== slot) at = this.#next[at] ?? NONE;
      this.#next[at] = after;
    }
    this.#next[slot] = UNLINKED;
  }

  /** The first slot that is found by a number; -1 when there is none. */
  first(key: number): number {
    const place = this.#placeOf(key);
    return this.#table[place] === 0 ? NONE : (this.#table[place + 1] ?? NONE);
  }

  /** The slot after another that is found by the same number; -1 when there is none. */
  after(slot: number): number {
    return this.#next[slot] ?? NONE;
  }

  #link(slot: number): void {
    const key = this.read(slot);
    const place = this.#placeOf(key);
    if (this.#table[place] === 0) {
      this.#table[place] = key;
      this.#table[place + 1] = NONE;
      this.#known++;
    }
    this.#next[slot] = this.#table[place + 1] ?? NONE;
    this.#table[place + 1] = slot;
  }

  /** Where the table has a number, or where it would have it. */
  #placeOf(key: number): number {
    const mask = this.#table.length / 2 - 1;
    let place = key & mask;
    for (;;) {
      const there = this.#table[place * 2] ?? 0;
      if (there === 0 || there >>> 0 === key) return place * 2;
      place = (place + 1) & mask;
    }
  }

  /** Makes the table anew for the numbers that are still found, and `more`. */
  *#rebuild(more: number): Steps<void> {
    let linked = 0;
    for (let slot = 0; slot < this.#next.length; slot++) {
      if (slot % (LINKS_PER_STEP * 32) === 0) yield;
      if (this.isLinked(slot)) linked++;
    }
    const places = 2 ** Math.ceil(Math.log2(Math.max(32, (linked + more) / FULLEST + 1)));
    const rebuilt = new HashChains();
    rebuilt.#keys = this.#keys;
    yield;
    rebuilt.#table = new Int32Array(places * 2);
    yield;
    rebuilt.#next = new Int32Array(this.#next.length).fill(UNLINKED);
    for (let slot = 0; slot < this.#next.length; slot++) {
      if (slot % LINKS_PER_STEP === 0) yield;
      if (this.isLinked(slot)) rebuilt.#link(slot);
    }
    [this.#next, this.#table, this.#known] = [rebuilt.#next, rebuilt.#table, rebuilt.#known];
  }
}
