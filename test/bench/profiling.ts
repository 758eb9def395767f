import { readFileSync } from 'node:fs';
import { type Profiler, type Runtime, Session } from 'node:inspector';
import { SourceMap } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const MICROSECONDS_PER_SAMPLE = 200;

/** A function that was running, and those that called it, innermost first. */
export interface Sample {
  /** In microseconds. */
  readonly took: number;
  /** Each as `file: function`, the file as in the repository; `(garbage collector)` and the like. */
  readonly stack: readonly string[];
}

/**
 * What the sampling profiler of V8 sees while a deed is done. A small function that the compiler
 * put into its caller counts as the caller.
 */
export function profile(act: () => void): readonly Sample[] {
  const session = new Session();
  session.connect();
  // In the same thread the answers come before `post` returns.
  const samples: Sample[] = [];
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: MICROSECONDS_PER_SAMPLE });
  session.post('Profiler.start');
  act();
  session.post('Profiler.stop', (error, answer) => {
    if (error !== null) throw error;
    samples.push(...samplesOf(answer.profile));
  });
  session.disconnect();
  return samples;
}

function samplesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Sample[] {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((c) => [c, id])));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const stackOf = (id: number | undefined): string[] => {
    return id === undefined ? [] : [names.get(id) ?? '', ...stackOf(parents.get(id))];
  };
  const stacks = new Map(nodes.map(({ id }) => [id, stackOf(id)]));
  // A delta leads up to its sample, so what ran until the next one is told by the next delta.
  return samples.map((id, at) => ({ took: timeDeltas[at + 1] ?? 0, stack: stacks.get(id) ?? [] }));
}

function nameOf({ url, lineNumber, columnNumber, functionName }: Runtime.CallFrame): string {
  if (!url.startsWith('file:')) return functionName;
  return `${sourceOf(fileURLToPath(url), lineNumber, columnNumber)}: ${functionName}`;
}

const sourceMaps = new Map<string, SourceMap | undefined>();

/** The file that a place in a bundle comes from, by the source map beside the bundle. */
function sourceOf(bundle: string, line: number, column: number): string {
  if (!sourceMaps.has(bundle)) sourceMaps.set(bundle, sourceMapOf(bundle));
  const entry = sourceMaps.get(bundle)?.findEntry(line, column);
  const source = entry !== undefined && 'originalSource' in entry ? entry.originalSource : bundle;
  return source.startsWith('/')
    ? relative(process.cwd(), source)
    : source.replace(/^(\.\.\/)+/, '');
}

function sourceMapOf(bundle: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  } catch {
    return undefined; // a package, which runs as it is
  }
}

/** The shares of the time by the name that a function gives to each sample, largest first. */
export function shares(
  samples: readonly Sample[],
  nameOf: (sample: Sample) => string,
): readonly (readonly [name: string, percent: string])[] {
  const sums = new Map<string, number>();
  let whole = 0;
  for (const sample of samples) {
    const name = nameOf(sample);
    sums.set(name, (sums.get(name) ?? 0) + sample.took);
    whole += sample.took;
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .map(([name, sum]) => [name, `${((100 * sum) / whole).toFixed(1)} %`]);
}
