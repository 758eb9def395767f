import assert from 'node:assert/strict';
import { isBlank, splitLines } from '../../../src/core/text/lines';

describe('The lines of a dump', () => {
  const texts: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
    ['end at LF', 'one\ntwo\n\nfour', ['one', 'two', '', 'four']],
    ['end at CRLF', 'one\r\ntwo\r\n\r\nfour', ['one', 'two', '', 'four']],
    ['end at CR', 'one\rtwo\r\rfour', ['one', 'two', '', 'four']],
    ['end at each of them in one text', 'one\r\ntwo\rthree\nfour', ['one', 'two', 'three', 'four']],
    ['include the empty one after a last line end', 'one\n', ['one', '']],
    ['are one where there is no text', '', ['']],
    [
      'do not end where the editor goes on',
      'a\u2028b\u2029c\u000bd\u000ce\u0085f',
      ['a\u2028b\u2029c\u000bd\u000ce\u0085f'],
    ],
    ['begin after a byte order mark', '\ufeffone\n\ufefftwo', ['one', '\ufefftwo']],
  ];
  for (const [what, text, lines] of texts) {
    it(what, () => {
      assert.deepEqual(
        splitLines(text),
        lines.map((line, at) => ({ number: at + 1, text: line })),
      );
    });
  }

  it('are cut alike wherever a pause falls', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const before of [-2, -1, 0, 1]) {
        const first = 'a'.repeat(131_072 + before);
        const texts = splitLines(`${first}${end}b${end}${end}c`).map(({ text }) => text);
        assert.deepEqual(texts, [first, 'b', '', 'c']);
      }
    }
  });

  it('are blank where there is nothing to see on them', () => {
    const blank = ['', '  \t', '\u00a0\u2028', '\ufeff', '\u200b', '\u00ad\u2060 '];
    const written = ['.', '\u200ba', '·'];
    assert.deepEqual(
      [...blank, ...written].map((text) => isBlank({ number: 1, text })),
      [...blank.map(() => true), ...written.map(() => false)],
    );
  });
});
