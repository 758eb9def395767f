import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * A suite that runs programs of this machine. Where they are not, it is not run and says so, or
 * fails if `PAPERTREE_REFERENCES=required`.
 */
export function describeWith(programs: readonly string[], title: string, suite: () => void): void {
  describe(title, () => {
    const missing = programs.filter((program) => !isInstalled(program));
    if (missing.length === 0) return suite();
    it('has its programs', function () {
      const said = `not run: ${missing.join(' and ')} is not installed`;
      assert.notEqual(process.env.PAPERTREE_REFERENCES, 'required', said);
      console.log(`      ${said}`);
      this.skip();
    });
  });
}

/** What a program said, and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program to its end. */
export function runProgram(program: string, args: readonly string[], folder: string): Said {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  if (error !== undefined) throw error;
  return { code: status, output: stdout, errors: stderr };
}

/** Calls with a folder that holds some files and is gone afterwards. */
export async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  call: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'papertree-references-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await call(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines in which something is said. */
export function saidLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function isInstalled(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}
