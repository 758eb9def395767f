import assert from 'node:assert/strict';
import { isSameName } from '../../../src/core/library/isSameName';

const SAME = [
  ['Ada Writer', 'ada writer'],
  ['Ada Writer', 'A. Writer'],
  ['Ada Writer', 'Ada B. Writer'],
  ['Émile Zola', 'Emile Zola'],
  ['Plato', 'plato'],
] as const;
const DIFFERENT = [
  ['Ada Writer', 'Bo Writer'],
  ['Ada Writer', 'B. Writer'],
  ['Ada Writer', 'Ada Chen'],
  ['Writer', 'Ada Writer'],
  ['', 'Ada Writer'],
] as const;

describe('On the page of one of them,', () => {
  for (const [one, other] of SAME) {
    it(`${one} and ${other} can be one person`, () => {
      assert.deepEqual([isSameName(one, other), isSameName(other, one)], [true, true]);
    });
  }
  for (const [one, other] of DIFFERENT) {
    it(`${one || 'nobody'} and ${other} are not one person`, () => {
      assert.deepEqual([isSameName(one, other), isSameName(other, one)], [false, false]);
    });
  }
});
