// What each stage of the tests runs, and how its counts are read.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { repositoryDir } from './setUp.mjs';

const TYPE_PROJECTS = ['.', 'src/core', 'src/webview', 'test'];

/** Each stage is a list of programs to run one after the other. */
const STAGES = {
  check: () => [
    ...TYPE_PROJECTS.map((project) => single(bin('tsc'), ['-p', project], `types of ${project}`)),
    single(bin('biome'), ['check', '--error-on-warnings', '.'], 'lint and format'),
  ],
  unit: () => [mocha(['architecture', 'core', 'lib', 'cli', 'surfaces', 'workspace'])],
  acceptance: () => [mocha(['acceptance'])],
  safety: () => [mocha(['safety'], { timeout: 600_000 })],
  references: () => [
    single(process.execPath, ['test/references/setUp.mjs'], 'readers from npm'),
    mocha(['references'], { timeout: 300_000 }),
  ],
  integration: () => [
    integration('sample', 'Node extension host, sample workspace'),
    integration('noDumps', 'Node extension host, workspace without dumps'),
    integration('web', 'web-worker extension host, sample workspace'),
  ],
  ui: () => [mocha(['webview', 'ui'], { timeout: 120_000 })],
  packaging: () => [mocha(['packaging'], { timeout: 120_000 })],
  electron: () => [integration('electron', 'desktop build, sample workspace')],
  bench: () => [
    ...benches().map((file) => single(process.execPath, [file], file)),
    integration('hostDelay', 'event loop of the extension host'),
    integration('disk', 'what the disk costs the extension host'),
    integration('completionDelay', 'how long completing a key keeps a writer waiting'),
  ],
};

/** Of what a step tells of its failures, so many lines are said again at the end. */
const MOST_LINES_AGAIN = 80;

/** Runs a stage; resolves with its counts, and with what its steps told of failures. */
export async function runStage(name) {
  const stage = STAGES[name];
  if (stage === undefined) {
    throw new Error(`There is no stage "${name}"; there are ${Object.keys(STAGES).join(', ')}.`);
  }
  const started = Date.now();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  for (const step of stage()) {
    const { counts, told } = await runStep(step);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
    failures.push(...told);
  }
  return { ...sum, failures, seconds: Math.round((Date.now() - started) / 1000) };
}

async function runStep({ program, args, env, readCounts, title }) {
  if (title !== undefined) console.log(title);
  const { code, output } = await capture(program, args, env);
  const counts = readCounts(output, code);
  // A run that ends badly without a failed test has still failed: it died before it could tell.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { counts, told: counts.failed > 0 ? toldOfFailures(output) : [] };
}

/** The reporters tell of failures after their counts; other programs, somewhere near the end. */
function toldOfFailures(output) {
  const counts = /^(?:.*\d+ passed, \d+ failed.*\(\d+ ms\)|\s*\d+ failing)$/m.exec(output);
  const lines = output
    .slice(counts?.index ?? 0)
    .trimEnd()
    .split('\n');
  return counts ? lines.slice(0, MOST_LINES_AGAIN) : lines.slice(-MOST_LINES_AGAIN);
}

function bin(name) {
  return join(repositoryDir, 'node_modules', '.bin', name);
}

/** A program that passes or fails as a whole. */
function single(program, args, title) {
  const readCounts = (_output, code) => ({
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
  });
  return { program, args, title, readCounts };
}

function mocha(folders, { timeout = 20_000 } = {}) {
  const files = folders.flatMap(testFiles);
  const args = ['--timeout', String(timeout), '--no-color', ...files];
  return { program: bin('mocha'), args, readCounts: mochaCounts, env: { FORCE_COLOR: '0' } };
}

function testFiles(name) {
  const path = join(repositoryDir, 'out', 'test', name);
  if (existsSync(`${path}.test.mjs`)) return [`${path}.test.mjs`];
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => join(path, file))
    .sort();
}

function benches() {
  const folder = join(repositoryDir, 'out', 'test', 'bench');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.bench.mjs'))
    .map((file) => join(folder, file));
}

/** mocha's spec reporter ends with "12 passing (3s)", "1 failing", "2 pending". */
function mochaCounts(output) {
  const count = (word) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
}

function integration(suite, title) {
  const args = [join(repositoryDir, 'test', 'integration', 'launch.mjs'), suite];
  return { program: process.execPath, args, title, readCounts: suiteCounts };
}

/** The reporter of the extension host ends with "12 passed, 0 failed, 2 skipped (345 ms)". */
function suiteCounts(output) {
  const ends = [...output.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)? \(\d+ ms\)/g)];
  const [, passed = 0, failed = 0, skipped = 0] = ends.at(-1) ?? [];
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

function capture(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: repositoryDir,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const show = (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.on('error', (error) => show(`${error.message}\n`));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
