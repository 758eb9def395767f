import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/core/manuscript/findCitations';
import { findTypedKey } from '../../../src/core/manuscript/findTypedKey';

/** The caret is `|`; what is typed, and the text when a key is accepted, or undefined for none. */
type Row = readonly [sentence: string, marked: string, query?: string, after?: string];

function accept(marked: string, languageId: string, key: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const typed = findTypedKey(text, offset, languageId);
  if (typed === undefined) return undefined;
  const after = text.slice(0, typed.start) + typed.written(key) + text.slice(typed.end);
  return { query: typed.query, after };
}

function table(languageId: string, key: string, rows: readonly Row[]): void {
  describe(`A key that is typed in ${languageId}`, () => {
    for (const [sentence, marked, query, after] of rows) {
      it(sentence, () => {
        const wanted = query === undefined ? undefined : { query, after };
        deepEqual(accept(marked, languageId, key), wanted);
      });
    }
  });
}

table('latex', 'k', [
  ['is awaited in an open brace', '\\cite{|', '', '\\cite{k'],
  ['may be words', '\\citep[see][p.~3]{slot att|}', 'slot att', '\\citep[see][p.~3]{k}'],
  ['is the one that the caret stands in', '\\cite{a, b|c, d}', 'b', '\\cite{a, k, d}'],
  ['follows a comma', '\\cite{a,|}', '', '\\cite{a,k}'],
  ['begins on its own line', '\\cite{a,\n  b|}', 'b', '\\cite{a,\n  k}'],
  ['is awaited in the second list', '\\autocites{a}[2]{b|', 'b', '\\autocites{a}[2]{k'],
  ['is awaited behind a volume', '\\volcite{2}[12]{b|}', 'b', '\\volcite{2}[12]{k}'],
  ['is no volume', '\\volcite{2|}'],
  ['is no language', '\\foreigntextcquote{german|}'],
  ['is not awaited in a note', '\\cite[se|]{a}'],
  ['is not awaited behind the brace', '\\cite{a}|'],
  ['is not awaited in another command', '\\textbf{a|}'],
  ['is not awaited where a style is set', '\\citestyle{a|}'],
  ['is not awaited in a comment', '% \\cite{a|}'],
  ['is not awaited in a comment within the list', '\\cite{a, % b|\n}'],
  ['is not awaited in verbatim text', '\\verb+\\cite{a|}+'],
  ['is not awaited past a blank line', '\\cite{\n\n a|'],
]);

table('markdown', 'a/b:c', [
  ['follows an at sign', 'So @|', '', 'So @a/b:c'],
  ['is replaced as a whole', '[@ki|pf2017; @b]', 'ki', '[@a/b:c; @b]'],
  ['may be words in a bracket', '[see @slot att|]', 'slot att', '[see @a/b:c]'],
  ['follows a semicolon', '[@a;@b|]', 'b', '[@a;@a/b:c]'],
  ['may lack its author', '[-@b|]', 'b', '[-@a/b:c]'],
  ['may stand in braces', '[@{slot|}]', 'slot', '[@a/b:c]'],
  ['stops before the full stop', 'So @kip|.', 'kip', 'So @a/b:c.'],
  ['is one word in running text', 'So @slot att|'],
  ['ends at a locator', '[@a, p. 3|]'],
  ['is not awaited in an address', 'a.student@exam|'],
  ['is not awaited behind a word with a hyphen', 'non-@b|'],
  ['is not awaited for a figure', 'See @fig-one|'],
  ['is not awaited in code', '`@a|`'],
  ['is not awaited in front matter', '---\nauthor: @a|\n---\n'],
  ['is not awaited in mathematics', '$$\n@a|\n$$'],
]);

