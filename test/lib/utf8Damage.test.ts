import assert from 'node:assert/strict';
import { finish } from '../../src/core/steps';
import { decodeUnicode } from '../../src/lib/decodeBytes';
import { isDamagedUtf8, standsAlone } from '../../src/lib/utf8Damage';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const WESTERN = bytesOf('Schr\xf6dinger \x96 a caf\xe9 in Z\xfcrich');

function without(text: string, at: number): Uint8Array {
  const bytes = [...Buffer.from(text)];
  bytes.splice(at, 1);
  return Uint8Array.from(bytes);
}

describe('A text that is not valid UTF-8', () => {
  it('is UTF-8 where more of its letters are whole than broken', () => {
    const cases = {
      'one byte lost': without('Schrödinger, Ångström, Gödel', 5),
      'cut within a letter': Buffer.from('Gödel and a bee 🐝').subarray(0, -2),
      western: WESTERN,
      'one western letter': bytesOf('caf\xe9.'),
      'half of a surrogate pair, as some programs save it': Buffer.concat([
        Buffer.from('Gödel, Ångström, Erdős, Łoś '),
        Uint8Array.from([0xed, 0xa0, 0xbd]),
      ]),
    };
    assert.deepEqual(
      Object.entries(cases).map(([name, bytes]) => [name, finish(isDamagedUtf8(bytes))]),
      [
        ['one byte lost', true],
        ['cut within a letter', true],
        ['western', false],
        ['one western letter', false],
        ['half of a surrogate pair, as some programs save it', true],
      ],
    );
  });

  it('is read with a mark at what was lost', () => {
    const text = finish(decodeUnicode(without('Schrödinger, Ångström, Gödel', 5)))?.text;
    assert.equal(text, 'Schr\ufffddinger, Ångström, Gödel');
  });

  it('is read so in UTF-16 as well, where half of a pair is left', () => {
    const bytes = Buffer.from('\ufeffa \ud83d bee', 'utf16le');
    assert.deepEqual(finish(decodeUnicode(bytes)), {
      text: 'a \ufffd bee',
      encoding: 'utf-16le',
    });
  });

  it('may be western where letters above ASCII stand alone', () => {
    const japanese = Uint8Array.from([0x83, 0x4f, 0x83, 0x89, 0x83, 0x74, 0x82, 0xcc, 0x90, 0x94]);
    const chinese = Uint8Array.from([0xcd, 0xbc, 0xc9, 0xf1, 0xbe, 0xad]);
    const russian = Uint8Array.from([0xd1, 0xe5, 0xf2, 0xfc, 0x20, 0xc3, 0xf0, 0xe0, 0xf4]);
    assert.deepEqual(
      [WESTERN, japanese, chinese, russian].map((bytes) => finish(standsAlone(bytes))),
      [true, false, false, false],
    );
  });
});
