import { Piece, TextBlock } from './textBlock';
import { TAG, type Tag, tagged } from './tokens';
import { WordList } from './wordList';

/** Records share a table of strings up to so many of them, so that none takes long to read. */
const STRINGS_PER_BATCH = 2048;
/** Longer strings are seldom equal to others: they stand for themselves. */
const LONGEST_SHARED = 240;

/** A text that is written already, and that is to be read along with the record. */
export class WrittenText {
  readonly piece: Piece;

  constructor(piece: Piece) {
    this.piece = piece;
  }
}

/**
 * Writes records, which are values such as JSON can hold, as numbers of 32 bits and their texts
 * as bytes. A list of keys is written once; so are equal strings of records that stand together.
 */
export class RecordWriter {
  readonly words = new WordList();
  readonly texts = new TextBlock();
  readonly #shapes = new Map<string, number>();
  #batch = new WordList();
  #strings = new Map<string, number>();

  /** Writes one record after the others. */
  record(value: unknown): void {
    this.#value(value);
    if (this.#strings.size >= STRINGS_PER_BATCH) this.#endBatch();
  }

  /** Begins a run of records that can be read without those before it; tells where it stands. */
  begin(): number {
    if (this.#batch.length > 0) this.#endBatch();
    return this.words.length;
  }

  /** Every list of keys so far, by number. */
  get shapes(): readonly (readonly string[])[] {
    return [...this.#shapes.keys()].map((name): readonly string[] => JSON.parse(name));
  }

  #endBatch(): void {
    const strings = [...this.#strings.keys()];
    const { offset, length, form } = this.texts.add(strings.join(''));
    for (const word of [this.#batch.length, strings.length, offset, length, form]) {
      this.words.push(word);
    }
    for (const text of strings) this.words.push(text.length);
    this.words.append(this.#batch);
    this.#batch = new WordList();
    this.#strings = new Map();
  }

  #value(value: unknown): void {
    if (typeof value === 'string') this.#string(value);
    else if (typeof value === 'number') this.#number(value);
    else if (Array.isArray(value)) this.#array(value);
    else if (value instanceof WrittenText) this.#piece(TAG.text, value.piece);
    else if (value instanceof Piece) this.#piece(TAG.piece, value);
    else if (typeof value === 'object' && value !== null) this.#object(value);
    else this.#batch.push(tagged(TAG.constant, constantOf(value)));
  }

  #string(value: string): void {
    if (value.length > LONGEST_SHARED) {
      this.#piece(TAG.text, this.texts.add(value));
      return;
    }
    const known = this.#strings.get(value) ?? this.#strings.size;
    if (known === this.#strings.size) this.#strings.set(value, known);
    this.#batch.push(tagged(TAG.string, known));
  }

  #number(value: number): void {
    if (Number.isInteger(value) && value >= 0 && value < 1 << 28 && !Object.is(value, -0)) {
      this.#batch.push(tagged(TAG.integer, value));
      return;
    }
    this.#batch.push(tagged(TAG.double, 0));
    for (const word of new Uint32Array(new Float64Array([value]).buffer)) this.#batch.push(word);
  }

  #array(values: readonly unknown[]): void {
    this.#batch.push(tagged(TAG.array, values.length));
    for (const value of values) this.#value(value);
  }

  #object(value: object): void {
    const keys = Object.keys(value);
    this.#batch.push(tagged(TAG.object, this.#shape(keys)));
    for (const key of keys) this.#value(Reflect.get(value, key));
  }

  #piece(tag: Tag, { offset, length, form }: Piece): void {
    for (const word of [tagged(tag, 0), offset, length, form]) this.#batch.push(word);
  }

  #shape(keys: readonly string[]): number {
    const name = JSON.stringify(keys);
    const shape = this.#shapes.get(name) ?? this.#shapes.size;
    if (shape === this.#shapes.size) this.#shapes.set(name, shape);
    return shape;
  }
}

function constantOf(value: unknown): number {
  if (value === undefined) return 0;
  if (value === null) return 1;
  if (value === false) return 2;
  if (value === true) return 3;
  throw new TypeError(`A ${typeof value} cannot be kept.`);
}
