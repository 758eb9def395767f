import { deepEqual, equal, ok } from 'node:assert/strict';
import { indexColumns, indexFromColumns } from '../../../src/core/search/indexColumns';
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

describe('The columns of an index', () => {
  it('make the same index again, also for the papers in another order', () => {
    const stored = structuredClone(indexColumns(INDEX));
    for (const papers of [PAPERS, [...PAPERS].reverse()]) {
      const restored = indexFromColumns(stored, papers);
      ok(restored !== undefined);
      deepEqual(answers(restored), answers(INDEX));
    }
  });

  it('can be stored after a change, and changed after they were stored', () => {
    const added = samplePaper({ title: 'Zymurgy' });
    const changed = finish(updateSearchIndex(INDEX, [added, ...PAPERS.slice(1)]));
    const restored = indexFromColumns(indexColumns(changed), [added, ...PAPERS.slice(1)]);
    ok(restored !== undefined);
    deepEqual(answers(restored), answers(changed));
    deepEqual(answers(finish(updateSearchIndex(restored, PAPERS))), answers(INDEX));
  });

  it('are of no library, too', () => {
    const nothing = buildSearchIndexAtOnce([]);
    ok(indexFromColumns(indexColumns(nothing), []) !== undefined);
  });

  it('are refused for other papers, and where they are damaged', () => {
    const columns = indexColumns(INDEX);
    const [first, ...rest] = PAPERS;
    ok(first !== undefined);
    equal(indexFromColumns(columns, rest), undefined);
    equal(indexFromColumns(columns, [{ ...first, title: 'Another' }, ...rest]), undefined);
    equal(indexFromColumns({ ...columns, version: 0 }, PAPERS), undefined);
    const cut = { ...columns, bodyEntries: columns.bodyEntries.slice(1) };
    equal(indexFromColumns(cut, PAPERS), undefined);
  });
});
