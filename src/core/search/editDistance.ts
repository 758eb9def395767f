import { LONGEST_WORD } from './wordReader';

/**
 * Damerau–Levenshtein distance (optimal string alignment: a transposed pair counts one) between a
 * word and a term of the dictionary, up to a bound. Keeps its rows between calls.
 */
export class EditDistance {
  #row = new Uint8Array(LONGEST_WORD + 1);
  #before = new Uint8Array(LONGEST_WORD + 1);
  #beforeThat = new Uint8Array(LONGEST_WORD + 1);

  /**
   * The distance from `word` to the `length` codes at `start`; more than `most` means only that.
   * With `open`, to the nearest beginning of the term: the word may be unfinished.
   */
  measure(word: Uint16Array, term: TermCodes, most: number, open: boolean): number {
    const { codes, start, length } = term;
    const width = open ? Math.min(length, word.length + most) : length;
    const beginning = codes.subarray(start, start + width);
    for (let j = 0; j <= width; j++) this.#row[j] = j;
    for (let i = 1; i <= word.length; i++) {
      this.#turn();
      const nearest = this.#fill(word, i, beginning);
      if (nearest > most) return most + 1;
    }
    if (!open) return this.#row[width] ?? most + 1;
    return Math.min(...this.#row.subarray(0, width + 1));
  }

  #turn(): void {
    const spare = this.#beforeThat;
    this.#beforeThat = this.#before;
    this.#before = this.#row;
    this.#row = spare;
  }

  /** Fills the row of the word's i-th letter; returns its least value. */
  #fill(word: Uint16Array, i: number, term: Uint16Array): number {
    const letter = word[i - 1];
    this.#row[0] = i;
    let nearest = i;
    for (let j = 1; j <= term.length; j++) {
      const changed = (this.#before[j - 1] ?? 0) + (letter === term[j - 1] ? 0 : 1);
      const missing = (this.#before[j] ?? 0) + 1;
      const extra = (this.#row[j - 1] ?? 0) + 1;
      let least = Math.min(changed, missing, extra);
      if (i > 1 && j > 1 && letter === term[j - 2] && word[i - 2] === term[j - 1]) {
        least = Math.min(least, (this.#beforeThat[j - 2] ?? 0) + 1);
      }
      this.#row[j] = least;
      if (least < nearest) nearest = least;
    }
    return nearest;
  }
}

/** Where the character codes of a term stand. */
export interface TermCodes {
  readonly codes: Uint16Array;
  readonly start: number;
  readonly length: number;
}
