import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Paper } from '../../../src/core/library/paper';
import { bestMatching, matchingPapers } from '../../../src/core/search/matchingPapers';
import { buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';
import { finish } from '../../../src/core/steps';
import { PAPERS, samplePaper } from './samplePapers';

const INDEX = buildSearchIndexAtOnce(PAPERS);

function papersFor(line: string): Paper[] {
  return finish(matchingPapers(INDEX, line));
}

/** The first word of each title that matches, in the order of the library. */
function matching(line: string): string {
  const isCited = ({ date }: Paper) => date?.year === 2017;
  const found = finish(matchingPapers(INDEX, line, { isCited }));
  return found.map(({ title }) => title?.split(' ')[0]).join(' ');
}

const ALL = matching('');

describe('The papers that match a line', () => {
  it('hold every word, or a word that begins so, in whatever field', () => {
    deepEqual(['wilson', 'wilson soft', 'soft wils', 'wilson attention'].map(matching), [
      'A Residual Bayesian',
      'Residual',
      'Residual',
      '',
    ]);
    equal(matching('welling 2013 inference'), 'Auto-Encoding');
  });

  it('may be spelled another way only where the library holds no such word', () => {
    deepEqual(['wilsom', 'equivarience', 'prior', 'vaswni attention'].map(matching), [
      'A Residual Bayesian',
      'A Residual',
      'Residual Bayesian',
      'Attention',
    ]);
  });

  it('are let pass by every phrase, exclusion and operator', () => {
    deepEqual(
      [
        '"inductive bias"',
        'bias inductive',
        'wilson -finzi',
        'author:"max welling" year:2021',
        'cat:stat.ML -year:2013',
        'survey in:title',
        'is:cited',
        '-is:cited wilson',
      ].map(matching),
      [
        'Residual',
        'Residual Bayesian',
        'Bayesian',
        'A',
        'A Bayesian',
        'Solving A',
        'Attention',
        'A Residual Bayesian',
      ],
    );
  });

  it('look only where the scope says', () => {
    deepEqual(
      ['survey', 'survey in:abstract', 'wilson in:title', 'the in:abstract'].map(matching),
      ['Bayesian Solving A', 'Bayesian', '', 'Attention A Residual Bayesian'],
    );
  });

  it('are all papers while nothing is asked yet', () => {
    const lines = ['author:', 'year:', '-', '""', '"', '?!', ' in: cat: is:', '-author:', 'is:x'];
    deepEqual(
      lines.map(matching),
      lines.map(() => ALL),
    );
  });

  it('are not all gone while an exclusion is being typed', () => {
    ok(matching('wilson -wils') !== '');
    equal(matching('wilson -"wilson"'), '');
  });

  it('are told for any line: odd, long, in any script', function () {
    this.timeout(30_000);
    const odd = [
      'author:"wil',
      '"""" - : -: year:.. -"',
      'x'.repeat(10_000),
      'a '.repeat(5_000),
      '"'.repeat(10_000),
      'author:a '.repeat(1_200),
      '\u0000\u0007 wilson\u001b[0m',
      'שלום \u202eعربي\u202c',
      '机器 学习',
      '\ud83d',
    ];
    for (const line of odd) ok(papersFor(line).length <= PAPERS.length);
    deepEqual([matching('机器学习'), matching('שלום')], ['A', '']);
    const law = fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
      const found = new Set(papersFor(line));
      deepEqual(
        PAPERS.filter((paper) => found.has(paper)),
        [...found],
      );
    });
    fc.assert(law, { seed: 20250711, numRuns: 500 });
  });

  it('become fewer with every word more', function () {
    this.timeout(30_000);
    const words = fc.constantFrom(
      'wilson',
      'soft',
      'equivar',
      'atention',
      '2021',
      'max',
      'zz',
      'of',
    );
    const law = fc.property(fc.array(words, { maxLength: 5 }), words, (some, more) => {
      const fewer = papersFor(`${[...some, more].join(' ')} `);
      const before = new Set(papersFor(`${some.join(' ')} `));
      ok(fewer.every((paper) => before.has(paper)));
    });
    fc.assert(law, { seed: 20250711, numRuns: 300 });
  });

  it('are none in an empty library, and one without a title matches a blank line', () => {
    const count = (papers: readonly Paper[], line: string) =>
      finish(matchingPapers(buildSearchIndexAtOnce(papers), line)).length;
    deepEqual([count([], 'wilson'), count([samplePaper({ title: '' })], ' ')], [0, 1]);
  });

  it('come best first when so many of them are asked for', () => {
    const best = (line: string, limit: number) =>
      finish(bestMatching(INDEX, line, limit)).map(({ title }) => title?.split(' ')[0]);
    deepEqual(best('survey', 9), ['Solving', 'A', 'Bayesian']);
    deepEqual(best('survey', 2), ['Solving', 'A']);
    deepEqual(best('year:2020..', 2), ['Residual', 'A']);
    for (const line of ['o', 'wilson', 'bias', 'the neural']) {
      deepEqual(new Set(finish(bestMatching(INDEX, line, 99))), new Set(papersFor(line)));
    }
  });
});
