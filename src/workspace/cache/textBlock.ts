/** How a text is kept: as UTF-8, or as its code units where a surrogate has lost its other half. */
export const FORM = { utf8: 0, units: 1 } as const;

/** Where a text stands among the bytes. */
export class Piece {
  readonly offset: number;
  readonly length: number;
  readonly form: number;

  constructor(offset: number, length: number, form: number) {
    this.offset = offset;
    this.length = length;
    this.form = form;
  }
}

const CHUNK = 1 << 18;
/** A code unit takes three bytes of UTF-8 at most. */
const LONGEST_UNIT = 3;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** So many arguments a function can surely take. */
const MOST_ARGUMENTS = 4096;

/** Texts as bytes, one after the other. */
export class TextBlock {
  readonly #encoder = new TextEncoder();
  readonly #chunks: Uint8Array[] = [];
  #free = new Uint8Array(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a text and tells where it stands. */
  add(text: string): Piece {
    const most = text.length * LONGEST_UNIT;
    if (this.#free.length < most) this.#free = new Uint8Array(Math.max(CHUNK, most));
    const { written } = this.#encoder.encodeInto(text, this.#free);
    if (written !== text.length && LONE_SURROGATE.test(text)) {
      const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      return this.#keep(new Uint8Array(units.buffer), FORM.units);
    }
    const bytes = this.#free.subarray(0, written);
    this.#free = this.#free.subarray(written);
    return this.#keep(bytes, FORM.utf8);
  }

  /** The bytes, in order. */
  chunks(): readonly Uint8Array[] {
    return this.#chunks;
  }

  #keep(bytes: Uint8Array, form: number): Piece {
    const piece = new Piece(this.#length, bytes.length, form);
    this.#chunks.push(bytes);
    this.#length += bytes.length;
    return piece;
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads a text from where it stands. */
export function readPiece(texts: Uint8Array, { offset, length, form }: Piece): string {
  const bytes = texts.subarray(offset, offset + length);
  if (bytes.length !== length) throw new RangeError('A text lies beyond the end.');
  return form === FORM.utf8 ? decoder.decode(bytes) : fromUnits(bytes);
}

function fromUnits(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.slice().buffer);
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS) {
    parts.push(String.fromCharCode(...units.subarray(at, at + MOST_ARGUMENTS)));
  }
  return parts.join('');
}
