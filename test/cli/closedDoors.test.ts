import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { BEES, huggingFacePage, TIDES } from '../core/dump/samplePages';

/** Nothing is closed to root: then the command line runs as a user without rights. */
const NOBODY = { uid: 65_534, gid: 65_534 };

describe('The command line before closed doors', () => {
  let folder: string;

  before(function () {
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'papertree-doors-'));
    chmodSync(folder, 0o755);
    copyFileSync(join('dist', 'cli.js'), join(folder, 'cli.cjs'));
    mkdirSync(join(folder, 'dumps', 'closed'), { recursive: true });
    const put = (name: string, { title, abstract }: typeof TIDES | typeof BEES): void =>
      writeFileSync(join(folder, 'dumps', name), huggingFacePage(title, abstract));
    put('open.txt', TIDES);
    put('closed.txt', BEES);
    put(join('closed', 'inside.txt'), BEES);
    chmodSync(join(folder, 'dumps', 'closed.txt'), 0);
    chmodSync(join(folder, 'dumps', 'closed'), 0);
  });

  after(() => {
    if (folder === undefined) return;
    chmodSync(join(folder, 'dumps', 'closed'), 0o755);
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads what is open, and says which file and which folder it may not read', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(folder, 'cli.cjs'), 'papers', '--json', join(folder, 'dumps')],
      { encoding: 'utf8', cwd: folder, ...(process.getuid?.() === 0 && NOBODY) },
    );
    const { papers } = JSON.parse(stdout) as { papers: readonly { title: string }[] };
    assert.deepEqual(
      papers.map(({ title }) => title),
      [TIDES.title],
    );
    assert.match(stderr, /closed\.txt/);
    assert.match(stderr, /dumps\/closed\b(?!\.)/);
    assert.equal(status, 2);
  });
});
