import { deepEqual, equal, ok } from 'node:assert/strict';
import { indexColumns, indexFromColumns } from '../../../src/core/search/indexColumns';
import { search } from '../../../src/core/search/search';
import { buildSearchIndexAtOnce, type SearchIndex } from '../../../src/core/search/searchIndex';
import { finish } from '../../../src/core/steps';
import { decodeSearchIndex, encodeSearchIndex } from '../../../src/workspace/cache/searchFile';
import { generateLibrary } from '../../bench/generateLibrary';
import { PAPERS } from '../../core/search/samplePapers';

const LINES = ['atention', 'author:wilson', '"inductive bias"', '机', '', 'cat:LG soft', 'lukasz'];

const LIBRARY = [7, 8] as const;

function fileOf(index: SearchIndex): Uint8Array {
  const columns = finish(indexColumns(index, index.papers));
  ok(columns !== undefined);
  return finish(encodeSearchIndex(columns, 'one', LIBRARY));
}

describe('A search index as a file', () => {
  const index = buildSearchIndexAtOnce(PAPERS);
  const file = fileOf(index);

  it('reads back as the same index, wherever its bytes begin', () => {
    const padded = new Uint8Array(file.length + 3);
    padded.set(file, 3);
    for (const bytes of [file, padded.subarray(3)]) {
      const columns = finish(decodeSearchIndex(bytes, 'one', LIBRARY));
      const restored = columns && indexFromColumns(columns, PAPERS);
      ok(restored !== undefined);
      for (const line of LINES) deepEqual(search(restored, line, 9), search(index, line, 9));
    }
  });

  it('is of one version and one library only', () => {
    equal(finish(decodeSearchIndex(file, 'one', [7, 9])), undefined);
    equal(finish(decodeSearchIndex(file, 'another', LIBRARY)), undefined);
  });

  it('is refused wherever a byte is wrong or its end is missing', () => {
    for (let at = 0; at < file.length; at += 97) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      equal(finish(decodeSearchIndex(damaged, 'one', LIBRARY)), undefined);
      equal(finish(decodeSearchIndex(file.slice(0, at), 'one', LIBRARY)), undefined);
    }
  });

  it('holds a larger library, too', () => {
    const large = buildSearchIndexAtOnce(generateLibrary(2_000, 3));
    const columns = finish(decodeSearchIndex(fileOf(large), 'one', LIBRARY));
    const restored = columns && indexFromColumns(columns, large.papers);
    ok(restored !== undefined);
    for (const line of ['graph', 'netw', 'author:a']) {
      deepEqual(search(restored, line, 9), search(large, line, 9));
    }
  });
});
