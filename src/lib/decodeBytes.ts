import { isDamagedUtf8 } from './utf8Damage';

/** The text of some bytes and how it was obtained. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;
const BINARY_HEAD = 8192;
const CHUNK = 1 << 20;

/** The encoding that a byte order mark declares (Unicode 16, section 23.8). */
export function encodingOfMark(bytes: Uint8Array): string | undefined {
  return MARKS.find(({ bytes: mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding;
}

/** Whether bytes are no text: a zero among the first 8 kB, and no mark that explains it. */
export function looksBinary(bytes: Uint8Array): boolean {
  return encodingOfMark(bytes) === undefined && bytes.subarray(0, BINARY_HEAD).includes(0);
}

/**
 * Decodes by the byte order mark, else as UTF-8, in steps of a megabyte. Undefined when the bytes
 * are not valid in that encoding: nothing is replaced in silence.
 */
export function* decodeStrictly(
  bytes: Uint8Array,
): Generator<undefined, DecodedText | undefined, undefined> {
  const encoding = encodingOfMark(bytes) ?? 'utf-8';
  const text = yield* decodeChunks(bytes, encoding, { fatal: true });
  return text === undefined ? undefined : { text, encoding };
}

/**
 * Decodes Unicode of which single letters may be damaged: those show as U+FFFD. Undefined when the
 * bytes are of another encoding.
 */
export function* decodeUnicode(
  bytes: Uint8Array,
): Generator<undefined, DecodedText | undefined, undefined> {
  const strict = yield* decodeStrictly(bytes);
  if (strict !== undefined) return strict;
  const encoding = encodingOfMark(bytes) ?? 'utf-8';
  if (encoding === 'utf-8' && !(yield* isDamagedUtf8(bytes))) return undefined;
  const text = yield* decodeChunks(bytes, encoding, { fatal: false });
  return text === undefined ? undefined : { text, encoding };
}

/** Decodes in steps of a megabyte. Undefined when invalid bytes are fatal and there are some. */
export function* decodeChunks(
  bytes: Uint8Array,
  encoding: string,
  options: { readonly fatal: boolean },
): Generator<undefined, string | undefined, undefined> {
  const decoder = new TextDecoder(encoding, options);
  let text = '';
  try {
    for (let from = 0; from < bytes.length; from += CHUNK) {
      text += decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true });
      yield;
    }
    text += decoder.decode();
  } catch {
    return undefined;
  }
  return text;
}

/** Decodes the head of a file leniently: enough to tell what kind of file it is. */
export function decodeHead(
  bytes: Uint8Array,
  length: number,
  encoding = encodingOfMark(bytes) ?? 'utf-8',
): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, length), { stream: true });
}

/**
 * Whether bytes that look binary are UTF-16 without its mark: whether their head, read so, is what
 * the caller looks for.
 */
export function isUnmarkedUtf16(
  bytes: Uint8Array,
  length: number,
  isWanted: (head: string) => boolean,
): boolean {
  return ['utf-16le', 'utf-16be'].some((encoding) => isWanted(decodeHead(bytes, length, encoding)));
}

/** What 0x80 to 0x9f are in Windows-1252 (WHATWG Encoding, index-windows-1252). */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes bytes that are neither marked nor UTF-8 as Windows-1252, which has no invalid bytes.
 * Some versions of Node take that encoding for Latin-1 and leave controls for quotes and dashes.
 */
export function decodeWestern(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (code) => WESTERN[code.charCodeAt(0) - 0x80] ?? code);
}
