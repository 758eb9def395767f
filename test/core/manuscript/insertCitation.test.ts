import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CitationRequest, insertCitation } from '../../../src/core/manuscript/insertCitation';

/** The caret is `|`, before and after. */
type Row = readonly [sentence: string, before: string, keys: string, after: string];

function cite(marked: string, keys: string, request: Partial<CitationRequest>): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const edit = insertCitation({
    languageId: 'plaintext',
    ...request,
    text,
    offset,
    keys: keys === '' ? [] : keys.split(' '),
  });
  const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return `${edited.slice(0, edit.caret)}|${edited.slice(edit.caret)}`;
}

function table(name: string, request: Partial<CitationRequest>, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [sentence, before, keys, after] of rows) {
      it(sentence, () => assert.equal(cite(before, keys, request), after));
    }
  });
}

table('A citation in LaTeX', { languageId: 'latex' }, [
  ['is a plain cite where no package is known', 'As shown~|.', 'a', 'As shown~\\cite{a}|.'],
  ['holds several papers in one group', '|', 'a b', '\\cite{a,b}|'],
  ['names a paper that was picked twice once', '|', 'a a', '\\cite{a}|'],
  [
    'is citep with natbib',
    '\\usepackage[round]{natbib}|',
    'a',
    '\\usepackage[round]{natbib}\\citep{a}|',
  ],
  [
    'is citep where the style of a conference loads natbib',
    '\\usepackage{neurips_2024} |',
    'a',
    '\\usepackage{neurips_2024} \\citep{a}|',
  ],
  [
    'is autocite with biblatex',
    '\\usepackage{csquotes,biblatex} |',
    'a',
    '\\usepackage{csquotes,biblatex} \\autocite{a}|',
  ],
  [
    'is parencite where a biblatex document uses that',
    '\\addbibresource{x.bib} \\parencite{b} |',
    'a',
    '\\addbibresource{x.bib} \\parencite{b} \\parencite{a}|',
  ],
  [
    'heeds no package that is commented out',
    '% \\usepackage{natbib}\n|',
    'a',
    '% \\usepackage{natbib}\n\\cite{a}|',
  ],
  [
    'follows the other citations of a chapter without a preamble',
    '\\citet{b} says |',
    'a',
    '\\citet{b} says \\citep{a}|',
  ],
  ['joins the group around the caret', '\\citep[see][]{b|}', 'a', '\\citep[see][]{b,a|}'],
  [
    'leaves the page with the paper that it is of, the last one to natbib',
    '\\citep[see][p.~3]{b|}',
    'a',
    '\\citep[see][p.~3]{a,|b}',
  ],
  [
    'leaves the page with its paper by braces of their own to biblatex',
    '\\autocite[see][p.~3]{b|}',
    'a',
    '\\autocites[see][p.~3]{b}{a}|',
  ],
  [
    'joins at the end of the list wherever the caret stands',
    '\\ci|te{b, c}',
    'a',
    '\\cite{b, c, a|}',
  ],
  ['joins the group that ends at the caret', '\\cite{b}|', 'a', '\\cite{b,a}|'],
  ['stays out of a group that begins at the caret', '|\\cite{b}', 'a', '\\cite{a}|\\cite{b}'],
  ['fills an empty group', '\\cite{|}', 'a b', '\\cite{a,b|}'],
  ['fills the place behind a comma', '\\cite{b, |}', 'a', '\\cite{b, a|}'],
  [
    'adds an own pair of braces to autocites',
    '\\autocites[1]{b}[2]{c|}',
    'a',
    '\\autocites[1]{b}[2]{c}{a}|',
  ],
  ['cites beside an author that is named', '\\citeauthor{b}|', 'a', '\\citeauthor{b}\\cite{a}|'],
  ['joins nocite', '\\nocite{b|}', 'a', '\\nocite{b,a|}'],
  ['is not doubled', '\\cite{a|}', 'a', '\\cite{a|}'],
  ['is not doubled beside a new one', '\\cite{a|}', 'a b', '\\cite{a,b|}'],
  [
    'is not part of a command about citation styles',
    '\\setcitestyle{round|}',
    'a',
    '\\setcitestyle{round\\cite{a}|}',
  ],
  ['is not joined across a blank line', '\\cite{b\n\n|}', 'a', '\\cite{b\n\n\\cite{a}|}'],
  ['is not swallowed by a backslash', '\\|', 'a', '\\ \\cite{a}|'],
  ['takes no line break for a command', '\\\\cite{b|}', 'a', '\\\\cite{b\\cite{a}|}'],
]);

