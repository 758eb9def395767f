const CHUNK = 1 << 14;

/** A list of numbers of 32 bits that grows without copying what it holds. */
export class WordList {
  readonly #chunks: Uint32Array[] = [];
  #last = new Uint32Array(0);
  #used = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(word: number): void {
    if (this.#used === this.#last.length) {
      this.#last = new Uint32Array(CHUNK);
      this.#chunks.push(this.#last);
      this.#used = 0;
    }
    this.#last[this.#used++] = word;
    this.#length++;
  }

  append(other: WordList): void {
    for (const chunk of other.chunks()) for (const word of chunk) this.push(word);
  }

  /** What the list holds, in order. */
  *chunks(): Generator<Uint32Array, void, undefined> {
    for (const chunk of this.#chunks) {
      yield chunk === this.#last ? chunk.subarray(0, this.#used) : chunk;
    }
  }
}
