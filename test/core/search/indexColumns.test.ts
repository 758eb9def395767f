import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  type IndexColumns,
  indexColumns,
  indexFromColumns,
} from '../../../src/core/search/indexColumns';
import { search } from '../../../src/core/search/search';
import { buildSearchIndexAtOnce, type SearchIndex } from '../../../src/core/search/searchIndex';
import { updateSearchIndex } from '../../../src/core/search/updateSearchIndex';
import { finish } from '../../../src/core/steps';
import { PAPERS, samplePaper } from './samplePapers';

const INDEX = buildSearchIndexAtOnce(PAPERS);
const LINES = ['atention', 'author:wilson', '"inductive bias"', 'ddpm', '机', '', 'cat:LG soft'];

function answers(index: SearchIndex) {
  return LINES.map((line) => search(index, line, 10));
}

function columnsOf(index: SearchIndex, papers = index.papers): IndexColumns {
  const columns = finish(indexColumns(index, papers));
  ok(columns !== undefined);
  return columns;
}

describe('The columns of an index', () => {
  it('make the same index again, also for a list of the papers in another order', () => {
    for (const papers of [PAPERS, [...PAPERS].reverse()]) {
      const restored = indexFromColumns(structuredClone(columnsOf(INDEX, papers)), papers);
      ok(restored !== undefined);
      deepEqual(answers(restored), answers(INDEX));
    }
  });

  it('can be stored after a change, and changed after they were stored', () => {
    const papers = [samplePaper({ title: 'Zymurgy' }), ...PAPERS.slice(1)];
    const changed = finish(updateSearchIndex(INDEX, papers));
    const restored = indexFromColumns(columnsOf(changed, papers), papers);
    ok(restored !== undefined);
    deepEqual(answers(restored), answers(changed));
    deepEqual(answers(finish(updateSearchIndex(restored, PAPERS))), answers(INDEX));
  });

  it('are of no library, too', () => {
    ok(indexFromColumns(columnsOf(buildSearchIndexAtOnce([])), []) !== undefined);
  });

  it('are not told of an index of other papers, or of titles alone', () => {
    equal(finish(indexColumns(INDEX, PAPERS.slice(1))), undefined);
    equal(
      finish(indexColumns(INDEX, [samplePaper({ title: 'A' }), ...PAPERS.slice(1)])),
      undefined,
    );
    equal(finish(indexColumns(buildSearchIndexAtOnce(PAPERS, 'head'), PAPERS)), undefined);
  });

  it('are refused where they are damaged', () => {
    const columns = columnsOf(INDEX);
    equal(indexFromColumns(columns, PAPERS.slice(1)), undefined);
    const cut = { ...columns, bodyEntries: columns.bodyEntries.slice(1) };
    equal(indexFromColumns(cut, PAPERS), undefined);
  });
});
