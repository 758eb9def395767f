import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dump } from '../../src/core/dump/dump';
import { readDump } from '../../src/core/dump/readDump';
import type { NamedDump } from '../../src/core/library/buildLibrary';
import type { DumpSketch } from '../../src/core/library/dumpSketch';
import type { Library } from '../../src/core/library/library';
import { LibraryBuilder } from '../../src/core/library/libraryBuilder';
import { finish, type Steps } from '../../src/core/steps';
import { generateLibrary } from './generateLibrary';
import { median, numberAsked, sizesAsked, timed } from './measuring';
import { megabytes, memory } from './memory';
import { type PrintedFile, printDumps } from './printDumps';
import { Random } from './random';

/*
 * P4 (bytes to entries), P5 (fusing), P7 (memory) and P9 (one dump of a hundred changed), against F
 * in the same run: the same files read, decoded, and looked through for line ends. Prints, and
 * asserts nothing about time.
 *   node out/test/bench/fusing.bench.mjs [papers, e.g. 10000 100000] [--rounds=5] [--seed=n]
 */
const FILES = 100;
const LF = 10;
const CR = 13;

/** How many lines the files have. */
function floor(paths: readonly string[]): number {
  let lines = 0;
  for (const path of paths) {
    const text = new TextDecoder().decode(readFileSync(path));
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR) lines++;
    }
  }
  return lines;
}

function readAll(paths: readonly string[]): NamedDump[] {
  return paths.flatMap((path): NamedDump[] => {
    const dump = readDump(new TextDecoder().decode(readFileSync(path)), { modified: 0 });
    return dump === undefined ? [] : [{ file: path, dump }];
  });
}

/** How long each step of some work took, in milliseconds. */
function stepTimes(work: Steps<unknown>): number[] {
  const took: number[] = [];
  for (let done = false; !done; ) {
    const start = performance.now();
    done = work.next().done === true;
    took.push(performance.now() - start);
  }
  return took;
}

/** Every step at its best of some rounds: the others met the garbage collector or a neighbour. */
function longestStep(make: () => Steps<unknown>, rounds: number): number {
  const all = Array.from({ length: rounds }, () => stepTimes(make()));
  return (all[0] ?? []).reduce(
    (longest, _, at) => Math.max(longest, Math.min(...all.map((took) => took[at] ?? 0))),
    0,
  );
}

/** Which paper each entry is of, where a file was read as it was printed. */
function truthOf(files: readonly PrintedFile[], dumps: readonly NamedDump[]) {
  const truth = new Map<object, PrintedFile['printed'][number]>();
  let misread = 0;
  for (const [at, { dump }] of dumps.entries()) {
    const entries = dump.sections.flatMap((section) => section.entries);
    const printed = files[at]?.printed ?? [];
    if (entries.length !== printed.length) misread++;
    else
      for (const [place, entry] of entries.entries()) {
        const own = printed[place];
        if (own !== undefined) truth.set(entry, own);
      }
  }
  return { truth, misread };
}

function quality(library: Library, { truth, misread }: ReturnType<typeof truthOf>) {
  const papersOf = new Map<object, string>();
  let [joined, right] = [0, 0];
  for (const paper of library.papers) {
    const known = paper.entries.flatMap(({ entry }) => truth.get(entry) ?? []);
    for (const { entry } of paper.entries) papersOf.set(entry, paper.id);
    for (const [at, one] of known.entries()) {
      for (const other of known.slice(at + 1)) {
        joined++;
        if (one.paper === other.paper) right++;
      }
    }
  }
  const originals = new Map<object, object>();
  for (const [entry, { paper, wording }] of truth) {
    if (wording === 'original') originals.set(paper, entry);
  }
  const recall = (kind: string): string => {
    let [all, found] = [0, 0];
    for (const [entry, { paper, wording }] of truth) {
      const original = originals.get(paper);
      if (wording !== kind || original === undefined) continue;
      all++;
      if (papersOf.get(entry) === papersOf.get(original)) found++;
    }
    return `${(found / all).toFixed(4)} of ${all}`;
  };
  return {
    precision: `${(right / joined).toFixed(5)} of ${joined}`,
    'recall, a fifth of the words changed': recall('reworded'),
    'recall, cut to three fifths': recall('cut'),
    'files misread': misread,
  };
}

