import type { Steps } from '../steps';
import type { WordReader } from './wordReader';

const WORDS_PER_STEP = 8192;

/**
 * Numbers the different words of a library in the order of their first occurrence, while it is
 * being read. Words are kept as character codes in one array; nothing is allocated per word.
 */
export class WordTable {
  size = 0;
  codes: Uint16Array;
  /** Word w stands at `codes[starts[w]…starts[w + 1]]`. */
  starts: Uint32Array;
  #hashes: Int32Array;
  /** Open addressing: the number of a word plus one, 0 where free. */
  #slots: Uint32Array;

  constructor(expectedWords: number) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(1024, expectedWords)));
    this.codes = new Uint16Array(8 * room);
    this.starts = new Uint32Array(room + 1);
    this.#hashes = new Int32Array(room);
    this.#slots = new Uint32Array(2 * room);
  }

  /** The number of the reader's current word, which is added if it is new. */
  numberOf(reader: WordReader): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(reader.hash) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0) {
        this.#slots[slot] = this.size + 1;
        return this.#add(reader);
      }
      if (this.#hashes[known - 1] === reader.hash && this.#equals(known - 1, reader)) {
        return known - 1;
      }
    }
  }

  /** Makes room in steps once the table is half full. Call between texts. */
  *growWhenFull(): Steps<void> {
    if (this.size * 4 < this.#slots.length) return;
    const slots = new Uint32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let word = 0; word < this.size; word++) {
      let slot = spread(this.#hashes[word] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
      if (word % WORDS_PER_STEP === WORDS_PER_STEP - 1) yield;
    }
    this.#slots = slots;
  }

  #equals(word: number, reader: WordReader): boolean {
    const start = this.starts[word] ?? 0;
    if ((this.starts[word + 1] ?? 0) - start !== reader.length) return false;
    for (let i = 0; i < reader.length; i++) {
      if (this.codes[start + i] !== reader.codes[i]) return false;
    }
    return true;
  }

  #add(reader: WordReader): number {
    const word = this.size++;
    const start = this.starts[word] ?? 0;
    const end = start + reader.length;
    if (end > this.codes.length) this.codes = doubled(this.codes, Uint16Array);
    if (word + 1 >= this.starts.length) this.starts = doubled(this.starts, Uint32Array);
    if (word >= this.#hashes.length) this.#hashes = doubled(this.#hashes, Int32Array);
    for (let i = 0; i < reader.length; i++) this.codes[start + i] = reader.codes[i] ?? 0;
    this.starts[word + 1] = end;
    this.#hashes[word] = reader.hash;
    return word;
  }
}

/** FNV leaves its low bits weak for short words. */
function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

function doubled<T extends { set(from: T): void; readonly length: number }>(
  array: T,
  type: new (length: number) => T,
): T {
  const larger = new type(2 * array.length);
  larger.set(array);
  return larger;
}
