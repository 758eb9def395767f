import type { Paper } from '../../src/core/library/paper';
import { relatedPapers } from '../../src/core/search/relatedPapers';
import { buildSearchIndex, type SearchIndex } from '../../src/core/search/searchIndex';
import { updateSearchIndex } from '../../src/core/search/updateSearchIndex';
import { fullCosine } from './fullCosine';
import { generateLibrary } from './generateLibrary';
import { mean, percentile, runSteps, timeOf } from './keystrokes';
import { megabytes, memory } from './memory';
import { Random } from './random';

const CHANGED_PAPERS = 100;
const RELATED = 60;

/** P3: building, of titles and authors alone and of all. */
export function printBuilding(papers: readonly Paper[]): void {
  console.log('\nP3: the index is built in steps; the longest ≤ 16 ms');
  console.table({ 'head only': building(papers, 'head'), all: building(papers, 'all') });
}

/** Of three builds; of each step the quickest, for the machine may be busy with other things. */
function building(papers: readonly Paper[], depth: 'head' | 'all') {
  const builds = [0, 1, 2].map(() => runSteps(buildSearchIndex(papers, depth)));
  const steps = (builds[0]?.times ?? []).map((_, at) =>
    Math.min(...builds.map((each) => each.times[at] ?? 0)),
  );
  const totals = builds.map(({ total }) => total);
  return {
    'build ms (CPU)': percentile(totals, 0.5).toFixed(0),
    steps: steps.length,
    'step p99 ms': percentile(steps, 0.99).toFixed(2),
    'longest step ms': percentile(steps, 1).toFixed(2),
  };
}

/** P7: an index, and what it keeps besides the papers. */
export function buildMeasured(papers: readonly Paper[]) {
  const before = memory();
  const { result: index, total } = runSteps(buildSearchIndex(papers));
  const after = memory();
  const text = papers.reduce((sum, paper) => sum + Buffer.byteLength(textOf(paper)), 0);
  const heap = after.heap - before.heap;
  const external = after.external - before.external;
  const printMemory = () => {
    console.log('\nP7: memory of the index: with the text ≤ 2.5 × the text, heap ≤ 80 MB');
    console.table({
      'the text': { size: megabytes(text), 'a paper': bytesEach(text, papers) },
      'outside the heap': { size: megabytes(external), 'a paper': bytesEach(external, papers) },
      heap: { size: megabytes(heap), 'a paper': bytesEach(heap, papers) },
      'with the text': { size: `${((text + external + heap) / text).toFixed(2)} × the text` },
    });
  };
  return { index, total, external, printMemory };
}

function textOf({ title = '', authors, abstract = '' }: Paper): string {
  return [title, ...authors.map(({ name }) => name), abstract].join('\n');
}

function bytesEach(bytes: number, papers: readonly Paper[]): string {
  return `${Math.round(bytes / papers.length)} B`;
}

/** P9: one dump of a hundred papers after another is replaced by as many new papers. */
export function printUpdating(index: SearchIndex, seed: number, build: number): void {
  const totals: number[] = [];
  let current = index;
  for (let round = 0; round < 5; round++) {
    const added = generateLibrary(CHANGED_PAPERS, seed + 100 + round);
    const from = (round * 997) % (index.papers.length - CHANGED_PAPERS);
    const papers = current.papers.toSpliced(from, CHANGED_PAPERS, ...added);
    const { result, total } = runSteps(updateSearchIndex(current, papers));
    totals.push(total);
    current = result;
  }
  const ms = percentile(totals, 0.5);
  const share = ((100 * ms) / build).toFixed(1);
  const changed = `${CHANGED_PAPERS} papers changed in ${ms.toFixed(0)} ms of CPU`;
  console.log(`\nP9, ≤ 5 % at 100,000: ${changed}, ${share} % of a build`);
}

/** P11: how long related papers take, and what the full cosine takes and finds. */
export function printRelating(index: SearchIndex): void {
  const { papers } = index;
  const full = fullCosine(index);
  const random = new Random(5);
  const ours: number[] = [];
  const theirs: number[] = [];
  const overlaps: number[] = [];
  for (let round = 0; round < RELATED; round++) {
    const number = random.below(papers.length);
    const paper = papers[number];
    if (paper === undefined) continue;
    let found: readonly Paper[] = [];
    let all: readonly (Paper | undefined)[] = [];
    ours.push(
      timeOf(() => {
        found = relatedPapers(index, paper, 10).map((each) => each.paper);
      }),
    );
    theirs.push(
      timeOf(() => {
        all = full(number).map((each) => papers[each]);
      }),
    );
    overlaps.push(found.filter((each) => all.includes(each)).length / 10);
  }
  console.log(
    '\nP11: related papers at 100,000: ≥ 8 × faster than the full cosine, overlap ≥ 0.85',
  );
  console.table({
    'p50 ms': percentile(ours, 0.5).toFixed(2),
    'p95 ms': percentile(ours, 0.95).toFixed(2),
    'the full cosine takes': `${(mean(theirs) / mean(ours)).toFixed(1)} times as long`,
    'overlap of the first ten': mean(overlaps).toFixed(2),
  });
}
