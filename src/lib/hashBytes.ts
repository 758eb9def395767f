const STEP = 1 << 20;
/** Multipliers of MurmurHash3. */
const [SPREAD, MIX] = [0xcc9e2d51, 0x1b873593];

/**
 * 64 bits that tell contents apart, as 16 hexadecimal digits, in steps of a megabyte: MurmurHash3
 * in two lanes that take words in turn. It is no guard against a forger, for there is none here.
 */
export function* hashBytes(bytes: Uint8Array): Generator<undefined, string, undefined> {
  const whole = bytes.length - (bytes.length % 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [even, odd] = [bytes.length, ~bytes.length];
  for (let from = 0; from < whole; from += STEP) {
    const end = Math.min(whole, from + STEP);
    for (let at = from; at < end; at += 8) {
      even = mixed(even, view.getUint32(at, true));
      odd = mixed(odd, view.getUint32(at + 4, true));
    }
    yield;
  }
  for (let at = whole; at < bytes.length; at++) even = mixed(even, bytes[at] ?? 0);
  // Each lane takes in the other, so that every byte counts in all 64 bits.
  even = finished(mixed(even, odd));
  odd = finished(mixed(odd, even));
  return hexadecimal(even) + hexadecimal(odd);
}

function mixed(hash: number, word: number): number {
  const spread = Math.imul(word, SPREAD);
  const next = hash ^ Math.imul((spread << 15) | (spread >>> 17), MIX);
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  let spread = hash;
  spread = Math.imul(spread ^ (spread >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}

function hexadecimal(word: number): string {
  return word.toString(16).padStart(8, '0');
}
