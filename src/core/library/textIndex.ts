import type { Steps } from '../steps';
import { SKETCH } from '../text/shingles';
import { HashChains } from './hashChains';

/** So many of the smallest shingles two texts must share to be looked at closely. */
const SKETCHES_SHARED = 2;
/** Boilerplate that so many texts share says nothing about any of them. */
const COMMON_SHINGLE = 60;
const TEXTS_PER_STEP = 2048;
const NONE = -1;

/**
 * The different abstracts of a library by their sketches: which entries hold each, and which texts
 * may be wordings of one. What it answers depends on the texts that it holds, not on their order.
 */
export class TextIndex {
  /** Told each text whose neighbours may have changed. */
  readonly #touched: (text: number) => void;
  readonly #byIdentity = new HashChains();
  readonly #byShingle = new HashChains();
  /** Shingles that too many texts share, which are in no chain, with the number of these texts. */
  readonly #crowded = new Map<number, number>();
  /** Those of them that may be crowded no more. */
  readonly #thinned = new Set<number>();
  readonly #free: number[] = [];
  #size = 0;
  #others = new Uint32Array(0);
  #holder = new Int32Array(0);
  #nextHolder = new Int32Array(0);
  #met = new Uint8Array(0);

  constructor(touched: (text: number) => void) {
    this.#touched = touched;
  }

  /** Makes room for so many entries, of which some are to be added. */
  *reserve(entries: number, more: number): Steps<void> {
    if (entries > this.#holder.length) {
      this.#others = grown(this.#others, new Uint32Array(entries));
      this.#nextHolder = grown(this.#nextHolder, new Int32Array(entries));
      this.#met = new Uint8Array(entries);
      this.#holder = grown(this.#holder, new Int32Array(entries).fill(NONE));
    }
    yield* this.#byIdentity.reserve(this.#holder.length, more);
    yield* this.#byShingle.reserve(this.#holder.length * SKETCH, more * SKETCH);
  }

  /** Lets an entry hold the text of an identity and a sketch; the number of the text. */
  add(entry: number, identity: readonly [number, number], sketch: Uint32Array): number {
    const known = this.#find(identity);
    const text = known === NONE ? this.#create(identity, sketch) : known;
    this.#nextHolder[entry] = this.#holder[text] ?? NONE;
    this.#holder[text] = entry;
    return text;
  }

  /** Lets an entry hold its text no more. */
  remove(entry: number, text: number): void {
    const after = this.#nextHolder[entry] ?? NONE;
    let at = this.#holder[text] ?? NONE;
    if (at === entry) this.#holder[text] = after;
    else {
      while (this.#nextHolder[at] !== entry) at = this.#nextHolder[at] ?? NONE;
      this.#nextHolder[at] = after;
    }
    if (this.#holder[text] === NONE) this.#forget(text);
  }

  /** Some entry that holds a text. */
  holderOf(text: number): number {
    return this.#holder[text] ?? NONE;
  }

  /** The holder of the same text after another; -1 at the end. */
  nextHolder(entry: number): number {
    return this.#nextHolder[entry] ?? NONE;
  }

  /** Lets shingles count again that are no longer common. To be done after all removals. */
  *settle(): Steps<void> {
    for (const hash of this.#thinned) {
      if ((this.#crowded.get(hash) ?? 0) > COMMON_SHINGLE) this.#thinned.delete(hash);
    }
    const slots: number[] = [];
    for (let text = 0; text < this.#size && this.#thinned.size > 0; text++) {
      if (text % TEXTS_PER_STEP === TEXTS_PER_STEP - 1) yield;
      if (this.holderOf(text) === NONE) continue;
      const [from, end] = this.#range(text);
      for (let slot = from; slot < end; slot++) {
        if (this.#thinned.has(this.#byShingle.read(slot))) slots.push(slot);
      }
    }
    for (const slot of slots) {
      this.#byShingle.link(slot);
      this.#touched(Math.floor(slot / SKETCH));
    }
    for (const hash of this.#thinned) this.#crowded.delete(hash);
    this.#thinned.clear();
  }

  /** The other texts that share enough of the smallest shingles with a text. */
  meetings(text: number): number[] {
    const met: number[] = [];
    const [from, end] = this.#range(text);
    for (let at = from; at < end; at++) {
      const chain = this.#byShingle;
      if (!chain.isLinked(at)) continue;
      for (let slot = chain.first(chain.read(at)); slot >= 0; slot = chain.after(slot)) {
        const other = Math.floor(slot / SKETCH);
        if (other === text) continue;
        if (this.#met[other] === 0) met.push(other);
        this.#met[other] = (this.#met[other] ?? 0) + 1;
      }
    }
    return met.filter((other) => {
      const [start, stop] = this.#range(other);
      const enough = Math.min(SKETCHES_SHARED, end - from, stop - start);
      const shared = this.#met[other] ?? 0;
      this.#met[other] = 0;
      return shared >= enough;
    });
  }

  #find([low, high]: readonly [number, number]): number {
    let text = this.#byIdentity.first(low);
    while (text >= 0 && this.#others[text] !== high) text = this.#byIdentity.after(text);
    return text;
  }

  #create([low, high]: readonly [number, number], sketch: Uint32Array): number {
    const text = this.#free.pop() ?? this.#size++;
    this.#others[text] = high;
    this.#byIdentity.write(text, low);
    this.#byIdentity.link(text);
    for (const [at, hash] of sketch.entries()) this.#byShingle.write(text * SKETCH + at, hash);
    const [from, end] = this.#range(text);
    for (let slot = from; slot < end; slot++) this.#file(slot, this.#byShingle.read(slot));
    return text;
  }

  #forget(text: number): void {
    this.#byIdentity.remove(text);
    const [from, end] = this.#range(text);
    for (let slot = from; slot < end; slot++) {
      this.#byShingle.remove(slot);
      const hash = this.#byShingle.read(slot);
      const count = this.#crowded.get(hash);
      if (count === undefined) continue;
      this.#crowded.set(hash, count - 1);
      if (count - 1 <= COMMON_SHINGLE) this.#thinned.add(hash);
    }
    this.#free.push(text);
  }

  #file(slot: number, hash: number): void {
    const count = this.#crowded.get(hash);
    if (count !== undefined) {
      this.#crowded.set(hash, count + 1);
      return;
    }
    const chain = this.#byShingle;
    const others: number[] = [];
    for (let at = chain.first(hash); at >= 0; at = chain.after(at)) others.push(at);
    if (others.length < COMMON_SHINGLE) {
      chain.link(slot);
      return;
    }
    this.#crowded.set(hash, others.length + 1);
    for (const at of others) {
      chain.remove(at);
      this.#touched(Math.floor(at / SKETCH));
    }
  }

  /** From the first slot of a text's sketch to the one after its last. */
  #range(text: number): [from: number, end: number] {
    const from = text * SKETCH;
    let end = from + SKETCH;
    while (end > from && this.#byShingle.read(end - 1) === 0) end--;
    return [from, end];
  }
}

function grown<Column extends Uint32Array | Int32Array>(old: Column, column: Column): Column {
  column.set(old);
  return column;
}
