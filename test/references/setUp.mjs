// Installs the readers from npm where they are missing or out of date.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from '../setUp.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const lock = readFileSync(join(folder, 'package-lock.json'));
const wanted = `${process.platform}-${process.arch} ${createHash('sha256').update(lock).digest('hex')}`;
const stamp = join(folder, 'node_modules', '.papertree-stamp');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const { status } = run('npm', ['ci', '--ignore-scripts', '--prefix', folder]);
  if (status !== 0) throw new Error('npm ci failed: see above.');
  writeFileSync(stamp, wanted);
}
