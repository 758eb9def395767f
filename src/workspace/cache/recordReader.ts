import { Piece, readPiece } from './textBlock';
import { CONSTANTS, TAG } from './tokens';

/** Records as they were written. */
export interface Records {
  readonly words: Uint32Array;
  readonly texts: Uint8Array;
  readonly shapes: readonly (readonly string[])[];
}

/** Reads a run of records that a `RecordWriter` wrote; throws where that is impossible. */
export class RecordReader {
  readonly #records: Records;
  #strings: string[] = [];
  #at: number;
  #batchEnd: number;

  constructor(records: Records, start: number) {
    this.#records = records;
    this.#at = start;
    this.#batchEnd = start;
  }

  record(): unknown {
    if (this.#at === this.#batchEnd) this.#openBatch();
    return this.#value();
  }

  #openBatch(): void {
    const [length, count] = [this.#word(), this.#word()];
    const all = readPiece(this.#records.texts, this.#piece());
    this.#strings = [];
    for (let number = 0, from = 0; number < count; number++) {
      const end = from + this.#word();
      this.#strings.push(all.slice(from, end));
      from = end;
    }
    this.#batchEnd = this.#at + length;
  }

  #word(): number {
    const word = this.#records.words[this.#at++];
    if (word === undefined) throw new RangeError('The records end too early.');
    return word;
  }

  #piece(): Piece {
    return new Piece(this.#word(), this.#word(), this.#word());
  }

  #value(): unknown {
    const word = this.#word();
    const rest = word >>> 3;
    switch (word & 7) {
      case TAG.integer:
        return rest;
      case TAG.string:
        return this.#strings[rest];
      case TAG.array:
        return this.#array(rest);
      case TAG.object:
        return this.#object(rest);
      case TAG.text:
        return readPiece(this.#records.texts, this.#piece());
      case TAG.piece:
        return this.#piece();
      case TAG.constant:
        return CONSTANTS[rest];
      default:
        return new Float64Array(new Uint32Array([this.#word(), this.#word()]).buffer)[0];
    }
  }

  #array(length: number): unknown[] {
    const values: unknown[] = [];
    for (let at = 0; at < length; at++) values.push(this.#value());
    return values;
  }

  #object(shape: number): Record<string, unknown> {
    const keys = this.#records.shapes[shape];
    if (keys === undefined) throw new RangeError('A shape is unknown.');
    const fields: Record<string, unknown> = {};
    for (const key of keys) fields[key] = this.#value();
    return fields;
  }
}
