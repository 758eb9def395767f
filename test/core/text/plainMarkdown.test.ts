import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainMarkdown } from '../../../src/core/text/plainMarkdown';

const TEXTS: readonly (readonly [markdown: string, text: string])[] = [
  ['Plain words, as they are.', 'Plain words, as they are.'],
  ['**Folding Maps** Is *Hard*', 'Folding Maps Is Hard'],
  ['***Folding*** __Maps__ _Is_ ~~Easy~~', 'Folding Maps Is Easy'],
  ['**B**ees of the **H**ive', 'Bees of the Hive'],
  ['a snake_case_name and 2 * 3 * 4', 'a snake_case_name and 2 * 3 * 4'],
  ['*never closed', '*never closed'],
  ['**mixed _up** signs', 'mixed _up signs'],
  ['escaped \\*stars\\* and \\_lines\\_ and a\\|b', 'escaped *stars* and _lines_ and a|b'],
  ['G\\"odel and Erd\\H{o}s and \\textit{x}', 'G\\"odel and Erd\\H{o}s and \\textit{x}'],
  ['a formula $x_i * y_j*$ of *bees*', 'a formula $x_i * y_j*$ of bees'],
  ['$5 and $6 for *two*', '$5 and $6 for two'],
  ['`code *as* it is`', 'code *as* it is'],
  ['one<br>two <b>three</b>', 'one two three'],
  ['x <y and z> w', 'x <y and z> w'],
  ['<details><summary>Show</summary><p>Bees hum.</p></details>', '   Bees hum.  '],
  ['see https://tides.org/_a_/b_c *now*', 'see https://tides.org/_a_/b_c now'],
  ['[Tides](https://tides.org/a_(b))!', 'Tides!'],
  ['![badge](https://img.org/x.svg) Tides', ' Tides'],
  ['[not a link] (at all)', '[not a link] (at all)'],
];

describe('Inline Markdown', () => {
  for (const [markdown, text] of TEXTS) {
    it(`${markdown} reads ${text}`, () => assert.equal(plainMarkdown(markdown).text, text));
  }

  it('tells its links: their names without marks, their addresses without titles', () => {
    const { links } = plainMarkdown(
      '[**Folding** Maps](https://arxiv.org/abs/2403.01234 "abs") [[pdf]](<http://a.org/b>) ' +
        '<https://c.org> <a href="https://d.org/e">here</a> [![badge](https://f.org)](https://g.org)',
    );
    assert.deepEqual(
      links.map(({ text, url }) => ({ text, url })),
      [
        { text: 'Folding Maps', url: 'https://arxiv.org/abs/2403.01234' },
        { text: '[pdf]', url: 'http://a.org/b' },
        { text: 'https://c.org', url: 'https://c.org' },
        { text: '', url: 'https://d.org/e' },
        { text: '', url: 'https://g.org' },
      ],
    );
  });

  it('says where each link stands', () => {
    const markdown = 'See [*Tides*](https://tides.org) and <https://bees.org>.';
    assert.deepEqual(
      plainMarkdown(markdown).links.map(({ from, to }) => markdown.slice(from, to)),
      ['[*Tides*](https://tides.org)', '<https://bees.org>'],
    );
  });

  it('of any kind loses nothing but marks, and reading it does not fail', () => {
    const sign = fc.constantFrom(...'ab *_~`$\\[]()<>!|é'.split(''), '](', '**', 'https://');
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (markdown) => {
        const { text: plain } = plainMarkdown(markdown);
        let at = 0;
        for (const letter of plain.replace(/\s/g, '')) {
          at = markdown.indexOf(letter, at) + 1;
          assert.ok(at > 0);
        }
      }),
      { seed: 20260401, numRuns: 400 },
    );
  });
});
