import fc from 'fast-check';
import { readDump } from '../../../src/core/dump/readDump';
import { buildLibrary } from '../../../src/core/library/buildLibrary';
import type { CachedFile, CachedLibrary } from '../../../src/workspace/cache/cachedLibrary';
import { damagedText } from '../../core/dump/arbitraryPages';

/** A library of the given texts, as it is kept. */
export function libraryOfTexts(texts: readonly string[]): CachedLibrary {
  const files = texts.map((text, number): CachedFile => {
    const dump = readDump(text, { modified: Date.UTC(2025, 7, 1) });
    const state = { size: text.length, mtime: 1_754_000_000_123.5 + number, hash: `h${number}` };
    return {
      uri: `file:///home/ada/%C3%A9/${number}.txt`,
      state: number % 2 === 0 ? state : { ...state, hints: 'v1', encoding: 'gb18030' },
      ...(dump !== undefined && { dump }),
      ...(number % 3 === 2 && { guessedEncoding: 'windows1252' }),
    };
  });
  const dumps = files.flatMap(({ uri, dump }) => (dump ? [{ file: uri, dump }] : []));
  return { files, library: buildLibrary(dumps) };
}

const UNPAIRED = fc.constantFrom('', '\ud800', 'a\udc00b', '\ufeff', '\u{1f41d}', '\u0000');

/** Libraries of damaged pages, some with halves of surrogate pairs in their texts. */
export const cachedLibrary: fc.Arbitrary<CachedLibrary> = fc
  .array(fc.tuple(damagedText, UNPAIRED), { maxLength: 5 })
  .map((texts) =>
    libraryOfTexts(texts.map(([text, odd]) => text.replaceAll('tide', `tide${odd}`))),
  );
