import { deepEqual, equal, ok } from 'node:assert/strict';
import { relatedPapers } from '../../../src/core/search/relatedPapers';
import { buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';
import { suggestCitations } from '../../../src/core/search/suggestCitations';
import { PAPERS, samplePaper } from './samplePapers';

const INDEX = buildSearchIndexAtOnce(PAPERS);

function start(title: string | undefined): string | undefined {
  return title?.split(' ').slice(0, 2).join(' ');
}

describe('Related papers', () => {
  it('share rare words, and say which', () => {
    const paper = PAPERS.find(({ title }) => title?.startsWith('Residual'));
    ok(paper !== undefined);
    const [first] = relatedPapers(INDEX, paper, 3);
    equal(start(first?.paper.title), 'A Practical');
    deepEqual(first?.words, ['equivariance', 'method']);
  });

  it('say a word and its plural once', () => {
    const [one, other] = ['Slots', 'More Slots'].map((title) =>
      samplePaper({ title, abstract: 'Each slot of the slots competes.' }),
    );
    ok(one !== undefined && other !== undefined);
    const index = buildSearchIndexAtOnce([one, other, ...PAPERS]);
    deepEqual(relatedPapers(index, one, 1)[0]?.words, ['slots', 'competes', 'each']);
  });

  it('do not hold the paper itself, nor more than is asked for', () => {
    for (const paper of PAPERS) {
      const related = relatedPapers(INDEX, paper, 2);
      ok(related.length <= 2 && related.every((each) => each.paper !== paper));
    }
  });

  it('are none for a paper that is not in the library', () => {
    deepEqual(relatedPapers(INDEX, samplePaper({ title: 'Attention' }), 3), []);
    deepEqual(relatedPapers(buildSearchIndexAtOnce([]), samplePaper({ title: 'A' }), 3), []);
  });
});

describe('Citations suggested for a sentence', () => {
  it('are what the sentence is about, in whatever form of the word', () => {
    const suggest = (sentence: string, paragraph = '') =>
      start(suggestCitations(INDEX, sentence, paragraph, 1)[0]?.paper.title);
    equal(suggest('Transformers rely on attention alone.'), 'Attention Is');
    equal(suggest('A diffusion model synthesizes images.'), 'Denoising Diffusion');
    equal(suggest('Layers that respect symmetries.', 'Perceptrons.'), 'A Practical');
  });

  it('are none for a sentence without words that the library knows', () => {
    deepEqual(suggestCitations(INDEX, 'Xylophones jazz!', '', 5), []);
    deepEqual(suggestCitations(INDEX, '', '', 5), []);
  });
});
