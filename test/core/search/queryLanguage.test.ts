import { deepEqual, equal, ok } from 'node:assert/strict';
import { PAPERS, titlesFor } from './samplePapers';

/** First words of the titles that answer, in alphabetical order. */
function answers(query: string): string[] {
  return titlesFor(query)
    .map((title) => title?.split(' ')[0] ?? '')
    .sort();
}

describe('The query language', () => {
  it('takes quoted words for neighbours', () => {
    deepEqual(answers('inductive bias').length, 2);
    deepEqual(answers('"inductive bias"'), ['Residual']);
    deepEqual(answers('"bias inductive"'), []);
    deepEqual(answers('“inductive bias”'), ['Residual']);
    deepEqual(answers('"marc finzi" practical')[0], 'A');
  });

  it('finds no phrase across two authors', () => {
    deepEqual(answers('"finzi max"'), []);
  });

  it('looks for a single quoted word where it is told to', () => {
    deepEqual(answers('in:title "survey"'), ['A', 'Solving']);
    deepEqual(answers('in:abstract "survey"'), ['Bayesian']);
    deepEqual(answers('in:title "wilson"'), []);
    deepEqual(answers('in:title survey -"priors"'), ['A', 'Solving']);
  });

  it('finishes the last word of a phrase that is still open', () => {
    deepEqual(answers('"inductive bi'), ['Residual']);
    deepEqual(answers('"bi"'), []);
  });

  it('keeps to an author', () => {
    deepEqual(answers('author:welling'), ['A', 'Auto-Encoding']);
    deepEqual(answers('author:"andrew wilson" soft'), ['Residual']);
    deepEqual(answers('Author:wils'), ['A', 'Bayesian', 'Residual']);
    deepEqual(answers('author:"max finzi"'), []);
    deepEqual(answers('author:wilsno'), ['A', 'Bayesian', 'Residual']);
    deepEqual(answers('au:muller'), ['Solving']);
  });

  it('keeps to a category, by code, id, archive or name', () => {
    deepEqual(answers('cat:CL'), ['Attention']);
    deepEqual(answers('cat:cs.CV'), ['Denoising']);
    deepEqual(answers('cat:stat'), ['A', 'Auto-Encoding', 'Bayesian']);
    deepEqual(answers('cat:"computation and language"'), ['Attention']);
    deepEqual(answers('category:quant'), ['Solving']);
  });

  it('keeps to years', () => {
    deepEqual(answers('year:2017'), ['Attention']);
    deepEqual(answers('year:2017..2019'), ['Attention', 'Solving']);
    deepEqual(answers('year:2019-2017'), ['Attention', 'Solving']);
    deepEqual(answers('year:>2020'), ['A', 'Residual']);
    deepEqual(answers('year:>=2021'), ['A', 'Residual']);
    deepEqual(answers('year:<2017'), ['Auto-Encoding']);
    deepEqual(answers('year:..2017'), ['Attention', 'Auto-Encoding']);
    deepEqual(answers('year:2021..'), ['A', 'Residual']);
  });

  it('leaves out what a minus names', () => {
    deepEqual(answers('survey -schrödinger'), ['A', 'Bayesian']);
    deepEqual(answers('wilson -"deep learning"'), ['A']);
    deepEqual(answers('wilson -author:finzi'), ['Bayesian']);
    deepEqual(answers('wilson -year:2021'), ['Bayesian']);
    deepEqual(answers('cat:LG -cat:stat -cat:CV'), ['Residual']);
  });

  it('keeps to the title or to the abstract', () => {
    deepEqual(answers('in:title equivariance'), ['Residual']);
    deepEqual(answers('in:title wilson'), []);
    deepEqual(answers('in:abstract attention'), ['Attention']);
    deepEqual(answers('in:title transduction'), []);
    deepEqual(answers('in:abstract vaswani'), []);
  });

  it('is never emptied by an operator that is not finished', () => {
    const unfinished =
      'author:|cat:|cat:c|cat:cs.|year:|year:2|year:1|year:202|year:>|year:>20|year:2019.|year:2019..|year:2019..2|in:|in:t|"|-|-"|-a|-author:|-cat:|-year:2|""|-""';
    for (const operator of unfinished.split('|')) {
      ok(titlesFor(operator).length > 0, operator);
      ok(titlesFor(`equivariance ${operator}`).length > 0, `equivariance ${operator}`);
    }
    ok(titlesFor('attention -the').length > 0);
    equal(titlesFor('attention -the ').includes('Attention Is All You Need'), false);
  });

  it('takes an unknown operator for text', () => {
    deepEqual(answers('attention:need')[0], 'Attention');
    deepEqual(titlesFor('title:denoising')[0], 'Denoising Diffusion Probabilistic Models');
  });

  it('shows the newest papers first when asked for nothing', () => {
    const newest = titlesFor('', 3);
    deepEqual(newest, titlesFor('  ?! … ', 3));
    deepEqual(newest, [
      'Residual Pathway Priors for Soft Equivariance Constraints',
      'A Practical Method for Constructing Equivariant Multilayer Perceptrons',
      'Denoising Diffusion Probabilistic Models',
    ]);
    equal(titlesFor('', 100).length, PAPERS.length);
    equal(titlesFor('', 100).at(-1), 'A Survey of 机器学习 Methods with β-Divergences');
  });
});
