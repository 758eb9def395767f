import type { Expansion } from './expandWord';
import type { SearchIndex } from './searchIndex';

/** As many bits as a number has besides its sign; few queries have more words. */
const MOST_WORDS = 31;

/**
 * Which words of a query each term of the dictionary matches, one bit per word, so that a text is
 * compared with all words at once. Holds until the next query.
 */
export class TermMarks {
  readonly expansions: readonly Expansion[];
  readonly words: readonly Expansion[];
  /** The bits of the words that are looked for everywhere. */
  readonly everywhere: number;
  /** The bits of the words that are looked for in the names of authors only. */
  readonly inAuthors: number;
  /** By term, the words that it matches: word n as bit n. */
  readonly bits: Uint32Array;
  /** By term, those of the words that it begins with as they were typed. */
  readonly typed: Uint32Array;

  constructor(
    index: SearchIndex,
    words: readonly Expansion[],
    authorWords: readonly Expansion[] = [],
  ) {
    this.expansions = [...words, ...authorWords].slice(0, MOST_WORDS);
    this.words = words;
    this.everywhere = 2 ** words.length - 1;
    this.inAuthors = 2 ** this.expansions.length - 1 - this.everywhere;
    this.bits = index.scratch.bits.fill(0);
    this.typed = index.scratch.typed.fill(0);
    for (const [word, { range, others }] of this.expansions.entries()) {
      for (let term = range.from; term < range.to; term++) mark(this.typed, term, word);
      for (let term = range.from; term < range.to; term++) mark(this.bits, term, word);
      for (const term of others.keys()) mark(this.bits, term, word);
    }
  }
}

function mark(bits: Uint32Array, term: number, word: number): void {
  bits[term] = (bits[term] ?? 0) | (1 << word);
}

/** The numbers of the bits that are set. */
export function wordsOfBits(bits: number): number[] {
  const words: number[] = [];
  for (let word = 0; bits >>> word !== 0; word++) {
    if ((bits >>> word) & 1) words.push(word);
  }
  return words;
}
