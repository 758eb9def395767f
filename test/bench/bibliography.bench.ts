import { BibliographyIndex } from '../../src/core/bibliography/bibliographyIndex';
import { readYaml } from '../../src/core/bibliography/hayagriva/readYaml';
import { readBibliography } from '../../src/core/bibliography/readBibliography';
import { repeatedKeys } from '../../src/core/bibliography/repeatedKeys';
import { EXPORT_FORMATS } from '../../src/core/cite/exportFormats';
import { readDumpInSteps } from '../../src/core/dump/readDump';
import type { Steps } from '../../src/core/steps';
import { decodeUnicode } from '../../src/lib/decodeBytes';
import { generateLibrary } from './generateLibrary';
import { median, numberAsked, sizesAsked, timed } from './measuring';

/*
 * A bibliography of 20,000 entries, 11 MB: from bytes to records and what they are found by, and
 * to the entries that complete the library. Against F in the same run, which decodes the bytes and
 * passes over the text once. CPU time, and the longest step, each at its best of the rounds: nobody
 * is let in before it ends. Prints, and asserts nothing.
 *   node out/test/bench/bibliography.bench.mjs [entries] [--rounds=3] [--seed=n]
 */
/** Few entries of a bibliography have an abstract. */
const WITH_ABSTRACT = 5;
const decoder = new TextDecoder();

function bibliographies(entries: number): Readonly<Record<'bib' | 'yml', string>> {
  const papers = generateLibrary(entries, numberAsked('seed', 1));
  const bib = papers.map((paper, at) => {
    const entry = EXPORT_FORMATS.bibtex.write([paper]);
    const isLong = at % WITH_ABSTRACT === 0 && paper.abstract !== undefined;
    return isLong ? entry.replace(/\n\}\s*$/, `,\n  abstract = {${paper.abstract}}\n}\n`) : entry;
  });
  return { bib: bib.join('\n'), yml: EXPORT_FORMATS.hayagriva.write(papers) };
}

/** F: decode, and look at every character. */
function floor(bytes: Uint8Array): number {
  const text = decoder.decode(bytes);
  let lines = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) lines++;
  return lines;
}

interface Run {
  readonly ms: number;
  /** How long each step took. */
  readonly steps: readonly number[];
}

/** Runs steps to their end, and tells how long they took. */
function run<Result>(work: Steps<Result>): Run & { readonly result: Result } {
  const steps: number[] = [];
  const { ms, result } = timed(() => {
    for (;;) {
      const start = performance.now();
      const step = work.next();
      steps.push(performance.now() - start);
      if (step.done === true) return step.value;
    }
  });
  return { ms, steps, result };
}

/** As the workspace reads a bibliography. */
function* records(bytes: Uint8Array, format: 'bibtex' | 'hayagriva'): Steps<number> {
  const { text = '' } = (yield* decodeUnicode(bytes)) ?? {};
  const read = yield* readBibliography(text, format, readYaml);
  yield* repeatedKeys(read.records, format);
  yield* BibliographyIndex.of(read.records);
  return read.records.length;
}

/** As the library reads it. */
function* entries(bytes: Uint8Array): Steps<number> {
  const { text = '' } = (yield* decodeUnicode(bytes)) ?? {};
  const dump = yield* readDumpInSteps(text, { readAs: 'bibtex' });
  return dump?.sections.reduce((sum, section) => sum + section.entries.length, 0) ?? 0;
}

function report(what: string, runs: readonly Run[], floorMs: number, note: string): void {
  const ms = median(runs.map((one) => one.ms));
  // A step that met the garbage collector, or a neighbour, did not meet it in every round.
  const [first] = runs;
  const best = (first?.steps ?? []).map((_, at) =>
    Math.min(...runs.map((one) => one.steps[at] ?? 0)),
  );
  const longest = best.reduce((most, one) => Math.max(most, one), 0);
  const figures = [ms.toFixed(0), (ms / floorMs).toFixed(1), longest.toFixed(1), note];
  console.log(`| ${what} | ${figures.join(' | ')} |`);
}

for (const size of sizesAsked([20_000])) {
  const { bib, yml } = bibliographies(size);
  const [bytes, yaml] = [Buffer.from(bib), Buffer.from(yml)];
  const rounds = Array.from({ length: numberAsked('rounds', 3) });
  const floors = rounds.map(() => timed(() => floor(bytes)).ms);
  const f = median(floors);
  console.log(`\n${size} entries, ${(bytes.length / 1e6).toFixed(1)} MB`);
  console.log('| work | CPU ms | times F | longest step ms | |\n| --- | --- | --- | --- | --- |');
  report(
    'F: decode, one pass',
    floors.map((ms) => ({ ms, steps: [] })),
    f,
    '',
  );
  const read = rounds.map(() => run(records(bytes, 'bibtex')));
  report('bytes to records, indexed', read, f, `${read[0]?.result} records`);
  const dumped = rounds.map(() => run(entries(bytes)));
  report('bytes to entries of the library', dumped, f, `${dumped[0]?.result} entries`);
  const typst = rounds.slice(0, 1).map(() => run(records(yaml, 'hayagriva')));
  const yamlNote = `${typst[0]?.result} records of ${(yaml.length / 1e6).toFixed(1)} MB of YAML`;
  report('Hayagriva to records, indexed', typst, f, yamlNote);
}