table('typst', 'k', [
  ['follows an at sign', 'So @|', '', 'So @k'],
  ['is replaced as a whole', 'So @ki|pf[p. 7].', 'ki', 'So @k[p. 7].'],
  ['leaves the full stop', 'So @kip|.', 'kip', 'So @k.'],
  ['may be words in a call', '#cite(<slot att|>)', 'slot att', '#cite(<k>)'],
  ['may be in an unclosed call', '#cite(<slot|', 'slot', '#cite(<k>'],
  ['may be a string', '#cite(label("sl|"))', 'sl', '#cite(label("k"))'],
  ['is not awaited behind a word', 'a@b|'],
  ['is not awaited where a label is set', '= Head <a|>'],
  ['is not awaited in a comment', '// @a|'],
]);

table('org', 'k', [
  ['follows an at sign in a citation', '[cite/t:see @sl|', 'sl', '[cite/t:see @k'],
  ['may be words', '[cite:@a;@slot att| p. 3]', 'slot att', '[cite:@a;@k p. 3]'],
  ['goes on in the next line', '[cite:see @a;\n  @b|]', 'b', '[cite:see @a;\n  @k]'],
  ['is not awaited in another bracket', '[see @a|]'],
  ['is not awaited behind the bracket', '[cite:@a] @b|'],
]);

table('restructuredtext', 'k', [
  ['is awaited in a role', ':cite:p:`|', '', ':cite:p:`k'],
  ['may be words', ':footcite:t:`a,{see}slot att|`', 'slot att', ':footcite:t:`a,{see}k`'],
  ['is not awaited in what is said of it', ':cite:p:`a{p. |`'],
  ['is not awaited in another role', ':ref:`a|`'],
  ['is not awaited in a comment', '.. a comment :cite:p:`a|`'],
]);

table('myst', 'k', [
  ['is awaited in a role', 'So {cite:p}`a,b|`', 'b', 'So {cite:p}`a,k`'],
  ['is awaited as in Pandoc', 'So [@b|]', 'b', 'So [@k]'],
  ['is not awaited in code', '`a|`'],
]);

table('asciidoc', 'k', [
  ['is awaited in a macro', 'So cite:[|]', '', 'So cite:[k]'],
  ['may be words', 'citenp:see[a,slot att|', 'slot att', 'citenp:see[a,k'],
  ['is not awaited in pages', 'cite:[a(5|)]'],
  ['is not awaited in another macro', 'link:[a|]'],
]);

describe('A key that is typed', () => {
  it('is quoted where the syntax wants that', () => {
    const unusual = 'DBLP:a/"b"';
    equal(accept('[@D|]', 'markdown', unusual)?.after, `[@{${unusual}}]`);
    equal(accept('So @D|', 'typst', unusual)?.after, 'So #cite(label("DBLP:a/\\"b\\""))');
    equal(accept('#cite(<D|>)', 'typst', unusual)?.after, '#cite(label("DBLP:a/\\"b\\""))');
  });

  it('stands around the caret and in its line, in any text', () => {
    const pieces = [
      ...'\\{}[]@,;<>()-%$`"',
      '\\cite{',
      '[@',
      '#cite(<',
      '[cite:@',
      ':cite:p:`',
      'cite:[',
      'a1',
      ' ',
      '\n',
      '\n\n',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 24 }),
        fc.nat(40),
        fc.constantFrom(...['latex', 'markdown', 'typst', 'org', 'myst', 'asciidoc', 'rst']),
        (parts, caret, language) => {
          const text = parts.join('');
          const offset = Math.min(caret, text.length);
          const typed = findTypedKey(text, offset, language);
          if (typed === undefined) return;
          const { from, start, end } = typed;
          ok(from <= offset && start <= offset && offset <= end && end <= text.length);
          ok(!text.slice(start, end).includes('\n'));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is found as a citation when it is accepted', () => {
    for (const [text, language] of [
      ['Then [see @a|; @c].', 'markdown'],
      ['Then \\citep[see][]{a|, c}.', 'latex'],
      ['Then @a| @c.', 'typst'],
    ] as const) {
      const after = accept(text, language, 'DBLP:x/y')?.after ?? '';
      const keys = [...findCitations(after, language)].flatMap(({ uses }) => uses);
      deepEqual(
        keys.map(({ key }) => key),
        ['DBLP:x/y', 'c'],
      );
    }
  });
});
