import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEditor } from '../ui/driver/startEditor.ts';
import { waitUntil } from '../ui/driver/waitUntil.ts';

/**
 * What Papertree costs a window that opens, in milliseconds of the extension host, as VS Code
 * itself tells (Developer: Startup Performance), beside an extension that does next to nothing.
 */
const FLOOR = 'papertree-test.bridge';
const OURS = 'papertree.papertree';
const ROUNDS = 3;

interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

async function activations(folder: string): Promise<ReadonlyMap<string, Activation>> {
  const editor = await startEditor({ workspace: folder });
  try {
    await waitUntil('the extension is active', () => editor.bridge.isActive(OURS));
    await editor.bridge.runCommand('perfview.show');
    const text = await waitUntil('the report is there', async () => {
      const documents = await editor.bridge.documents();
      const report = documents.find(({ uri }) => uri.startsWith('perf:'))?.text ?? '';
      return report.includes(OURS) && report;
    });
    return read(text);
  } finally {
    await editor.stop();
  }
}

/** Rows such as `| papertree.papertree | false | 12 | 3 | 40 | workspaceContains:… | … |`. */
function read(report: string): ReadonlyMap<string, Activation> {
  const rows = report.matchAll(
    /^\|?\s*([\w.-]+\.[\w-]+)\s*\|[^|]*\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|/gm,
  );
  return new Map(
    [...rows].map(([, id = '', load, call, finish]) => [
      id,
      { load: Number(load), call: Number(call), finish: Number(finish) },
    ]),
  );
}

function workspaces(parent: string): readonly (readonly [name: string, folder: string])[] {
  const empty = join(parent, 'no-dumps');
  mkdirSync(empty);
  // A candidate file wakes the extension; it turns out to be no dump.
  writeFileSync(join(empty, 'README.md'), '# Notes\n\nNothing to read here.\n');
  const five = join(parent, 'five-dumps');
  mkdirSync(five);
  const dumps = resolve('../shared/dumps');
  const source = existsSync(dumps) ? dumps : 'test/sample-workspace/papers';
  for (const name of readdirSync(source).filter((file) => file.endsWith('.txt'))) {
    cpSync(join(source, name), join(five, name));
  }
  return [
    ['0 dumps', empty],
    [`${readdirSync(five).length} dumps`, five],
  ];
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const parent = mkdtempSync(join(tmpdir(), 'papertree-startup-'));
try {
  console.log('| workspace | extension | load ms | activate ms | finish ms |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const [name, folder] of workspaces(parent)) {
    const runs: ReadonlyMap<string, Activation>[] = [];
    for (let round = 0; round < ROUNDS; round++) runs.push(await activations(folder));
    for (const id of [OURS, FLOOR]) {
      const found = runs.flatMap((run) => run.get(id) ?? []);
      if (found.length === 0) continue;
      const of = (part: keyof Activation): number => median(found.map((one) => one[part]));
      console.log(`| ${name} | ${id} | ${of('load')} | ${of('call')} | ${of('finish')} |`);
    }
  }
} finally {
  rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
}
