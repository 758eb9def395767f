const CHUNK = 1 << 20;

/**
 * Whether bytes that are not valid UTF-8 are UTF-8 all the same, with a few bytes lost: more of
 * their letters are whole than broken. A letter that the end cuts off is not broken.
 */
export function* isDamagedUtf8(bytes: Uint8Array): Generator<undefined, boolean, undefined> {
  let [whole, broken] = [0, 0];
  for (let at = 0, pause = CHUNK; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lengthOf(lead);
    const tail = length > 1 ? tailLength(bytes, at, length) : 0;
    if (length > 1 && tail === length - 1) whole++;
    else if (lead >= 0x80 && at + 1 + tail < bytes.length) broken++;
    at += 1 + tail;
    if (at < pause) continue;
    yield;
    pause = at + CHUNK;
  }
  return whole > broken;
}

/** How many bytes a letter has by its first one; 0 where no letter begins so (RFC 3629). */
function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** How many of the bytes that have to follow do. */
function tailLength(bytes: Uint8Array, start: number, length: number): number {
  let tail = 0;
  while (tail < length - 1 && ((bytes[start + 1 + tail] ?? 0) & 0xc0) === 0x80) tail++;
  return tail;
}

/**
 * Whether bytes above ASCII stand alone, as the accents and quotes of western languages do, and
 * not in rows, as the letters of Chinese, Japanese, Greek or Russian do.
 */
export function* standsAlone(bytes: Uint8Array): Generator<undefined, boolean, undefined> {
  let [high, inRows] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (at % CHUNK === CHUNK - 1) yield;
    if ((bytes[at] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) inRows++;
  }
  return inRows <= high / 2;
}
