import assert from 'node:assert/strict';
import { foldText, foldWords } from '../../../src/core/text/foldText';

describe('Two spellings of one word', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Schölkopf', 'SCHOLKOPF'],
    ['Scho\u0308lkopf', 'Schölkopf'],
    ['Łukasz Øgård', 'lukasz ogard'],
    ['Weiß', 'WEISS'],
    ['ﬂow', 'flow'],
    ['İstanbul', 'istanbul'],
    ['ＡＢＣ', 'abc'],
  ];
  for (const [one, other] of pairs) {
    it(`${one} and ${other} fold to the same`, () => {
      assert.equal(foldText(one), foldText(other));
    });
  }

  it('are cut into words at everything but letters and digits', () => {
    assert.deepEqual(foldWords('PFGM++: Don’t “Fold” $\\ell_1$ — 视觉, R2-D2!'), [
      ...['pfgm', 'don', 't', 'fold', 'ell', '1', '视觉', 'r2', 'd2'],
    ]);
  });
});
