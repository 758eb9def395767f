import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The real dumps, kept beside the repository: they are the texts of others. */
const FOLDER = resolve(process.env.PAPERTREE_SHARED ?? resolve(process.cwd(), '../shared'));

/** A suite over the shared data: skipped with a word where they are not, or failing if required. */
export function describeShared(title: string, suite: () => void): void {
  describe(title, () => {
    if (existsSync(join(FOLDER, 'dumps'))) return suite();
    it('has the shared data', function () {
      const required = process.env.PAPERTREE_ACCEPTANCE === 'required';
      assert.ok(!required, `the shared data are required, but not at ${FOLDER}`);
      console.log(`      not run: there are no shared data at ${FOLDER}`);
      this.skip();
    });
  });
}

/** The path of a shared file. */
export function sharedPath(path: string): string {
  return join(FOLDER, path);
}

/** A shared document of JSON, in the shape that the caller knows it to have. */
export function sharedJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(sharedPath(path), 'utf8'));
}

/** A shared text file. */
export function sharedText(path: string): string {
  return readFileSync(sharedPath(path), 'utf8');
}

/** The names of the files in a shared folder, in order. */
export function sharedFiles(folder: string): string[] {
  return readdirSync(sharedPath(folder))
    .filter((name) => statSync(join(sharedPath(folder), name)).isFile())
    .sort();
}
