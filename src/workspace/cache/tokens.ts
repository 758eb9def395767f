/** What a number of 32 bits in a record stands for: its lowest three bits. */
export const TAG = {
  /** The rest is the integer. */
  integer: 0,
  /** The rest is the place in the batch's table of strings. */
  string: 1,
  /** The rest is the number of values that follow. */
  array: 2,
  /** The rest is the shape; its values follow in the order of the keys. */
  object: 3,
  /** Offset, length and form of a text follow. */
  text: 4,
  /** As `text`, but not the text is wanted: only where it stands. */
  piece: 5,
  /** The rest: 0 undefined, 1 null, 2 false, 3 true. */
  constant: 6,
  /** Two numbers follow: the 64 bits of the number. */
  double: 7,
} as const;

export type Tag = (typeof TAG)[keyof typeof TAG];

/** The constants by number. */
export const CONSTANTS = [undefined, null, false, true] as const;

/** One number of a tag and what goes with it, which is below 2^29. */
export function tagged(tag: Tag, rest: number): number {
  return ((rest << 3) | tag) >>> 0;
}
