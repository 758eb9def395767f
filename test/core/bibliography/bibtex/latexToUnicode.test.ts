import assert from 'node:assert/strict';
import fc from 'fast-check';
import { latexToUnicode } from '../../../../src/core/bibliography/bibtex/latexToUnicode';
import { splitNames } from '../../../../src/core/bibliography/bibtex/splitNames';

describe('LaTeX in a .bib value', () => {
  const cases: readonly (readonly [what: string, latex: string, read: string])[] = [
    [
      'accents in each way of writing them',
      'G{\\"o}del, G\\"{o}del, \\\'e, {\\\'{\\i}}',
      'Gödel, Gödel, é, í',
    ],
    ['accents that are words', '{\\v S}krle, \\c{c}, \\H{o}, \\v{z}', 'Škrle, ç, ő, ž'],
    ['letters and signs', '{\\ss} \\o{} {\\AA}ngstr{\\"o}m \\& 5\\% \\_', 'ß ø Ångström & 5% _'],
    ['braces that keep capitals', '{{The} {B}ayes {PAC}}', 'The Bayes PAC'],
    ['fonts', '\\emph{a} {\\it b} \\textsc{c} \\url{x_y}', 'a b c x_y'],
    ['ties, dashes and quotes', "Vol.~3, 1--9 --- ``so''", 'Vol. 3, 1–9 — “so”'],
    [
      'accents over words, letters and groups',
      'Na{\\u\\i}mark, \\"{uber}, \\\'{Et}ude',
      'Naĭmark, über, Étude',
    ],
    ['commas below and ties', '\\textcommabelow{s}, \\cb{t}, \\t{oo}', 'ș, ț, o͡o'],
    ['accents over nothing', 'a\\^{}b c\\~{}d', 'a^b c~d'],
    ['named signs', "5\\,{\\textmu}m, {\\textquestiondown}Qu{\\'e}?", '5 µm, ¿Qué?'],
    ['a command that is not known before a letter', '{\\foo}d', '\\foo{}d'],
    ['quotations', '\\enquote{Why \\enquote{I}?} \\mkbibquote{So}', '“Why ‘I’?” “So”'],
    ['formulas in round brackets', '\\(\\mathbb{Q}\\)-forms', '$\\mathbb{Q}$-forms'],
    ['signs upside down', "?`Qu{\\'e}? {!`}S{\\'\\i}!", '¿Qué? ¡Sí!'],
    [
      'text of another language, and what stands for an outline',
      '\\foreignlanguage{french}{Le \\texorpdfstring{$x^2$}{x2}}',
      'Le $x^2$',
    ],
    ['single quotes', "the `fine' one is O'Brien's", "the ‘fine’ one is O'Brien's"],
    ['addresses', 'at \\url{http://a.example/~b/c--d\\_e}', 'at http://a.example/~b/c--d_e'],
    ['links', '\\href{http://a.example/}{Harbour} Tides', 'Harbour Tides'],
    ['what only sorts', '{\\noopsort{a}}Tides', 'Tides'],
    ['spaces', 'a\\,b\\ c\\-d', 'a b cd'],
    ['Greek letters out of formulas', '\\alpha{} and \\times', 'α and ×'],
    [
      'formulas stay as they stand',
      'on $\\mathbb{R}^{n}$ and {$x$}',
      'on $\\mathbb{R}^{n}$ and $x$',
    ],
    ['a dollar alone is a dollar', 'for 5$ only', 'for 5$ only'],
    ['a command that is not known stays', '\\input{foo} {\\bar baz}', '\\input{foo} \\bar baz'],
  ];
  for (const [what, latex, read] of cases) {
    it(`resolves ${what}`, () => assert.equal(latexToUnicode(latex), read));
  }

  it('never fails, and leaves a text without signs as it is', () => {
    const sign = fc.constantFrom('\\', '{', '}', '$', '"', "'", 'a', ' ', '\\v', '\\foo', '~', '-');
    fc.assert(
      fc.property(
        fc.array(sign).map((signs) => signs.join('')),
        (text) => {
          latexToUnicode(text);
          assert.equal(latexToUnicode(text.replace(/[^a ]/g, '')), text.replace(/[^a ]/g, ''));
        },
      ),
      { seed: 20260502, numRuns: 300 },
    );
  });
});

describe('A list of names', () => {
  it('is cut at each "and" outside braces', () => {
    assert.deepEqual(splitNames('Ada Writer and {Barnes and Noble}\n AND Sand, Andy and and C'), {
      names: ['Ada Writer', '{Barnes and Noble}', 'Sand, Andy', 'C'],
      truncated: false,
    });
  });

  it('that ends in "and others" is cut short', () => {
    assert.deepEqual(splitNames('Writer, Ada and others'), {
      names: ['Writer, Ada'],
      truncated: true,
    });
  });
});
