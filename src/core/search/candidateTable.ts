import { NOTE_BITS, NOTE_MASK, type Postings } from './postings';
import type { Scratch } from './scratch';

/** Looking one paper up among the postings of a term costs as much as walking over so many. */
const LOOK_UP = 24;
/** Scores are told apart by so many steps when only the best are wanted. */
const STEPS = 4096;
/** In place of where a paper stands, plus one: it is not there, or it is refused. */
const NO_SLOT = 0;
const REFUSED = 0xffffffff;

/** How a term matches a word of a query. */
export interface TermMatch {
  readonly word: number;
  /** What each note of a posting is worth. */
  readonly weights: Float32Array;
  readonly quality: number;
}

/** The papers found so far, and how well each matches each word. */
export class CandidateTable {
  found = 0;
  /** No more papers are taken in: the rest only raises those that are there. */
  closed = false;
  readonly papers: Uint32Array;
  /** By candidate; meaningful after `score`. */
  readonly scores: Float32Array;
  /** By row of a word and candidate: what comes next to each other is visited so. */
  readonly #values: Float32Array;
  readonly #slots: Uint32Array;
  /** By word of the query where its values begin; -1 until a paper is to match it. */
  readonly #rows: Int32Array;
  #begun = 0;
  readonly #accepts: ((paper: number) => boolean) | undefined;

  constructor(scratch: Scratch, words: number, accepts: ((paper: number) => boolean) | undefined) {
    const { papers, scores, values } = scratch.table(scratch.slots.length, words);
    this.papers = papers;
    this.scores = scores;
    this.#values = values;
    this.#slots = scratch.slots.fill(0);
    this.#rows = new Int32Array(words).fill(-1);
    this.#accepts = accepts;
  }

  /** Takes in the papers that hold a term. */
  add({ starts, entries }: Postings, term: number, match: TermMatch): void {
    const start = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    if (this.closed && this.found * LOOK_UP < end - start) {
      this.#lookUp(entries, start, end, match);
      return;
    }
    const { word, weights, quality } = match;
    const row = this.#rowOf(word) - 1;
    const slots = this.#slots;
    const values = this.#values;
    // As `raise` does, written out: a keystroke spends most of its time here.
    for (let at = start; at < end; at++) {
      const entry = entries[at] ?? 0;
      const value = quality * (weights[entry & NOTE_MASK] ?? 0);
      const paper = entry >>> NOTE_BITS;
      const slot = slots[paper] || this.#takeIn(paper, value);
      if (slot === NO_SLOT || slot === REFUSED) continue;
      if (value > (values[row + slot] ?? 0)) values[row + slot] = value;
    }
  }

  /** Notes that a paper matches a word at least so well. */
  raise(paper: number, word: number, value: number): void {
    const row = this.#rowOf(word) - 1;
    const slot = this.#slots[paper] || this.#takeIn(paper, value);
    if (slot === NO_SLOT || slot === REFUSED) return;
    if (value > (this.#values[row + slot] ?? 0)) this.#values[row + slot] = value;
  }

  /** Rows are cleared as they are needed: most words of a long query find few papers first. */
  #rowOf(word: number): number {
    const known = this.#rows[word] ?? -1;
    if (known >= 0) return known;
    const row = this.#begun++ * this.#slots.length;
    this.#values.fill(0, row, row + this.found);
    this.#rows[word] = row;
    return row;
  }

  #takeIn(paper: number, value: number): number {
    if (this.closed || value <= 0) return NO_SLOT;
    if (this.#accepts !== undefined && !this.#accepts(paper)) {
      this.#slots[paper] = REFUSED;
      return REFUSED;
    }
    const size = this.#slots.length;
    for (let row = 0; row < this.#begun; row++) this.#values[row * size + this.found] = 0;
    this.papers[this.found] = paper;
    this.#slots[paper] = ++this.found;
    return this.found;
  }

  #lookUp(entries: Uint32Array, start: number, end: number, match: TermMatch): void {
    const { word, weights, quality } = match;
    for (let slot = 0; slot < this.found; slot++) {
      const paper = this.papers[slot] ?? 0;
      const entry = entryOf(entries, start, end, paper);
      if (entry >>> NOTE_BITS === paper) {
        this.raise(paper, word, quality * (weights[entry & NOTE_MASK] ?? 0));
      }
    }
  }

  /** Scores every candidate: matches and coverage, both weighted by the rarity of the words. */
  score(rarity: readonly number[], whole: number): void {
    const values = this.#values;
    const begun = rarity.flatMap((rare, word) => {
      const row = this.#rows[word] ?? -1;
      return row < 0 ? [] : [{ row, rare }];
    });
    for (let slot = 0; slot < this.found; slot++) {
      let sum = 0;
      let covered = 0;
      for (const { row, rare } of begun) {
        const value = values[row + slot] ?? 0;
        if (value === 0) continue;
        sum += rare * value;
        covered += rare;
      }
      this.scores[slot] = (sum / whole) * (covered / whole);
    }
  }

  /** A score that at least `count` candidates reach, as high as is cheaply told; else 0. */
  scoreOfBest(count: number): number {
    if (this.found < count) return 0;
    const steps = new Uint32Array(STEPS + 1);
    for (let slot = 0; slot < this.found; slot++) {
      const step = Math.floor((this.scores[slot] ?? 0) * STEPS);
      steps[step] = (steps[step] ?? 0) + 1;
    }
    let reached = 0;
    for (let step = STEPS; step > 0; step--) {
      reached += steps[step] ?? 0;
      if (reached >= count) return step / STEPS;
    }
    return 0;
  }
}

/** The first posting of a term that is not before a paper; 0 when there is none. */
function entryOf(entries: Uint32Array, start: number, end: number, paper: number): number {
  const wanted = (paper << NOTE_BITS) >>> 0;
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end ? (entries[low] ?? 0) : 0;
}
