import Fuse from 'fuse.js';
import type { Paper } from '../../src/core/library/paper';
import { search } from '../../src/core/search/search';
import { buildSearchIndex, type SearchIndex } from '../../src/core/search/searchIndex';
import { generateLibrary } from './generateLibrary';
import { QUERY_KINDS } from './queryKinds';
import { Random } from './random';

/*
 * Prints, and asserts nothing about time. From the top of the repository:
 *   npx esbuild test/bench/search.bench.ts --bundle --platform=node --outfile=/tmp/search.bench.js
 *   node /tmp/search.bench.js [library sizes, e.g. 1000 10000] [--seed=n]
 */
const SHOWN = 50;
const QUERIES_PER_KIND = 30;
const FUSE_KEYSTROKES = 21;

/** CPU time of this process in milliseconds. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Known {
  readonly kind: string;
  readonly query: string;
  readonly paper: Paper;
}

function knownItems(papers: readonly Paper[], random: Random): Known[] {
  return Object.entries(QUERY_KINDS).flatMap(([kind, make]) => {
    const items: Known[] = [];
    while (items.length < QUERIES_PER_KIND) {
      const paper = random.pick(papers);
      const query = make(paper, random);
      if (query !== undefined) items.push({ kind, query, paper });
    }
    return items;
  });
}

interface Build {
  readonly index: SearchIndex;
  readonly total: number;
  /** Wall time of each step. */
  readonly steps: readonly number[];
}

function build(papers: readonly Paper[], depth: 'head' | 'all'): Build {
  const steps = buildSearchIndex(papers, depth);
  const began = cpu();
  const times: number[] = [];
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    times.push(performance.now() - start);
    if (!step.done) continue;
    const total = cpu() - began;
    return { index: step.value, total, steps: times };
  }
}

/** The time of every keystroke of every query, as it grows letter by letter. */
function typeAll(known: readonly Known[], answer: (typed: string) => void): number[] {
  return known.flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, at) => {
      const start = cpu();
      answer(query.slice(0, at + 1));
      return cpu() - start;
    }),
  );
}

function reciprocalRank(papers: readonly Paper[], wanted: Paper): number {
  const at = papers.slice(0, 10).indexOf(wanted);
  return at === -1 ? 0 : 1 / (at + 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function timing(times: readonly number[]) {
  return {
    'p50 ms': percentile(times, 0.5).toFixed(2),
    'p95 ms': percentile(times, 0.95).toFixed(2),
    'max ms': percentile(times, 1).toFixed(2),
    'mean ms': mean(times).toFixed(2),
  };
}

/** Of three builds; of each step the quickest, for the machine may be busy with other things. */
function building(papers: readonly Paper[], depth: 'head' | 'all') {
  const builds = [0, 1, 2].map(() => build(papers, depth));
  const steps = (builds[0]?.steps ?? []).map((_, at) =>
    Math.min(...builds.map((each) => each.steps[at] ?? 0)),
  );
  return {
    'build ms (CPU)': percentile(
      builds.map(({ total }) => total),
      0.5,
    ).toFixed(0),
    steps: steps.length,
    'step p99 ms': percentile(steps, 0.99).toFixed(2),
    'longest step ms': percentile(steps, 1).toFixed(2),
  };
}

function quality(known: readonly Known[], answer: (query: string) => readonly Paper[]) {
  const ranks = known.map(({ kind, query, paper }) => {
    return { kind, rank: reciprocalRank(answer(query), paper) };
  });
  const kinds = Object.keys(QUERY_KINDS).map((kind) => {
    const of = ranks.filter((each) => each.kind === kind).map(({ rank }) => rank);
    return [kind, mean(of).toFixed(3)];
  });
  return { all: mean(ranks.map(({ rank }) => rank)).toFixed(3), ...Object.fromEntries(kinds) };
}

function measure(size: number, seed: number): void {
  const papers = generateLibrary(size, seed);
  build(papers.slice(0, 2000), 'all'); // warms up the compiler
  const { index } = build(papers, 'all');
  const known = knownItems(papers, new Random(seed + 1));
  const fuse = new Fuse(papers, { keys: ['title', 'authors.name'] });
  const asked = known.filter((_, at) => at % Math.ceil(known.length / FUSE_KEYSTROKES) === 0);
  typeAll(asked, (typed) => search(index, typed, SHOWN));
  const ours = typeAll(known, (typed) => search(index, typed, SHOWN));
  const theirs = asked.map(({ query }) => {
    const start = cpu();
    fuse.search(query.slice(0, Math.ceil(query.length / 2)), { limit: SHOWN });
    return cpu() - start;
  });
  console.log(`\n${size} papers, ${index.dictionary.size} terms, ${ours.length} keystrokes`);
  console.table({ papertree: timing(ours), 'fuse.js default': timing(theirs) });
  console.log(`fuse.js takes ${(mean(theirs) / mean(ours)).toFixed(0)} times as long (mean)`);
  console.table({ 'head only': building(papers, 'head'), all: building(papers, 'all') });
  console.table({
    papertree: quality(known, (query) => search(index, query, 10).map(({ paper }) => paper)),
    'fuse.js default': quality(asked, (query) =>
      fuse.search(query, { limit: 10 }).map(({ item }) => item),
    ),
  });
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const seed = Number(process.argv.find((word) => word.startsWith('--seed='))?.slice(7) ?? 1);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) measure(size, seed);
