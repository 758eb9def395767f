import assert from 'node:assert/strict';
import { finish } from '../../src/core/steps';
import {
  decodeHead,
  decodeStrictly,
  decodeWestern,
  isUnmarkedUtf16,
  looksBinary,
} from '../../src/lib/decodeBytes';

const TEXT = 'Schrödinger’s bees 🐝\nhum';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('The bytes of a file', () => {
  const encodings: readonly (readonly [name: string, bytes: Uint8Array, encoding: string])[] = [
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16, little end first', utf16(TEXT, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(TEXT, true), 'utf-16be'],
  ];
  for (const [name, bytes, encoding] of encodings) {
    it(`are read as ${name}, and are not binary`, () => {
      assert.deepEqual(
        [finish(decodeStrictly(bytes)), looksBinary(bytes)],
        [{ text: TEXT, encoding }, false],
      );
    });
  }

  it('that are not UTF-8 are not read: nothing is replaced in silence', () => {
    assert.equal(finish(decodeStrictly(Buffer.from('Schr\xf6dinger', 'latin1'))), undefined);
  });

  it('are binary where a zero stands among them and no mark explains it', () => {
    const unmarked = Buffer.from(TEXT, 'utf16le');
    assert.deepEqual([Buffer.from('PK\0\0'), unmarked].map(looksBinary), [true, true]);
  });

  it('are told to be UTF-16 without a mark by what stands in their head', () => {
    const wide = Buffer.from(TEXT, 'utf16le');
    const hasBees = (head: string): boolean => head.includes('bees');
    assert.deepEqual(
      [wide, Buffer.from(wide).swap16(), Buffer.from('PK\0\0')].map((bytes) =>
        isUnmarkedUtf16(bytes, 100, hasBees),
      ),
      [true, true, false],
    );
  });

  it('can always be read as Windows-1252', () => {
    assert.equal(decodeWestern(Buffer.from('Schr\xf6dinger\x92s', 'latin1')), 'Schrödinger’s');
  });

  it('are read across the megabytes in which they are decoded', () => {
    const long = `${'a'.repeat((1 << 20) - 1)}🐝${'b'.repeat(1 << 20)}`;
    assert.equal(finish(decodeStrictly(Buffer.from(long)))?.text, long);
  });

  it('have a head that may end within a character', () => {
    assert.equal(decodeHead(Buffer.from('bees 🐝'), 7), 'bees ');
  });
});