table('A citation in LaTeX by the setting', { languageId: 'tex', latexCommand: 'parencite' }, [
  ['is what the setting says', '\\usepackage{natbib}|', 'a', '\\usepackage{natbib}\\parencite{a}|'],
]);

table('A citation in Markdown', { languageId: 'markdown' }, [
  ['stands in brackets', 'As shown |.', 'a', 'As shown [@a]|.'],
  ['holds several papers in one group', '|', 'a b', '[@a; @b]|'],
  ['changes nothing of the word before it', 'shown|', 'a', 'shown[@a]|'],
  ['braces an unusual key', '|', 'DBLP:x//y', '[@{DBLP:x//y}]|'],
  ['leaves a key with single punctuation alone', '|', 'DBLP:conf/x/A-1', '[@DBLP:conf/x/A-1]|'],
  ['joins the group around the caret', '[see @b, p. 3|]', 'a', '[see @b, p. 3; @a|]'],
  ['joins the group that ends at the caret', '[@b]|', 'a', '[@b; @a]|'],
  ['stays out of a group that begins at the caret', '|[@b]', 'a', '[@a]| [@b]'],
  ['fills the place behind a semicolon', '[@b;|]', 'a', '[@b; @a|]'],
  ['knows an unusual key in the group', '[@{x//y}|]', 'x//y', '[@{x//y}|]'],
  ['joins a group with a suppressed author', '[-@b|]', 'a', '[-@b; @a|]'],
  ['stands behind a paper that the sentence names', 'As @b| says', 'a', 'As @b [@a]| says'],
  ['does not cut the key that the caret is in', 'As @b2|020x says', 'a', 'As @b2020x [@a]| says'],
  ['joins the locator of a named paper', 'As @b| [p. 3] says', 'a', 'As @b [p. 3; @a|] says'],
  ['is not doubled behind a named paper', 'As @a [@b|] says', 'a', 'As @a [@b|] says'],
  ['leaves a footnote of its own', 'As @b|[^1] says', 'a', 'As @b [@a]| [^1] says'],
  ['is no e-mail address', 'me@b.org|', 'a', 'me@b.org[@a]|'],
  ['is no image', 'Wow!|', 'a', 'Wow! [@a]|'],
  ['is no link', '|(see there)', 'a', '[@a]| (see there)'],
  ['stands behind a paper that a link names', '[see @b|](x.html)', 'a', '[see @b [@a]|](x.html)'],
  ['stands within other brackets', '[a remark|]', 'a', '[a remark[@a]|]'],
]);

table('A citation in Quarto', { languageId: 'quarto' }, [
  ['is as in Markdown', '|', 'a b', '[@a; @b]|'],
]);

