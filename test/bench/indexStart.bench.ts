import { indexColumns, indexFromColumns } from '../../src/core/search/indexColumns';
import { buildSearchIndex } from '../../src/core/search/searchIndex';
import { decodeSearchIndex, encodeSearchIndex } from '../../src/workspace/cache/searchFile';
import { generateLibrary } from './generateLibrary';
import { percentile, runSteps } from './keystrokes';
import { cpu, sizesAsked } from './measuring';

/*
 * How search begins, in CPU time of this process: building in slices against what a worker would
 * cost the host, which is the cloning of the papers to it; and reading back what was kept (P6).
 * The floor F of P3 and P6 is to decode the text of the papers once and to look at its lines.
 */
const SEED = 90_003;
const LIBRARY = [1, 2] as const;

function floorOf(texts: readonly Uint8Array[]): number {
  const began = cpu();
  let lines = 0;
  for (const bytes of texts) {
    const text = new TextDecoder().decode(bytes);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  }
  const ms = cpu() - began;
  if (lines === 0) throw new Error('There is nothing to measure.');
  return ms;
}

function measure(size: number) {
  const papers = generateLibrary(size, SEED);
  const encoder = new TextEncoder();
  const texts = papers.map(({ title, authors, abstract }) => {
    const names = authors.map(({ name }) => name).join(', ');
    return encoder.encode(`${title}\n\n${names}\n\n${abstract}\n\n`);
  });
  runSteps(buildSearchIndex(papers.slice(0, 1000))); // warms up the compiler
  const floor = floorOf(texts);
  const head = runSteps(buildSearchIndex(papers, 'head'));
  const all = runSteps(buildSearchIndex(papers));
  const began = cpu();
  structuredClone(papers);
  const clone = cpu() - began;
  const columns = runSteps(indexColumns(all.result, all.result.papers)).result;
  if (columns === undefined) throw new Error('The index has no columns.');
  const written = runSteps(encodeSearchIndex(columns, 'bench', LIBRARY));
  const read = runSteps(decodeSearchIndex(written.result, 'bench', LIBRARY));
  const bind = cpu();
  const index = read.result && indexFromColumns(read.result, all.result.papers);
  const bound = cpu() - bind;
  if (index === undefined) throw new Error('The index was not read back.');
  const inFloors = (ms: number): string => `${ms.toFixed(0)} ms, ${(ms / floor).toFixed(2)} F`;
  return {
    'F ms': floor.toFixed(0),
    'titles (P3: 1.3 F)': inFloors(head.total),
    'all (P3: 6 F)': inFloors(all.total),
    'longest step ms (16)': percentile(all.times, 1).toFixed(1),
    'clone to a worker, in one go': `${clone.toFixed(0)} ms`,
    'read back (P6: 0.15 F)': inFloors(read.total + bound),
    'its longest step ms': Math.max(bound, percentile(read.times, 1)).toFixed(1),
    'kept MB': (written.result.length / 1e6).toFixed(1),
  };
}

const rows = sizesAsked([1000, 10_000, 100_000]).map((size) => [size, measure(size)] as const);
console.table(Object.fromEntries(rows));
