import { WordHashes } from './wordHashes';

const WIDTH = 3;

/** How many of the smallest shingles stand for a text. */
export const SKETCH = 24;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

const hashes = new WordHashes();

/**
 * The three-word shingles of a text, hashed, each once and in ascending order, so that the first
 * of them are a bottom-k sketch (Broder 1997).
 */
export function shinglesOf(text: string): Uint32Array {
  hashes.read(text);
  const { words, count } = hashes;
  const all = new Uint32Array(Math.max(0, count + 1 - WIDTH));
  for (let at = 0; at < all.length; at++) all[at] = shingleAt(words, at);
  all.sort();
  let size = 0;
  for (const hash of all) if (size === 0 || hash !== all[size - 1]) all[size++] = hash;
  return all.slice(0, size);
}

/** A text told by few numbers. */
export interface TextSketch {
  /** How many shingles the sketch holds: 24, or all of a short text; none of under three words. */
  readonly size: number;
  /** Two hashes of all words: texts of the same words have the same. */
  readonly identity: readonly [number, number];
}

/** Writes the 24 smallest shingles of a text, ascending, from `start` on into `column`. */
export function sketchText(text: string, column: Uint32Array, start: number): TextSketch {
  hashes.read(text);
  const { words, count } = hashes;
  let size = 0;
  let [low, high] = [0, count];
  for (let at = 0; at < count; at++) {
    const word = words[at] ?? 0;
    low = Math.imul(low ^ word, 0x5bd1e995) + (low >>> 15);
    high = Math.imul(high, 0x85ebca6b) ^ (word + (high >>> 13));
    if (at + WIDTH > count) continue;
    const hash = shingleAt(words, at);
    const isSmall = size < SKETCH || hash < (column[start + SKETCH - 1] ?? 0);
    if (isSmall) size = insert(column, start, size, hash);
  }
  return { size, identity: [mix(low) || 1, mix(high)] };
}

/** Puts a number into its place among the smallest; how many there are then. */
function insert(column: Uint32Array, start: number, size: number, hash: number): number {
  let at = start + size;
  while (at > start && (column[at - 1] ?? 0) > hash) at--;
  if (at > start && column[at - 1] === hash) return size;
  const grown = Math.min(size + 1, SKETCH);
  column.copyWithin(at + 1, at, start + grown - 1);
  column[at] = hash;
  return grown;
}

/** Never 0, which stands for nothing. */
function shingleAt(words: Uint32Array, at: number): number {
  const first = Math.imul(words[at] ?? 0, 0x9e3779b1);
  const second = Math.imul((words[at + 1] ?? 0) ^ (first >>> 15), 0x85ebca77) ^ first;
  return mix(Math.imul((words[at + 2] ?? 0) ^ (second >>> 13), 0xc2b2ae3d) ^ second) || 1;
}

/** Spreads a hash over all bits, so that the smallest ones are a fair sample (MurmurHash3). */
function mix(hash: number): number {
  let spread = hash;
  spread = Math.imul(spread ^ (spread >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}

/** How many numbers two ascending lists share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
