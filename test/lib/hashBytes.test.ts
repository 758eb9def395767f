import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../src/core/steps';
import { hashBytes } from '../../src/lib/hashBytes';

const hash = (bytes: Uint8Array): string => finish(hashBytes(bytes));

describe('The hash of bytes', () => {
  it('is the same for the same content, wherever that stands in memory', () => {
    const text = 'Sixteen hexadecimal digits tell contents apart.';
    const shifted = new Uint8Array(Buffer.from(`.${text}`)).subarray(1);
    assert.deepEqual(
      [hash(Buffer.from(text)), hash(shifted)],
      ['c7b42c7165c37d90', 'c7b42c7165c37d90'],
    );
  });

  it('differs when one byte differs, or when zeros are added', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 70 }),
        fc.nat(69),
        fc.integer({ min: 1, max: 255 }),
        (bytes, place, change) => {
          const at = place % bytes.length;
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ change;
          const longer = Uint8Array.from([...bytes, 0]);
          assert.equal(new Set([bytes, changed, longer].map(hash)).size, 3);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it('covers every megabyte of a large file', () => {
    const large = new Uint8Array(3_000_001);
    const hashes = [0, 1_500_000, 2_999_999, 3_000_000].map((at) => {
      const changed = large.slice();
      changed[at] = 1;
      return hash(changed);
    });
    assert.equal(new Set([hash(large), ...hashes]).size, 5);
  });
});
