import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/core/manuscript/findCitations';

const LANGUAGES = ['latex', 'markdown', 'typst'];

describe('Citations in a manuscript', () => {
  it('are found with the places of their keys in LaTeX', () => {
    deepEqual(shown(String.raw`As \citet{kipf} and \autocites[p.~1]{a}[2]{ b , c} say.`, 'latex'), [
      String.raw`\citet{<kipf>}`,
      String.raw`\autocites[p.~1]{<a>}[2]{ <b> , <c>}`,
    ]);
    deepEqual(shown('\\cite{a, % not b\n  c}', 'latex'), ['\\cite{<a>, % not b\n  <c>}']);
  });

  it('are groups in brackets or keys in running text in Markdown', () => {
    const text = 'See [see @a, p. 3; -@{b/2}], @c [p. 7] and @d, [not @e](#f), [@fig-one; @g].';
    deepEqual(shown(text, 'markdown'), [
      '[see @<a>, p. 3; -@{<b/2>}]',
      '@<c> [p. 7]',
      '@<d>',
      '@<e>',
      '[@fig-one; @<g>]',
    ]);
  });

  it('are keys and calls in Typst, of which a key may be a label', () => {
    const text = 'As @a[p. 7] and #cite(<b>, form: "prose") and #cite(label("c/d")) say.';
    deepEqual(shown(text, 'typst'), [
      '@<a>[p. 7]',
      '#cite(<<b>>, form: "prose")',
      '#cite(label("<c/d>"))',
    ]);
    deepEqual(
      [...findCitations(text, 'typst')].map(({ mayBeLabel }) => mayBeLabel),
      [true, undefined, undefined],
    );
  });

  it('keep their places behind front matter, code, comments and blank lines', () => {
    const text = '---\ntitle: x\n---\n\n```\n@no\n```\n\n<!-- @no -->\r\n\r\nSo [@yes].';
    deepEqual(shown(text, 'markdown'), ['[@<yes>]']);
  });

  it('do not overlap, and hold their keys, in any text', () => {
    const pieces = ['\\cite{', '[@a', '; @b', ']', '}', '`', '\n\n', '$', '%', '#cite(<c>)', ','];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const language of LANGUAGES) {
          let behind = 0;
          for (const { start, end, uses } of findCitations(text, language)) {
            ok(start >= behind && end <= text.length);
            for (const use of uses) {
              ok(use.start >= start && use.end <= end);
              equal(text.slice(use.start, use.end), use.key);
            }
            behind = end;
          }
        }
      }),
    );
  });
});

/** The citations of a text as they stand there, with angle brackets around the keys. */
function shown(text: string, languageId: string): string[] {
  return [...findCitations(text, languageId)].map(({ start, end, uses }) => {
    let out = '';
    let from = start;
    for (const use of uses) {
      out += `${text.slice(from, use.start)}<${text.slice(use.start, use.end)}>`;
      from = use.end;
    }
    return out + text.slice(from, end);
  });
}
