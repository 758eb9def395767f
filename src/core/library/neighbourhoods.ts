import type { Steps } from '../steps';
import { shinglesOf } from '../text/shingles';
import { type Likeness, likenessOf } from './candidate';
import type { EntryTable } from './entryTable';

const ENTRIES_PER_STEP = 32;
const COMPARISONS_PER_STEP = 16;
/** The shingles of so many texts are kept at hand. */
const TEXTS_AT_HAND = 2048;

/** Two texts that may be wordings of one. */
export interface AlikeTexts {
  readonly texts: readonly [number, number];
  readonly likeness: Likeness;
}

/** Entries that are joined by titles, identifiers or alike texts, directly or by way of others. */
export interface Neighbours {
  readonly members: number[];
  readonly alike: AlikeTexts[];
}

/**
 * The neighbourhoods of all entries that are not settled, in steps. A settled one that a new entry
 * reaches is unsettled whole, so that what is found depends on the entries and not on their order.
 */
export function* findNeighbourhoods(table: EntryTable): Steps<Neighbours[]> {
  const search = new NeighbourSearch(table);
  yield* search.run();
  return yield* search.list();
}

class NeighbourSearch {
  readonly #table: EntryTable;
  readonly #queue: number[] = [];
  readonly #parent: Int32Array;
  readonly #isJoined: Uint8Array;
  readonly #isCompared: Uint8Array;
  readonly #alike: AlikeTexts[] = [];
  readonly #shingles = new Map<number, Uint32Array>();

  constructor(table: EntryTable) {
    this.#table = table;
    this.#parent = new Int32Array(table.size);
    this.#isJoined = new Uint8Array(table.size);
    this.#isCompared = new Uint8Array(table.size);
  }

  *run(): Steps<void> {
    for (let number = 0; number < this.#table.size; number++) {
      this.#parent[number] = number;
      if (this.#table.isUnsettled(number)) this.#queue.push(number);
    }
    yield;
    // The queue grows as settled neighbourhoods are reached.
    for (let at = 0; at < this.#queue.length; at++) {
      if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
      const number = this.#queue[at] ?? 0;
      this.#table.forEachKin(number, (other) => this.#meet(number, other));
      const text = this.#table.textOf(number);
      if (text >= 0) yield* this.#meetTexts(number, text);
    }
  }

  *list(): Steps<Neighbours[]> {
    const found = new Map<number, Neighbours>();
    const listed: Neighbours[] = [];
    for (const [at, number] of this.#queue.entries()) {
      if (at % 1024 === 1023) yield;
      const root = this.#find(number);
      const known = found.get(root);
      if (known !== undefined) known.members.push(number);
      else {
        const own = { members: [number], alike: [] };
        listed.push(own);
        // Most entries are alone, and nobody asks for them again.
        if (this.#isJoined[root] === 1) found.set(root, own);
      }
    }
    for (const pair of this.#alike) {
      const root = this.#find(this.#table.texts.holderOf(pair.texts[0]));
      found.get(root)?.alike.push(pair);
    }
    return listed;
  }

  /** The first holder of a text meets the others, and those of alike texts. */
  *#meetTexts(number: number, text: number): Steps<void> {
    const { texts } = this.#table;
    const first = texts.holderOf(text);
    this.#meet(number, first);
    if (first !== number) return;
    for (let other = texts.nextHolder(first); other >= 0; other = texts.nextHolder(other)) {
      this.#meet(number, other);
    }
    this.#isCompared[text] = 1;
    let compared = 0;
    for (const other of texts.meetings(text)) {
      if (this.#isCompared[other] === 1) continue;
      if (++compared % COMPARISONS_PER_STEP === 0) yield;
      const likeness = likenessOf(this.#shinglesOf(text), this.#shinglesOf(other));
      if (likeness === undefined) continue;
      this.#alike.push({ texts: [text, other], likeness });
      this.#meet(number, texts.holderOf(other));
    }
  }

  #shinglesOf(text: number): Uint32Array {
    const known = this.#shingles.get(text);
    if (known !== undefined) return known;
    if (this.#shingles.size >= TEXTS_AT_HAND) this.#shingles.clear();
    const { source } = this.#table.entry(this.#table.texts.holderOf(text));
    const shingles = shinglesOf(source.entry.abstract ?? '');
    this.#shingles.set(text, shingles);
    return shingles;
  }

  #meet(number: number, other: number): void {
    if (number === other) return;
    for (const member of this.#table.unsettle(other)) this.#queue.push(member);
    const [a, b] = [this.#find(number), this.#find(other)];
    if (a === b) return;
    this.#parent[Math.max(a, b)] = Math.min(a, b);
    this.#isJoined[Math.min(a, b)] = 1;
  }

  #find(number: number): number {
    let root = number;
    for (let up = this.#parent[root] ?? root; up !== root; up = this.#parent[root] ?? root) {
      this.#parent[root] = this.#parent[up] ?? up;
      root = up;
    }
    return root;
  }
}
