import { existsSync } from 'node:fs';
import type { Paper } from '../../src/core/library/paper';
import { buildSearchIndexAtOnce } from '../../src/core/search/searchIndex';
import { suggestCitations } from '../../src/core/search/suggestCitations';
import { holdOut } from '../acceptance/heldOutSentence';
import { realPapers } from '../acceptance/realPapers';
import { sharedPath } from '../acceptance/sharedData';
import { generateLibrary } from './generateLibrary';
import { percentile, timeOf } from './keystrokes';
import { numberAsked, sizesAsked } from './measuring';
import { Random } from './random';

/*
 * Prints, and asserts nothing: how often the paper is found that a sentence was taken out of, and
 * how long that takes, on the real dumps and in made-up libraries.
 *   node out/test/bench/suggesting.bench.mjs [library sizes] [--seed=n] [--rounds=n]
 * The weights are tuned with other seeds than the default.
 */
const TABLE_SEED = 7001;
const ROUNDS = 6;
const SHOWN = 20;
/** Sentences that are asked of a made-up library. */
const MOST_ASKED = 2000;

interface Answer {
  /** Place of the paper in the answer; -1 where it is not among the first twenty. */
  readonly rank: number;
  readonly ms: number;
}

/** A sentence is held out of every abstract at once, so that one index serves the whole round. */
function askAll(papers: readonly Paper[], seed: number): Answer[] {
  const random = new Random(seed);
  const rows = papers.map((paper) => ({ paper, held: holdOut(paper, random) }));
  const index = buildSearchIndexAtOnce(rows.map(({ paper, held }) => held?.left ?? paper));
  const all = rows.flatMap(({ held }) => held ?? []);
  const asked = all.filter((_, at) => at % Math.ceil(all.length / MOST_ASKED) === 0);
  for (const { sentence } of asked.slice(0, 100)) suggestCitations(index, sentence, '', SHOWN);
  return asked.map(({ sentence, left }) => {
    let found: readonly Paper[] = [];
    const ms = timeOf(() => {
      found = suggestCitations(index, sentence, '', SHOWN).map(({ paper }) => paper);
    });
    return { rank: found.indexOf(left), ms };
  });
}

function row(answers: readonly Answer[]) {
  const times = answers.map(({ ms }) => ms);
  const share = (most: number): string => {
    const good = answers.filter(({ rank }) => rank >= 0 && rank < most).length;
    return `${((100 * good) / answers.length).toFixed(1)} %`;
  };
  return {
    sentences: answers.length,
    first: share(1),
    'top five': share(5),
    'top twenty': share(SHOWN),
    'p50 ms': percentile(times, 0.5).toFixed(2),
    'p95 ms': percentile(times, 0.95).toFixed(2),
    'max ms': percentile(times, 1).toFixed(2),
  };
}

const seed = numberAsked('seed', TABLE_SEED);
const rounds = Array.from({ length: numberAsked('rounds', ROUNDS) }, (_, round) => seed + round);
const real = existsSync(sharedPath('dumps')) ? realPapers() : [];
const table: Record<string, unknown> = {};
if (real.length > 0) {
  table[`${real.length} real`] = row(rounds.flatMap((each) => askAll(real, each)));
}
for (const size of sizesAsked([100_000])) {
  table[`${size} made up`] = row(askAll(generateLibrary(size, seed), seed + 1));
}
console.table(table);
