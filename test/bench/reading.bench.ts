import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS } from '../../src/core/dump/formats';
import { readDump } from '../../src/core/dump/readDump';
import { finish } from '../../src/core/steps';
import { splitLines } from '../../src/core/text/lines';
import { generateLibrary } from './generateLibrary';
import { median, numberAsked, sizesAsked, timed } from './measuring';
import { printDumps } from './printDumps';
import { Random } from './random';

/*
 * P4 (bytes to entries) and its parts, against F in the same run: the same files read, decoded, and
 * looked through for line ends. CPU time; prints, and asserts nothing.
 *   node out/test/bench/reading.bench.mjs [papers, e.g. 10000 100000] [--rounds=5] [--seed=n]
 */
const FILES = 20;
const decoder = new TextDecoder();

/** F: read, decode, find the line ends. */
function floor(paths: readonly string[]): number {
  let lines = 0;
  for (const path of paths) {
    const text = decoder.decode(readFileSync(path));
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) lines++;
    }
  }
  return lines;
}

function readAll(paths: readonly string[]): number {
  return paths.reduce((count, path) => {
    const dump = readDump(decoder.decode(readFileSync(path)), { modified: 0 });
    return count + (dump?.sections.flatMap(({ entries }) => entries).length ?? 0);
  }, 0);
}

type Figures = Map<string, number[]>;

function note(figures: Figures, what: string, ms: number): void {
  const known = figures.get(what);
  if (known === undefined) figures.set(what, [ms]);
  else known.push(ms);
}

/** The parts of reading: lines, the search for the pages of each format, the pages themselves. */
function measureParts(figures: Figures, paths: readonly string[]): void {
  const texts = paths.map((path) => decoder.decode(readFileSync(path)));
  const { ms, result } = timed(() => texts.map((text) => splitLines(text)));
  note(figures, 'cut into lines', ms);
  let looking = 0;
  let reading = 0;
  for (const { findPages, id, readPage } of FORMATS) {
    const found = timed(() => result.map((lines) => finish(findPages(lines))));
    note(figures, `find ${id}`, found.ms);
    looking += found.ms;
    const pages = result.flatMap((lines, at) =>
      found.result[at]?.length === 1 ? [lines.slice(found.result[at]?.[0]?.start)] : [],
    );
    if (pages.length === 0) continue;
    const read = timed(() => pages.map((lines) => finish(readPage(lines, { modified: 0 }))));
    note(figures, `read ${id}`, read.ms);
    reading += read.ms;
  }
  note(figures, 'find all', looking);
  note(figures, 'read all', reading);
}

function report(figures: Figures, title: string): void {
  const floors = median(figures.get('F: read, decode, scan lines') ?? []);
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      [...figures].map(([what, took]) => [
        what,
        { 'CPU ms': median(took).toFixed(0), 'times F': (median(took) / floors).toFixed(2) },
      ]),
    ),
  );
}

function measureIn(folder: string, papers: number): void {
  const seed = numberAsked('seed', 1);
  const files = printDumps(generateLibrary(papers, seed), FILES, new Random(seed + 1));
  const paths = files.map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const figures: Figures = new Map();
  readAll(paths.slice(0, 5)); // warms up the compiler
  floor(paths);
  for (let round = 0; round < numberAsked('rounds', 3); round++) {
    note(figures, 'F: read, decode, scan lines', timed(() => floor(paths)).ms);
    note(figures, 'P4: bytes to entries', timed(() => readAll(paths)).ms);
    measureParts(figures, paths);
  }
  report(figures, `${papers} papers, ${FILES} files, ${(bytes / 1e6).toFixed(1)} MB`);
}

for (const papers of sizesAsked([10_000])) {
  const folder = mkdtempSync(join(tmpdir(), 'papertree-reading-'));
  try {
    measureIn(folder, papers);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
