import { deepEqual, ok } from 'node:assert/strict';
import { type SearchHit, search } from '../../../src/core/search/search';
import { buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';
import { generateLibrary } from '../../bench/generateLibrary';
import { HOSTILE_QUERIES } from '../../bench/hostileQueries';

const PAPERS = generateLibrary(200, 11);
const INDEX = buildSearchIndexAtOnce(PAPERS);
const LIMIT = 10;

function idsOf(hits: readonly SearchHit[]): string[] {
  return hits.map(({ paper }) => paper.id);
}

describe('A hostile line in the search box', () => {
  for (const [name, line] of Object.entries(HOSTILE_QUERIES)) {
    it(`is answered, and the same again: ${name}`, () => {
      const ids = idsOf(search(INDEX, line, LIMIT));
      ok(ids.length <= LIMIT);
      deepEqual(idsOf(search(buildSearchIndexAtOnce(PAPERS), line, LIMIT)), ids);
    });
  }

  it('leaves nothing behind for the next', () => {
    for (const line of Object.values(HOSTILE_QUERIES)) search(INDEX, line, LIMIT);
    for (const line of ['learning', '"neural network"', 'author:wilson', '']) {
      const untouched = search(buildSearchIndexAtOnce(PAPERS), line, LIMIT);
      deepEqual(idsOf(search(INDEX, line, LIMIT)), idsOf(untouched));
    }
  });
});
