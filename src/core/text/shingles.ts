import { foldWords } from './foldText';

const WIDTH = 3;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * The three-word shingles of a text, hashed, each once and in ascending order, so that the first
 * of them are a bottom-k sketch (Broder 1997).
 */
export function shinglesOf(text: string): Uint32Array {
  const words = foldWords(text);
  const hashes = new Set<number>();
  for (let at = 0; at + WIDTH <= words.length; at++) {
    hashes.add(mix(hashText(words.slice(at, at + WIDTH).join(' '))));
  }
  return Uint32Array.from(hashes).sort();
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
