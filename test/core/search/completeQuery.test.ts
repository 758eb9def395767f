import { deepEqual } from 'node:assert/strict';
import { completeQuery } from '../../../src/core/search/completeQuery';
import { countFacets } from '../../../src/core/search/facetCounts';
import { finish } from '../../../src/core/steps';
import { PAPERS, samplePaper } from './samplePapers';

const FACETS = finish(
  countFacets([
    ...PAPERS,
    samplePaper({ title: 'Lanterns', authors: ['Łukasz Kaiser'], categories: ['cs.LG'] }),
  ]),
);

/** Each completion as "value papers → line". */
function completions(line: string, most = 3): string[] {
  return completeQuery(line, FACETS, most).map(({ operator, value = operator, papers, line }) => {
    return `${value} ${papers ?? '–'} → ${line}`;
  });
}

describe('The operator that is being typed', () => {
  it('offers authors, those of most papers first', () => {
    const [first = ''] = completions('equivariant author:', 1);
    deepEqual(first, 'Andrew Gordon Wilson 3 → equivariant author:"Andrew Gordon Wilson" ');
  });

  it('offers authors whose names have parts that begin so, without diacritics', () => {
    deepEqual(completions('author:luk'), ['Łukasz Kaiser 2 → author:"Łukasz Kaiser" ']);
    deepEqual(completions('au:"kaiser lu'), ['Łukasz Kaiser 2 → au:"Łukasz Kaiser" ']);
  });

  it('offers categories by id and by name', () => {
    deepEqual(completions('cat:machine'), ['cs.LG 6 → cat:cs.LG ', 'stat.ML 3 → cat:stat.ML ']);
    deepEqual(completions('-cat:cl'), ['cs.CL 1 → -cat:cs.CL ']);
  });

  it('offers years, the newest first', () => {
    deepEqual(completions('year:', 1), ['2021 2 → year:2021 ']);
  });

  it('offers the values of has:, is: and in:', () => {
    deepEqual(completions('has:d'), ['doi – → has:doi ', 'data – → has:data ']);
    deepEqual(completions('graph in:t'), ['title – → graph in:title ']);
  });

  it('offers an operator for the beginning of its name', () => {
    deepEqual(completions('graph -auth'), ['author – → graph -author:']);
    deepEqual(completions('au'), []);
  });

  it('offers all operators for a question mark', () => {
    deepEqual(completions('?', 99).slice(0, 3), [
      'author – → author:',
      'cat – → cat:',
      'year – → year:',
    ]);
  });

  it('offers nothing for what is complete, unknown, or no operator', () => {
    deepEqual(completions('year:2021'), []);
    deepEqual(completions('year:2021 '), []);
    deepEqual(completions('colour:red'), []);
    deepEqual(completions('arxiv:2103'), []);
    deepEqual(completions('graph networks'), []);
    deepEqual(completions(`author:${'x'.repeat(10_000)}`), []);
  });
});
