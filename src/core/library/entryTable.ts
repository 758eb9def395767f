import type { Steps } from '../steps';
import { SKETCH } from '../text/shingles';
import type { Work } from './catalogue';
import { type DumpSketch, JOINERS } from './dumpSketch';
import { HashChains } from './hashChains';
import type { SourcedEntry } from './paper';
import { TextIndex } from './textIndex';

const NONE = -1;

/** An entry with the listing page that it stands on. */
export interface ListedEntry {
  readonly source: SourcedEntry;
  /** The same object for all entries of the page. */
  readonly page: object;
  /** Its place among the entries of its dump. */
  readonly place: number;
}

/** Entries that were looked at together, and the works that they were found to be. */
export interface Neighbourhood {
  readonly members: readonly number[];
  readonly works: readonly Work[];
}

/**
 * All entries, by number, and what each may be fused with. An entry is settled when its
 * neighbourhood was looked at since the last change that touched it.
 */
export class EntryTable {
  readonly #entries: (ListedEntry | undefined)[] = [];
  readonly #homes: (Neighbourhood | undefined)[] = [];
  /** The work that an entry was last found to be part of. */
  readonly #works: (Work | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #joiners = new HashChains();
  readonly texts = new TextIndex((text) => this.#unsettleText(text));
  #textOf = new Int32Array(0);
  #unsettled = new Uint8Array(0);
  #size = 0;

  /** How many numbers are in use at most: all are below. */
  get size(): number {
    return this.#size;
  }

  /** Makes room for so many more entries. */
  *reserve(more: number): Steps<void> {
    const size = this.#size + Math.max(0, more - this.#free.length);
    if (size > this.#textOf.length) {
      const room = this.#size === 0 ? size : size + (size >> 3);
      const [textOf, unsettled] = [new Int32Array(room).fill(NONE), new Uint8Array(room)];
      yield;
      textOf.set(this.#textOf);
      unsettled.set(this.#unsettled);
      [this.#textOf, this.#unsettled] = [textOf, unsettled];
      yield;
    }
    yield* this.#joiners.reserve(this.#textOf.length * JOINERS, more * 2);
    yield* this.texts.reserve(this.#textOf.length, more);
  }

  /** Takes in an entry, of which a dump's sketch tells at its place. */
  add(entry: ListedEntry, sketch: DumpSketch): number {
    const number = this.#free.pop() ?? this.#size++;
    const { place } = entry;
    this.#entries[number] = entry;
    this.#unsettled[number] = 1;
    for (let at = 0; at < JOINERS; at++) {
      const key = sketch.joiners[place * JOINERS + at] ?? 0;
      this.#joiners.write(number * JOINERS + at, key);
      if (key !== 0) this.#joiners.link(number * JOINERS + at);
    }
    const identity = [sketch.texts[place * 2] ?? 0, sketch.texts[place * 2 + 1] ?? 0] as const;
    const shingles = sketch.shingles.subarray(place * SKETCH, (place + 1) * SKETCH);
    const hasText = identity[0] !== 0;
    this.#textOf[number] = hasText ? this.texts.add(number, identity, shingles) : NONE;
    return number;
  }

  /** Lets an entry go; its neighbours are to be looked at again. */
  remove(number: number): void {
    this.unsettle(number);
    for (let at = 0; at < JOINERS; at++) this.#joiners.remove(number * JOINERS + at);
    const text = this.textOf(number);
    if (text !== NONE) this.texts.remove(number, text);
    this.#unsettled[number] = 0;
    this.#entries[number] = undefined;
    this.#works[number] = undefined;
    this.#free.push(number);
  }

  /** Lets the whole neighbourhood of an entry be looked at again: who is in it, if it was settled. */
  unsettle(number: number): readonly number[] {
    const home = this.#homes[number];
    if (home === undefined) return [];
    for (const member of home.members) {
      this.#homes[member] = undefined;
      this.#unsettled[member] = 1;
    }
    for (const work of home.works) work.isCurrent = false;
    return home.members;
  }

  /** Takes note of what a neighbourhood was found to be. */
  settle(home: Neighbourhood): void {
    for (const member of home.members) {
      this.#homes[member] = home;
      this.#unsettled[member] = 0;
    }
    for (const work of home.works) {
      work.isCurrent = true;
      for (const member of work.members) this.#works[member] = work;
    }
  }

  isUnsettled(number: number): boolean {
    return this.#unsettled[number] === 1;
  }

  entry(number: number): ListedEntry {
    const entry = this.#entries[number];
    if (entry === undefined) throw new RangeError(`There is no entry ${number}.`);
    return entry;
  }

  /** The work that an entry was part of before it was unsettled. */
  workOf(number: number): Work | undefined {
    return this.#works[number];
  }

  /** The number of the text of an entry; -1 when it has none. */
  textOf(number: number): number {
    return this.#textOf[number] ?? NONE;
  }

  /** Calls back with every entry that shares a title or an identifier with one, and the first. */
  forEachKin(number: number, call: (other: number) => void): void {
    for (let at = number * JOINERS; at < (number + 1) * JOINERS; at++) {
      const key = this.#joiners.read(at);
      if (key === 0) continue;
      const first = this.#joiners.first(key);
      call(Math.floor(first / JOINERS));
      // Who comes first goes through all of them, and everybody goes to the first.
      if (first !== at) continue;
      for (let slot = this.#joiners.after(at); slot >= 0; ) {
        call(Math.floor(slot / JOINERS));
        slot = this.#joiners.after(slot);
      }
    }
  }

  #unsettleText(text: number): void {
    let holder = this.texts.holderOf(text);
    for (; holder !== NONE; holder = this.texts.nextHolder(holder)) this.unsettle(holder);
  }
}
