import { deepEqual } from 'node:assert/strict';
import { nearestKeys } from '../../../src/core/manuscript/nearestKeys';
import { finish } from '../../../src/core/steps';

const KEYS = ['kipf2017semi', 'kipf2018neural', 'vaswani2017attention', 'Kipf2016', 'ab', 'xyz'];

function near(key: string, keys: readonly string[] = KEYS): readonly string[] {
  return finish(nearestKeys(key, keys));
}

describe('The keys nearest to one that is not there', () => {
  it('differ in a few letters: changed, missing, more, swapped, or capital', () => {
    for (const key of ['kipf2017sami', 'kipf2017sei', 'kipf2017semii', 'kipf2071semi']) {
      deepEqual(near(key), ['kipf2017semi'], key);
    }
    deepEqual(near('KIPF2017SEMI'), ['kipf2017semi']);
  });

  it('may go on where it ends', () => {
    deepEqual(near('kipf2017'), ['Kipf2016', 'kipf2017semi']);
    deepEqual(near('vaswani2017'), ['vaswani2017attention']);
  });

  it('are three at most, nearest first, and none for what is like nothing', () => {
    deepEqual(near('name10', ['name13', 'name12', 'name20', 'name11', 'name1']), [
      'name1',
      'name11',
      'name12',
    ]);
    deepEqual(near('zz'), []);
    deepEqual(near('nobody1999'), []);
    deepEqual(near('x'.repeat(200), ['x'.repeat(199)]), []);
  });
});
