import type { Steps } from '../steps';

const LINKS_PER_STEP = 16_384;
const NONE = -1;

/**
 * Finds the slots of a column of numbers that hold a number. A hash table of chains in typed
 * arrays: it grows in steps, where a `Map` of so many would stop everybody.
 */
export class HashChains {
  #keys = new Uint32Array(0);
  #next = new Int32Array(0);
  #heads = new Int32Array(0);

  /** Makes room for slots below `size`. */
  *reserve(size: number): Steps<void> {
    if (size <= this.#keys.length) return;
    const keys = new Uint32Array(size);
    keys.set(this.#keys);
    yield;
    const heads = new Int32Array(2 ** Math.ceil(Math.log2(size))).fill(NONE);
    yield;
    const next = new Int32Array(size);
    yield;
    // Chains keep no order: slots are linked anew as they come.
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if (slot % LINKS_PER_STEP === LINKS_PER_STEP - 1) yield;
      const key = keys[slot] ?? 0;
      if (key !== 0 && this.#isLinked(slot)) link(heads, next, slot, key);
      else next[slot] = UNLINKED;
    }
    next.fill(UNLINKED, this.#keys.length);
    [this.#keys, this.#next, this.#heads] = [keys, next, heads];
  }

  /** Writes the number of a slot that is not found by it yet; 0 is none. */
  write(slot: number, key: number): void {
    this.#keys[slot] = key;
  }

  /** The number that was written for a slot. */
  read(slot: number): number {
    return this.#keys[slot] ?? 0;
  }

  /** Lets a slot be found by its number, which is not 0. */
  link(slot: number): void {
    this.remove(slot);
    link(this.#heads, this.#next, slot, this.read(slot));
  }

  /** Lets a slot be found no more, if it was. */
  remove(slot: number): void {
    if (!this.#isLinked(slot)) return;
    const after = this.#next[slot] ?? NONE;
    const bucket = (this.#keys[slot] ?? 0) & (this.#heads.length - 1);
    let at = this.#heads[bucket] ?? NONE;
    if (at === slot) this.#heads[bucket] = after;
    else {
      while (this.#next[at] !== slot) at = this.#next[at] ?? NONE;
      this.#next[at] = after;
    }
    this.#next[slot] = UNLINKED;
  }

  /** The first slot that is found by a number; -1 when there is none. */
  first(key: number): number {
    return this.#from(this.#heads[key & (this.#heads.length - 1)] ?? NONE, key);
  }

  /** The slot after another that is found by the same number; -1 when there is none. */
  after(slot: number, key: number): number {
    return this.#from(this.#next[slot] ?? NONE, key);
  }

  #from(slot: number, key: number): number {
    let at = slot;
    while (at >= 0 && this.#keys[at] !== key) at = this.#next[at] ?? NONE;
    return at;
  }

  #isLinked(slot: number): boolean {
    return this.#next[slot] !== UNLINKED;
  }
}

const UNLINKED = -2;

function link(heads: Int32Array, next: Int32Array, slot: number, key: number): void {
  const bucket = key & (heads.length - 1);
  next[slot] = heads[bucket] ?? NONE;
  heads[bucket] = slot;
}
