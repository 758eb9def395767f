import { deepEqual, equal, ok } from 'node:assert/strict';
import { KeyList } from '../../../src/core/search/keyMatches';
import { keyWords, quickSearch } from '../../../src/core/search/quickSearch';
import { search } from '../../../src/core/search/search';
import { buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';
import { PAPERS } from './samplePapers';

const INDEX = buildSearchIndexAtOnce(PAPERS);

describe('What is typed for a key', () => {
  it('is parted into what keys are put together from', () => {
    deepEqual(keyWords('KipfWelling2017semi'), ['kipf', 'welling', '2017', 'semi']);
    deepEqual(keyWords('DBLP:conf/x_y-z 12'), ['dblp', 'conf', 'x', 'y', 'z', '12']);
  });

  it('finds a paper by its author and year, by a typing error, and by words of its abstract', () => {
    for (const typed of [
      'vaswani2017',
      'vasvani2017atention',
      'attention need',
      'dispenses recur',
    ]) {
      const [first] = quickSearch(INDEX, typed, 5);
      equal(first?.paper.title, 'Attention Is All You Need', typed);
    }
  });

  it('ranks as the search box does', () => {
    for (const typed of ['finzi', 'equivariance', 'neural networks', 'wilson 2021']) {
      deepEqual(
        quickSearch(INDEX, typed, 50).map(({ paper }) => paper.id),
        search(INDEX, typed, 50).map(({ paper }) => paper.id),
      );
    }
  });

  it('reads no operators', () => {
    deepEqual(quickSearch(INDEX, 'author:finzi -year:2021', 50).length > 0, true);
    deepEqual(quickSearch(INDEX, '', 50), []);
    deepEqual(quickSearch(INDEX, '""', 50), []);
  });

  it('is compared with keys, whatever the case', () => {
    const keys = new KeyList(['Kipf2017semi', 'kipf2017', 'xkipf', 'other']);
    const found = keys.matching('KIPF2017');
    deepEqual([...found.keys()], ['Kipf2017semi', 'kipf2017']);
    ok((found.get('kipf2017') ?? 0) > (found.get('Kipf2017semi') ?? 0));
    deepEqual([...keys.matching('ipf').keys()], ['Kipf2017semi', 'kipf2017', 'xkipf']);
    deepEqual([...keys.matching('pf').keys()], []);
    deepEqual([...keys.matching('').keys()], []);
  });
});