function measure(size: number, rounds: number, seed: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'papertree-fusing-'));
  try {
    measureIn(folder, { size, rounds, seed });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureIn(
  folder: string,
  { rounds, seed, size }: { readonly size: number; readonly rounds: number; readonly seed: number },
): void {
  const files = printDumps(generateLibrary(size, seed), FILES, new Random(seed + 1));
  const paths = files.map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const figures: Record<string, number[]> = {};
  const note = (what: string, ms: number): void => {
    figures[what] = [...(figures[what] ?? []), ms];
  };
  floor(paths);
  finish(new LibraryBuilder().build(readAll(paths.slice(0, 5)))); // warms up the compiler
  for (let round = 0; round < rounds; round++) {
    note('F: read, decode, scan lines', timed(() => floor(paths)).ms);
    const { ms, result: dumps } = timed(() => readAll(paths));
    note('P4: bytes to entries', ms);
    const sketches = new WeakMap<Dump, DumpSketch>();
    const builder = new LibraryBuilder(sketches);
    note('P5: fusing', timed(() => finish(builder.build(dumps))).ms);
    note(
      'fusing, sketches known',
      timed(() => finish(new LibraryBuilder(sketches).build(dumps))).ms,
    );
    const [path = ''] = paths;
    const changed = [...readAll([path]), ...dumps.slice(1)];
    note('P9: one dump changed', timed(() => finish(builder.build(changed))).ms);
    note('nothing changed', timed(() => finish(builder.build(changed))).ms);
  }
  report(figures, { bytes, size });
  const before = memory();
  const dumps = readAll(paths);
  const read = memory();
  const builder = new LibraryBuilder();
  const library = finish(builder.build(dumps));
  const fused = memory();
  console.table({
    'entries read': memoryRow(before, read, { bytes, size }),
    'and fused': memoryRow(read, fused, { bytes, size }),
    'in all': memoryRow(before, fused, { bytes, size }),
  });
  console.table(quality(library, truthOf(files, dumps)));
  const [first, ...others] = dumps;
  const fromNothing = longestStep(() => new LibraryBuilder().build(dumps), rounds);
  const oneMore = longestStep(() => {
    finish(builder.build(others));
    return builder.build([...others, ...(first ? [first] : [])]);
  }, rounds);
  console.log(
    `longest step: fusing ${fromNothing.toFixed(1)} ms, one dump more ${oneMore.toFixed(1)} ms`,
  );
}

function memoryRow(
  from: ReturnType<typeof memory>,
  to: ReturnType<typeof memory>,
  { bytes, size }: { readonly bytes: number; readonly size: number },
) {
  const [heap, external] = [to.heap - from.heap, to.external - from.external];
  return {
    heap: megabytes(heap),
    external: megabytes(external),
    'heap B per paper': Math.round(heap / size),
    'external B per paper': Math.round(external / size),
    'times the text': ((heap + external) / bytes).toFixed(2),
  };
}

function report(
  figures: Readonly<Record<string, readonly number[]>>,
  { bytes, size }: { readonly bytes: number; readonly size: number },
): void {
  const [f = [], , full = []] = Object.values(figures);
  console.log(`\n${size} papers and a tenth of them twice, ${FILES} files, ${megabytes(bytes)}`);
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([what, took]) => [
        what,
        {
          'CPU ms': median(took).toFixed(0),
          'times F': (median(took) / median(f)).toFixed(2),
          'of a full build': `${((100 * median(took)) / median(full)).toFixed(1)} %`,
        },
      ]),
    ),
  );
}

for (const size of sizesAsked([10_000])) {
  measure(size, numberAsked('rounds', 3), numberAsked('seed', 1));
}
