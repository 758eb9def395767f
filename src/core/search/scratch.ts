/**
 * Room that every query uses again: a keystroke must not leave megabytes to the garbage collector.
 * What one query wrote counts for nothing in the next.
 */
export class Scratch {
  /** By paper, its place in a table of candidates plus one. */
  readonly slots: Uint32Array;
  /** By paper, a sum. */
  readonly sums: Float32Array;
  /** By term, two sets of the words of a query. */
  readonly bits: Uint32Array;
  readonly typed: Uint32Array;
  #values: Float32Array = new Float32Array(1024);
  #scores: Float32Array = new Float32Array(1024);
  #papers: Uint32Array = new Uint32Array(1024);

  constructor(papers: number, terms: number) {
    this.slots = new Uint32Array(papers);
    this.sums = new Float32Array(papers);
    this.bits = new Uint32Array(terms);
    this.typed = new Uint32Array(terms);
  }

  /** For candidates, the paper of each and room for a number per word. */
  table(size: number, words: number) {
    if (this.#papers.length < size) this.#papers = new Uint32Array(size);
    if (this.#scores.length < size) this.#scores = new Float32Array(size);
    if (this.#values.length < size * words) this.#values = new Float32Array(size * words);
    return { papers: this.#papers, scores: this.#scores, values: this.#values };
  }
}