table('A citation in Typst', { languageId: 'typst' }, [
  ['is a reference', 'As shown |.', 'a', 'As shown @a|.'],
  ['is one reference after the other', '|', 'a b', '@a @b|'],
  ['quotes an unusual key', '|', 'DBLP:x/"y', '#cite(label("DBLP:x/\\"y"))|'],
  ['is parted from a letter behind it', '|word', 'a', '@a| word'],
  ['is parted from a bracket behind it', '|[x]', 'a', '@a| [x]'],
  ['leaves the full stop to the sentence', '|. Then', 'a', '@a|. Then'],
  ['is parted from a full stop within a word', '|.5', 'a', '@a| .5'],
  ['joins the run around the caret', '@b @c| x', 'a', '@b @c @a| x'],
  ['joins behind the whole run', '@b| @c[p. 7].', 'a', '@b @c[p. 7] @a|.'],
  ['does not cut the key that the caret is in', '@b2|020. x', 'a', '@b2020 @a|. x'],
  ['joins a call of cite', '#cite(<b>, form: "prose"|)', 'a', '#cite(<b>, form: "prose") @a|'],
  ['knows the keys of a call', '#cite(label("x/y"))|', 'x/y', '#cite(label("x/y"))|'],
  ['is not doubled', '@a @b|', 'a', '@a @b|'],
  ['stays out of a run that begins at the caret', '|@b', 'a', '@a| @b'],
]);

table('A citation in anything else', { languageId: 'plaintext' }, [
  ['is the key', 'As shown |.', 'a', 'As shown a|.'],
  ['is all the keys', '|', 'a b', 'a, b|'],
]);

describe('Inserting a citation', () => {
  it('says which papers the group had already', () => {
    const edit = insertCitation({
      text: '\\cite{a}',
      offset: 7,
      languageId: 'latex',
      keys: ['b', 'a'],
    });
    assert.deepEqual(edit, { start: 7, end: 7, text: ',b', caret: 9, alreadyCited: ['a'] });
  });

  it('is an empty edit without papers', () => {
    for (const languageId of ['latex', 'markdown', 'typst', 'plaintext']) {
      assert.equal(cite('x [|] y', '', { languageId }), 'x [|] y');
    }
  });

  it('only ever inserts, anywhere in any text, and finds its keys there afterwards', () => {
    const signs = '\\cite{}[]()@a;, \n#<>"*.';
    const text = fc.string({
      unit: fc.constantFrom(...signs, '\\cite{a}', '[@a]', '@b '),
      maxLength: 40,
    });
    const language = fc.constantFrom('latex', 'markdown', 'typst', 'plaintext');
    fc.assert(
      fc.property(text, fc.nat(60), language, (document, at, languageId) => {
        const request = { text: document, offset: at, languageId, keys: ['new1', 'new2'] };
        const edit = insertCitation(request);
        assert.equal(edit.start, edit.end);
        assert.ok(edit.text.includes('new1') && edit.text.includes('new2'));
        assert.ok(edit.caret >= edit.start && edit.caret <= edit.start + edit.text.length + 2);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('does not hang in a manuscript of a megabyte without blank lines', () => {
    for (const languageId of ['latex', 'markdown', 'typst']) {
      for (const unit of ['\\cite{', '[@a', '@a ', '\\usepackage[', '[[', '\\']) {
        const text = unit.repeat(1e6 / unit.length);
        const offset = text.length / 2;
        const edit = insertCitation({ text, offset, languageId, keys: ['k'] });
        assert.ok(edit.text.includes('k'), `${languageId} ${unit}`);
      }
    }
  });
});

describe('A citation that is to stand apart', () => {
  it('has a blank before it behind a word, and none where it needs none', () => {
    const apart = { languageId: 'latex', apart: true };
    assert.equal(cite('As shown|.', 'a', apart), 'As shown \\cite{a}|.');
    for (const before of ['As shown ', 'As shown~', '(', '']) {
      assert.equal(cite(`${before}|.`, 'a', apart), `${before}\\cite{a}|.`);
    }
    assert.equal(cite('As \\cite{b}|.', 'a', apart), 'As \\cite{b,a}|.');
  });
});

describe('A file whose language no extension knows', () => {
  it('is cited in by the ending of its name', () => {
    assert.equal(cite('A |.', 'a b', { fileName: 'report.typ' }), 'A @a @b|.');
    assert.equal(cite('A |.', 'a b', { fileName: 'Review.QMD' }), 'A [@a; @b]|.');
    assert.equal(cite('A |.', 'a b', { fileName: 'notes.txt' }), 'A a, b|.');
  });
});
