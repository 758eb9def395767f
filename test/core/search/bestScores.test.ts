import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { bestScores } from '../../../src/core/search/bestScores';

describe('bestScores', () => {
  it('gives the best first, of equals the first by its letters', () => {
    const scores = new Map([
      ['tides', 1],
      ['bees', 3],
      ['maps', 3],
      ['fjords', 2],
    ]);
    deepEqual(bestScores(scores, 3), ['bees', 'maps', 'fjords']);
    deepEqual(bestScores(scores, 0), []);
  });

  it('gives what sorting all of them gives', () => {
    const entry = fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(entry), fc.nat(12), (entries, limit) => {
        const scores = new Map(entries);
        const sorted = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
        deepEqual(
          bestScores(scores, limit),
          sorted.slice(0, limit).map(([key]) => key),
        );
      }),
    );
  });
});
