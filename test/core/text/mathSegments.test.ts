import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mathSegments } from '../../../src/core/text/mathSegments';

/** Segments as one text: formulas in brackets, those on their own line in double ones. */
function shown(text: string): string {
  return mathSegments(text)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.display ? `⟦⟦${piece.text}⟧⟧` : `⟦${piece.text}⟧`;
    })
    .join('');
}

describe('Formulas in a text', () => {
  const texts: readonly (readonly [text: string, shown: string])[] = [
    ['A $3\\times$ gain in $O(n^2)$ steps', 'A ⟦3\\times⟧ gain in ⟦O(n^2)⟧ steps'],
    ['$$x$$ and \\[y\\] and \\(z\\)', '⟦⟦x⟧⟧ and ⟦⟦y⟧⟧ and ⟦z⟧'],
    ['from $5 to $6', 'from $5 to $6'],
    ['$20,000 and USD$30', '$20,000 and USD$30'],
    ['$ x $ is no formula', '$ x $ is no formula'],
    ['costs \\$5 and \\$6', 'costs \\$5 and \\$6'],
    ['$a \\$ b$', '⟦a \\$ b⟧'],
    ['one $ alone', 'one $ alone'],
    ['$$', '$$'],
    ['\\(never closed', '\\(never closed'],
    ['', ''],
  ];
  for (const [text, expected] of texts) {
    it(`${text || 'nothing'} is ${expected || 'nothing'}`, () => {
      assert.equal(shown(text), expected);
    });
  }

  it('and the text between them lose no character', () => {
    const pieces = fc.constantFrom('$', '$$', '\\(', '\\)', '\\[', '\\]', '\\', 'a', ' ', '5');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const kept = mathSegments(text).map((piece) => piece.text);
        let at = 0;
        for (const part of kept) {
          const found = text.indexOf(part, at);
          assert.ok(found >= at);
          assert.match(text.slice(at, found), /^[$\\()[\]]*$/);
          at = found + part.length;
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
