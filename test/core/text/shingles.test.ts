import assert from 'node:assert/strict';
import { countShared, shinglesOf } from '../../../src/core/text/shingles';

describe('The shingles of a text', () => {
  it('are its runs of three words, each once, in ascending order', () => {
    const shingles = shinglesOf('the bees hum and the bees hum');
    assert.deepEqual([shingles.length, [...shingles].sort((a, b) => a - b)], [4, [...shingles]]);
  });

  it('do not depend on case, marks and punctuation', () => {
    assert.deepEqual(
      shinglesOf('Über den Gezeiten: Ebbe!'),
      shinglesOf('uber den "gezeiten", ebbe'),
    );
  });

  it('are none where there are fewer than three words', () => {
    assert.deepEqual([...shinglesOf('two words')], []);
  });

  it('are shared as far as two texts agree', () => {
    const [one, other] = [shinglesOf('a b c d e'), shinglesOf('x b c d e y')];
    assert.deepEqual([countShared(one, other), countShared(one, one)], [2, 3]);
  });
});
