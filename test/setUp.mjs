// Installs the project's packages where they are missing or out of date. Uses Node alone, for on a
// fresh clone there is nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const repositoryDir = fileURLToPath(new URL('..', import.meta.url));

/** Installs what `package-lock.json` names, unless that was done for this very lock file. */
export function setUpPackages() {
  const lock = readFileSync(join(repositoryDir, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(repositoryDir, 'node_modules', '.papertree-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (about half a minute) …');
  const { status } = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  });
  if (status !== 0) throw new Error('npm ci failed: see above.');
  writeFileSync(stamp, wanted);
}

/** Builds the bundles of the product, and with `--tests` those of the tests. */
export function build(...flags) {
  const { status } = run(process.execPath, ['esbuild.mjs', ...flags]);
  if (status !== 0) throw new Error('The build failed: see above.');
}

/** Runs a program in the repository, its output shown. */
export function run(program, args, env = {}) {
  return spawnSync(program, args, {
    cwd: repositoryDir,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
}
