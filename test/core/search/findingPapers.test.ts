import { deepEqual, equal, ok } from 'node:assert/strict';
import { firstFor, titlesFor } from './samplePapers';

describe('Finding a paper that one knows', () => {
  it('needs no order of the words', () => {
    equal(firstFor('need attention all'), 'Attention Is');
    equal(firstFor('perceptrons equivariant'), 'A Practical');
  });

  it('answers while the word is being typed', () => {
    for (const typed of ['at', 'att', 'atten', 'attention', 'attention is a']) {
      equal(firstFor(typed), 'Attention Is', typed);
    }
  });

  it('forgives a typing error, also two swapped letters', () => {
    equal(firstFor('atention'), 'Attention Is');
    equal(firstFor('attnetion is all'), 'Attention Is');
    equal(firstFor('difusion'), 'Denoising Diffusion');
    equal(firstFor('vawsani'), 'Attention Is');
  });

  it('forgives two typing errors in a long word or in two words', () => {
    equal(firstFor('precetprons'), 'A Practical');
    equal(firstFor('probablistc perspectve'), 'Bayesian Deep');
  });

  it('forgives a typing error in a word that is still being typed', () => {
    equal(firstFor('perceptorn'), 'A Practical');
    equal(firstFor('denosing diffus'), 'Denoising Diffusion');
  });

  it('takes no year for a mistyped other year', () => {
    deepEqual(titlesFor('2018'), []);
  });

  it('knows letters with and without their marks as the same, both ways', () => {
    equal(firstFor('Schrodinger'), 'Solving the');
    equal(firstFor('Schrödinger'), 'Solving the');
    equal(firstFor('lukasz'), 'Attention Is');
    equal(firstFor('Łukasz'), 'Attention Is');
    equal(firstFor('áttëntion'), 'Attention Is');
    equal(firstFor('hyvarinen'), 'Solving the');
    equal(firstFor('strasse'), 'Solving the');
    equal(firstFor('STRAßE'), 'Solving the');
  });

  it('combines an author with a word of the title', () => {
    equal(firstFor('wilson bayesian'), 'Bayesian Deep');
    equal(firstFor('finzi soft'), 'Residual Pathway');
    equal(firstFor('welling bayes'), 'Auto-Encoding Variational');
  });

  it('puts a word of the title before the same word of an abstract', () => {
    equal(firstFor('equivariance'), 'Residual Pathway');
    equal(firstFor('survey'), 'Solving the');
    ok(titlesFor('survey').some((title) => title?.startsWith('Bayesian')));
  });

  it('finds words of an abstract', () => {
    equal(firstFor('transduction recurrent'), 'Attention Is');
    equal(firstFor('marginalization'), 'Bayesian Deep');
  });

  it('finds a year as a word', () => {
    equal(firstFor('welling 2013'), 'Auto-Encoding Variational');
  });

  it('finds words written together or apart', () => {
    equal(firstFor('deeplearning bayesian'), 'Bayesian Deep');
    equal(firstFor('autoencoding'), 'Auto-Encoding Variational');
    equal(firstFor('data set'), 'Denoising Diffusion');
  });

  it('finds a word within a compound', () => {
    equal(firstFor('deeplear'), 'Bayesian Deep');
    equal(firstFor('variance constraints'), 'Residual Pathway');
    equal(firstFor('ceptrons'), 'A Practical');
  });

  it('finds a word by some of its letters', () => {
    equal(firstFor('trnsfrmr'), 'Attention Is');
    equal(firstFor('prcptrns'), 'A Practical');
    equal(firstFor('dffsn'), 'Denoising Diffusion');
  });

  it('finds a title by its initials', () => {
    equal(firstFor('ddpm'), 'Denoising Diffusion');
    equal(firstFor('aiayn'), 'Attention Is');
  });

  it('finds Chinese by the character and keeps Greek', () => {
    equal(firstFor('学习'), 'A Survey');
    equal(firstFor('机'), 'A Survey');
    equal(firstFor('β'), 'A Survey');
    equal(firstFor('Β-divergence'), 'A Survey');
  });

  it('finds nothing where there is nothing', () => {
    deepEqual(titlesFor('xylophone'), []);
  });
});
