import { COLUMNS_VERSION, type IndexColumns, NUMBER_COLUMNS } from '../../core/search/indexColumns';
import type { Steps } from '../../core/steps';
import { idOfSealed, type KeptId, type Opened, type Parts, seal, unseal } from './envelope';

/** So many numbers are copied in one step. */
const WORDS_PER_CHUNK = 1 << 18;
/** The lengths of the columns of numbers, then that of the codes of letters. */
const DIRECTORY = NUMBER_COLUMNS.length + 1;

/** Writes a search index as bytes, for a version of the extension and a library by its id. */
export function* encodeSearchIndex(
  columns: IndexColumns,
  version: string,
  library: KeptId,
): Steps<Uint8Array> {
  return yield* seal(partsOf(columns), named(version), library);
}

/** Reads what `encodeSearchIndex` wrote; undefined when there is any doubt about it. */
export function* decodeSearchIndex(
  bytes: Uint8Array,
  version: string,
  library: KeptId,
): Steps<IndexColumns | undefined> {
  const opened = yield* unseal(bytes, named(version));
  if (opened === undefined) return undefined;
  const [one, other] = idOfSealed(bytes);
  return one === library[0] && other === library[1] ? columnsIn(opened) : undefined;
}

/** Words read in another way make another version. */
function named(version: string): string {
  return `search ${COLUMNS_VERSION} ${version}`;
}

function partsOf(columns: IndexColumns): Parts {
  const numbers = NUMBER_COLUMNS.map((name) => columns[name]);
  const { codes } = columns;
  const lengths = [...numbers.map(({ length }) => length), codes.length];
  const words = [Uint32Array.from(lengths), ...numbers];
  const letters = new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength);
  const texts = [letters, new TextEncoder().encode(columns.initials)];
  return {
    words: { length: lengthOf(words), chunks: () => inChunks(words) },
    texts: { length: lengthOf(texts), chunks: () => texts },
    index: { start: 0, shapesStart: 0 },
  };
}

function lengthOf(arrays: readonly { readonly length: number }[]): number {
  return arrays.reduce((sum, { length }) => sum + length, 0);
}

function* inChunks(arrays: readonly Uint32Array[]): Generator<Uint32Array> {
  for (const array of arrays) {
    for (let from = 0; from < array.length; from += WORDS_PER_CHUNK) {
      yield array.subarray(from, from + WORDS_PER_CHUNK);
    }
  }
}

/** Views of the bytes themselves: nothing is copied but the initials. */
function columnsIn({ words, texts }: Opened): IndexColumns | undefined {
  let from = DIRECTORY;
  const numbers = {} as Record<(typeof NUMBER_COLUMNS)[number], Uint32Array>;
  for (const [at, name] of NUMBER_COLUMNS.entries()) {
    numbers[name] = words.subarray(from, from + (words[at] ?? 0));
    from += words[at] ?? 0;
  }
  const letters = words[DIRECTORY - 1] ?? 0;
  const codesEnd = letters * Uint16Array.BYTES_PER_ELEMENT;
  if (from !== words.length || codesEnd > texts.length) return undefined;
  return {
    ...numbers,
    codes: new Uint16Array(texts.buffer, texts.byteOffset, letters),
    initials: new TextDecoder().decode(texts.subarray(codesEnd)),
  };
}
