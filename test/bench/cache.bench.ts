import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../src/core/dump/entry';
import { libraryOf } from '../../src/core/library/buildLibrary';
import { outlineInSteps } from '../../src/core/library/outline';
import type { Paper } from '../../src/core/library/paper';
import { finish, type Steps } from '../../src/core/steps';
import type { CachedFile, CachedLibrary } from '../../src/workspace/cache/cachedLibrary';
import { decodeLibrary } from '../../src/workspace/cache/decodeLibrary';
import { encodeLibrary } from '../../src/workspace/cache/encodeLibrary';
import { generateLibrary } from './generateLibrary';

/**
 * What it takes to keep a library of 100,000 papers and to have it again, in milliseconds, beside
 * JSON of the same papers; and how often a writer that is killed leaves something that is no
 * library: one that writes in place, and one that renames as we do.
 */
const PAPERS = 100_000;
const PAPERS_PER_FILE = 100;
const KILLS = 200;
const VERSION = 'bench';

function cachedLibrary(papers: readonly Paper[]): CachedLibrary {
  const files: CachedFile[] = [];
  const fused: Paper[] = [];
  for (let from = 0; from < papers.length; from += PAPERS_PER_FILE) {
    const uri = `file:///dumps/${from}.txt`;
    const own = papers.slice(from, from + PAPERS_PER_FILE);
    const entries = own.map((paper, at) => entryOf(paper, 13 + at * 7));
    const format = 'author-profile';
    const lines = [1, 12 + own.length * 7] as const;
    const dump = { sections: [{ format, lines, entries }], leftovers: [], problems: [] } as const;
    files.push({ uri, state: { size: 1, mtime: 1, hash: uri }, dump });
    const provenance = { title: 0, authors: 0, date: 0, categories: 0, abstract: 0 };
    for (const [at, paper] of own.entries()) {
      const entry = entries[at];
      if (entry) fused.push({ ...paper, entries: [{ file: uri, format, entry }], provenance });
    }
  }
  return { files, library: libraryOf(fused) };
}

function entryOf({ id, key, entries, provenance, ...facts }: Paper, line: number): Entry {
  const at = [line, line] as const;
  const fieldLines = { title: at, authors: at, date: at, categories: at, abstract: at };
  return { ...facts, lines: [line, line + 5], fieldLines };
}

function measured<Result>(what: string, work: Steps<Result>): Result {
  const started = performance.now();
  let longest = 0;
  for (;;) {
    const begun = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - begun);
    if (step.done !== true) continue;
    row(what, performance.now() - started, longest);
    return step.value;
  }
}

function row(what: string, total: number, longest?: number): void {
  console.log(`| ${what} | ${total.toFixed(0)} | ${longest?.toFixed(1) ?? '–'} |`);
}

async function readTimed(path: string): Promise<Uint8Array> {
  const started = performance.now();
  const bytes = await readFile(path);
  row(`read ${(bytes.length / 1e6).toFixed(0)} MB from the disk`, performance.now() - started);
  return bytes;
}

function benchJson(papers: readonly Paper[]): void {
  const text = JSON.stringify(papers);
  const started = performance.now();
  JSON.parse(text);
  row('JSON.parse of the papers alone', performance.now() - started);
}

/** How many of some killed writers left no library behind. */
async function killWriters(folder: string, isInPlace: boolean): Promise<number> {
  const [place, source] = [join(folder, 'library.bin'), join(folder, 'source.bin')];
  const write = isInPlace
    ? 'fs.writeFileSync(place, bytes)'
    : "fs.writeFileSync(place + '.tmp', bytes), fs.renameSync(place + '.tmp', place)";
  const script = `const fs = require('fs'), [source, place] = process.argv.slice(1);
    const bytes = fs.readFileSync(source); process.stdout.write('.'); for (;;) { ${write} }`;
  let broken = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, ['-e', script, source, place]);
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 3 + (kill % 23)));
    child.kill('SIGKILL');
    await once(child, 'close');
    if (finish(decodeLibrary(readFileSync(place), VERSION)) === undefined) broken++;
  }
  return broken;
}

const folder = mkdtempSync(join(tmpdir(), 'papertree-cache-'));
try {
  console.log(`${PAPERS} papers in ${PAPERS / PAPERS_PER_FILE} files`);
  console.log('| work | total ms | longest step ms |\n| --- | --- | --- |');
  const cached = cachedLibrary(generateLibrary(PAPERS, 20260401));
  writeFileSync(
    join(folder, 'library.bin'),
    measured('write', encodeLibrary(cached, VERSION, [1, 2])),
  );
  for (let round = 0; round < 3; round++) {
    const bytes = await readTimed(join(folder, 'library.bin'));
    const read = measured('have the library', decodeLibrary(bytes, VERSION));
    if (read === undefined) throw new Error('The library was not read.');
    if (round === 2) measured('its outline', outlineInSteps(read.library, 'author', 'name'));
  }
  benchJson(cached.library.papers.map(({ entries, ...paper }) => ({ ...paper, entries: [] })));
  const small = cachedLibrary(generateLibrary(5_000, 1));
  writeFileSync(join(folder, 'source.bin'), finish(encodeLibrary(small, VERSION, [1, 2])));
  for (const isInPlace of [false, true]) {
    const how = isInPlace ? 'in place' : 'beside and renamed';
    console.log(`${await killWriters(folder, isInPlace)} of ${KILLS} broken: killed, ${how}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
