const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;

/** A growing list of unsigned 32-bit numbers that never copies what it holds. */
export class NumberList {
  length = 0;
  readonly #chunks: Uint32Array[] = [];
  #last: Uint32Array = new Uint32Array(0);

  push(value: number): void {
    const at = this.length & (CHUNK - 1);
    if (at === 0) {
      this.#last = new Uint32Array(CHUNK);
      this.#chunks.push(this.#last);
    }
    this.#last[at] = value;
    this.length++;
  }

  at(index: number): number {
    return this.#chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }
}
