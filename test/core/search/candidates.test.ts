import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { findCandidates, type Wanted } from '../../../src/core/search/candidates';
import { expandWords } from '../../../src/core/search/expandWord';
import { parseQuery } from '../../../src/core/search/query';
import { buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';
import { generateLibrary } from '../../bench/generateLibrary';

const INDEX = buildSearchIndexAtOnce(generateLibrary(400, 3));
const WORDS =
  'the on of learning model deep marc finzi neural networ l te 2020 atention we propose';

function bestOf(line: string, wanted: Pick<Wanted, 'most' | 'accepts'>) {
  const { words, scope } = parseQuery(line);
  const expansions = expandWords(INDEX, words);
  const { found, papers, scores } = findCandidates(INDEX, expansions, { scope, cut: 0, ...wanted });
  const all = [...papers.subarray(0, found)].map((paper, at) => ({
    paper,
    score: scores[at] ?? 0,
  }));
  return all.sort((a, b) => b.score - a.score || a.paper - b.paper).slice(0, 5);
}

describe('The candidates of a query', () => {
  it('are the best of all papers, though most are never looked at', () => {
    const line = fc
      .array(fc.constantFrom(...WORDS.split(' '), 'in:title', 'in:abstract'), { maxLength: 6 })
      .map((words) => words.join(' '));
    const law = fc.property(line, fc.boolean(), (typed, some) => {
      const accepts = some ? (paper: number) => paper % 3 === 0 : undefined;
      const all = bestOf(typed, { most: Number.POSITIVE_INFINITY, accepts });
      deepEqual(bestOf(typed, { most: 5, accepts }), all, typed);
    });
    fc.assert(law, { seed: 20250712, numRuns: 500 });
  });
});
