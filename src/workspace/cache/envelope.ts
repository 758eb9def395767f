import { finish, type Steps } from '../../core/steps';
import { hashBytes } from '../../lib/hashBytes';

/** "PTLB"; told in the order of this machine's bytes, so that no other order is read. */
const MAGIC = 0x50544c42;
/** To be raised when the same library is written in another way. */
const SCHEMA = 2;
/** The head, in numbers of 32 bits; the checksum covers what comes after it. */
const HEAD = 16;
const CHECKED_FROM = 4;
/** Where in the head the id stands. */
const ID = 10;
const BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** Where the index of the records and the list of their shapes stand. */
export interface Index {
  readonly start: number;
  readonly shapesStart: number;
}

/** Records that are written and to be put into one file. */
export interface Parts {
  readonly words: { readonly length: number; chunks(): Iterable<Uint32Array> };
  readonly texts: { readonly length: number; chunks(): readonly Uint8Array[] };
  readonly index: Index;
}

/** Records of a file. */
export interface Opened {
  readonly words: Uint32Array;
  readonly texts: Uint8Array;
  readonly index: Index;
}

/** Tells apart what is kept: two numbers of 32 bits. */
export type KeptId = readonly [number, number];

/** Puts a head before the records: what it is, for whom, how long, and how to tell damage. */
export function* seal(
  { words, texts, index }: Parts,
  version: string,
  id: KeptId,
): Steps<Uint8Array> {
  const length = (HEAD + words.length) * BYTES + texts.length;
  const bytes = new Uint8Array(length);
  let at = HEAD * BYTES;
  for (const chunk of words.chunks()) {
    bytes.set(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength), at);
    at += chunk.byteLength;
    yield;
  }
  for (const [number, chunk] of texts.chunks().entries()) {
    if (number % 128 === 127) yield;
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const head = new Uint32Array(bytes.buffer, 0, HEAD);
  const rest = [length, words.length, index.start, index.shapesStart, ...id];
  head.set([MAGIC, SCHEMA, 0, 0, ...versionWords(version), ...rest]);
  head.set(yield* checksum(bytes), 2);
  return bytes;
}

/** The records of a file; undefined when there is any doubt about them. */
export function* unseal(file: Uint8Array, version: string): Steps<Opened | undefined> {
  if (file.length < HEAD * BYTES) return undefined;
  // Node's own kind of bytes would give another view of the same place for a slice.
  const bytes = file.byteOffset % BYTES === 0 ? file : new Uint8Array(file);
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD);
  const [magic, schema, even, odd, one, other, length, count = 0, start = 0, shapesStart = 0] =
    head;
  if (magic !== MAGIC || schema !== SCHEMA || length !== bytes.length) return undefined;
  const [wantedOne, wantedOther] = versionWords(version);
  if (one !== wantedOne || other !== wantedOther) return undefined;
  const [wantedEven, wantedOdd] = yield* checksum(bytes);
  if (even !== wantedEven || odd !== wantedOdd) return undefined;
  const first = bytes.byteOffset + HEAD * BYTES;
  if ((HEAD + count) * BYTES > length) return undefined;
  return {
    words: new Uint32Array(bytes.buffer, first, count),
    texts: bytes.subarray((HEAD + count) * BYTES),
    index: { start, shapesStart },
  };
}

/** The id that was given to a file that unseals. */
export function idOfSealed(bytes: Uint8Array): KeptId {
  const head = new Uint32Array(new Uint8Array(bytes.subarray(0, HEAD * BYTES)).buffer);
  return [head[ID] ?? 0, head[ID + 1] ?? 0];
}

function* checksum(bytes: Uint8Array): Steps<number[]> {
  return inWords(yield* hashBytes(bytes.subarray(CHECKED_FROM * BYTES)));
}

function versionWords(version: string): number[] {
  return inWords(finish(hashBytes(new TextEncoder().encode(version))));
}

function inWords(hash: string): number[] {
  return [hash.slice(0, 8), hash.slice(8)].map((digits) => Number.parseInt(digits, 16));
}
