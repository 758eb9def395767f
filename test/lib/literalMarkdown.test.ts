import assert from 'node:assert/strict';
import fc from 'fast-check';
import { literalMarkdown } from '../../src/lib/literalMarkdown';

describe('A text as Markdown that shows just that text', () => {
  it('is no picture, no link, no icon and no markup', () => {
    const hostile = '![x](https://evil.example/a.png) <b>$(bug)</b> **bold** `code`\n# heading';
    assert.equal(
      literalMarkdown(hostile),
      '\\!\\[x\\]\\(https\\:\\/\\/evil\\.example\\/a\\.png\\) \\<b\\>\\$\\(bug\\)\\<\\/b\\> ' +
        '\\*\\*bold\\*\\* \\`code\\` \\# heading',
    );
  });

  it('has every mark escaped, and says the same without the escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const markdown = literalMarkdown(text);
        assert.equal(
          markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
          text.replace(/\s+/g, ' ').trim(),
        );
        assert.doesNotMatch(markdown.replace(/\\[!-/:-@[-`{-~]/g, ''), /[!-/:-@[-`{-~]/);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
