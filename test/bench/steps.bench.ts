import { type DumpFormat, LINES_PER_STEP } from '../../src/core/dump/format';
import { FORMATS } from '../../src/core/dump/formats';
import { readDump, readDumpInSteps } from '../../src/core/dump/readDump';
import { buildLibraryInSteps, type NamedDump } from '../../src/core/library/buildLibrary';
import type { Paper } from '../../src/core/library/paper';
import type { Steps } from '../../src/core/steps';
import { splitLinesInSteps } from '../../src/core/text/lines';
import { CATALYZEX_HEAD, HUGGING_FACE_HEAD, PROFILE_HEAD } from '../core/dump/samplePages';
import { hostilePages } from '../safety/hostilePages';
import { printPages } from '../safety/printPages';
import { generateLibrary } from './generateLibrary';

/**
 * The longest single step of reading 12 MB, of reading a megabyte of every format and of what is
 * hostile to it, and of fusing 10,000 entries, in milliseconds: nobody
 * can be let in between before it ends. Beside it the floor: the same text only cut into lines.
 */
const PAPERS = 10_000;
const ROUNDS = 3;

const PAGES: Readonly<Partial<Record<DumpFormat['id'], (papers: readonly Paper[]) => string>>> = {
  'author-profile': (papers) =>
    PROFILE_HEAD + papers.map((paper) => `${profileRecord(paper)}\n\n`).join(''),
  'hf-papers': (papers) =>
    HUGGING_FACE_HEAD + papers.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join(''),
  catalyzex: (papers) =>
    CATALYZEX_HEAD + papers.map(({ abstract }) => `${abstract}\n\nVia\n\n`).join(''),
};

function profileRecord({ title, authors, abstract }: Paper): string {
  const names = authors.slice(0, 3).map(({ name }) => name);
  return `LGMar 3, 2024\n${title}\n\n${names.join(', ')}\n\n${abstract}`;
}

interface Measured {
  readonly steps: number;
  readonly longest: number;
  readonly total: number;
}

/** How long each step of some work took, in milliseconds. */
function measure(work: Steps<unknown>): number[] {
  const took: number[] = [];
  for (let done = false; !done; ) {
    const start = performance.now();
    done = work.next().done === true;
    took.push(performance.now() - start);
  }
  return took;
}

/** Every step at its best of some rounds: the others met the garbage collector or a neighbour. */
function best(make: () => Steps<unknown>): Measured {
  const rounds = Array.from({ length: ROUNDS }, () => measure(make()));
  const [first = []] = rounds;
  const steps = first.map((_, at) => Math.min(...rounds.map((took) => took[at] ?? 0)));
  const total = steps.reduce((sum, took) => sum + took, 0);
  return { steps: steps.length, longest: Math.max(...steps), total };
}

function report(what: string, { steps, longest, total }: Measured): void {
  const figures = [longest.toFixed(1), total.toFixed(0), steps];
  console.log(`| ${what} | ${figures.join(' | ')} |`);
}

console.log(`${PAPERS} papers; ${LINES_PER_STEP} lines a step at most`);
console.log('| work | longest step ms | total ms | steps |');
console.log('| --- | --- | --- | --- |');
const papers = generateLibrary(PAPERS, 20260401);
const dumps: NamedDump[] = [];
for (const [format, print] of Object.entries(PAGES)) {
  const text = Buffer.from(print(papers)).toString(); // flat, as a file is read
  const size = `${(text.length / 1e6).toFixed(1)} MB`;
  report(
    `cut ${size} into lines`,
    best(() => splitLinesInSteps(text)),
  );
  report(
    `read ${size} of ${format}`,
    best(() => readDumpInSteps(text, { modified: 0 })),
  );
  const dump = readDump(text);
  if (dump !== undefined) dumps.push({ file: format, dump });
}
const line = 'LG Via new Subscribe https:// $ '.repeat(625_000);
report(
  'read 20 MB on one line',
  best(() => readDumpInSteps(line, {})),
);
for (const { id } of FORMATS) {
  const text = Buffer.from(printPages(id, 1e6)).toString();
  report(
    `read 1 MB of ${id}`,
    best(() => readDumpInSteps(text, { readAs: id })),
  );
}
for (const [name, page] of Object.entries(hostilePages(900_000))) {
  const text = Buffer.from(page).toString();
  report(
    `read much of ${name}`,
    best(() => readDumpInSteps(text, {})),
  );
}
for (const dump of dumps)
  report(
    `fuse ${dump.file}`,
    best(() => buildLibraryInSteps([dump])),
  );
report(
  'fuse all three',
  best(() => buildLibraryInSteps(dumps)),
);
