import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { Paper } from '../../../src/core/library/paper';
import { termText } from '../../../src/core/search/dictionary';
import { search } from '../../../src/core/search/search';
import { buildSearchIndexAtOnce, type SearchIndex } from '../../../src/core/search/searchIndex';
import { updateSearchIndex } from '../../../src/core/search/updateSearchIndex';
import { finish } from '../../../src/core/steps';
import { generateLibrary } from '../../bench/generateLibrary';
import { PAPERS, samplePaper } from './samplePapers';

const LIBRARY = generateLibrary(60, 11);
const OTHERS = generateLibrary(30, 12).map((paper) => ({ ...paper, id: `other-${paper.id}` }));
const LINES =
  'learning|the model|marc|atention|deep neu|author:wilson|"in the"|2020|year:2018..2021 l|a|lrng|-the network|in:title on|';

function answers(index: SearchIndex) {
  return LINES.split('|').map((line) => {
    return search(index, line, 15).map(({ paper, ...rest }) => ({ id: paper.id, ...rest }));
  });
}

function terms({ dictionary }: SearchIndex): string[] {
  return Array.from({ length: dictionary.size }, (_, term) => termText(dictionary, term));
}

function same(updated: SearchIndex, papers: readonly Paper[]): void {
  const fresh = buildSearchIndexAtOnce(papers);
  deepEqual(terms(updated), terms(fresh));
  deepEqual(answers(updated), answers(fresh));
}

describe('An index that follows its library', () => {
  it('answers as one built anew, whatever is added, changed and removed', function () {
    this.timeout(60_000);
    const change = fc.record({
      removed: fc.uniqueArray(fc.nat(59), { maxLength: 9 }),
      changed: fc.uniqueArray(fc.nat(59), { maxLength: 4 }),
      added: fc.uniqueArray(fc.nat(29), { maxLength: 9 }),
      backwards: fc.boolean(),
    });
    const law = fc.property(change, change, (...changes) => {
      let papers: readonly Paper[] = LIBRARY;
      let index = buildSearchIndexAtOnce(papers);
      for (const { removed, changed, added, backwards } of changes) {
        const next = papers
          .map((paper, at) => {
            const title = changed.includes(at) ? `${paper.title} revisited` : paper.title;
            return title === undefined || title === paper.title ? paper : { ...paper, title };
          })
          .filter((_, at) => !removed.includes(at))
          .concat(added.flatMap((at) => OTHERS[at] ?? []))
          .filter((paper, at, all) => all.findIndex(({ id }) => id === paper.id) === at);
        papers = backwards ? next.reverse() : next;
        index = finish(updateSearchIndex(index, papers));
        same(index, papers);
      }
    });
    fc.assert(law, { seed: 20250713, numRuns: 25 });
  });

  it('stays the same object when nothing changed', () => {
    const index = buildSearchIndexAtOnce(PAPERS);
    equal(finish(updateSearchIndex(index, [...PAPERS].reverse())), index);
  });

  it('forgets the words of a paper that is gone, and leaves the old index alone', () => {
    const papers = [...PAPERS, samplePaper({ title: 'Zymurgy' })];
    const index = buildSearchIndexAtOnce(papers);
    const later = finish(updateSearchIndex(index, PAPERS));
    equal(terms(later).includes('zymurgy'), false);
    deepEqual(search(later, 'zymurgy', 5), []);
    equal(search(index, 'zymurgy', 5).length, 1);
  });

  it('is built anew when most of the library is', () => {
    const index = buildSearchIndexAtOnce(PAPERS);
    same(finish(updateSearchIndex(index, LIBRARY)), LIBRARY);
    same(finish(updateSearchIndex(index, [])), []);
  });

  it('keeps to titles and authors where it was built so', () => {
    const index = buildSearchIndexAtOnce(PAPERS, 'head');
    const added = samplePaper({ title: 'Zymurgy', abstract: 'Of fermentation.' });
    const later = finish(updateSearchIndex(index, [...PAPERS, added]));
    equal(search(later, 'zymurgy', 5).length, 1);
    deepEqual(search(later, 'fermentation', 5), []);
  });
});
