import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import type * as vscode from 'vscode';
import { file, ready, until } from './extension';
import { hivePage } from './pages';

const DEPTH = 200;
const LONGEST_NAME = 255;

/** Trees that a disk can hold and a person rarely makes. */
export function oddTrees(): void {
  describe('When another folder takes the place of one in an instant', () => {
    const folder = file('swapped').fsPath;
    const aside = mkdtempSync(join(tmpdir(), 'papertree-aside-'));

    after(() => {
      rmSync(folder, { recursive: true });
      rmSync(aside, { recursive: true });
    });

    it('lets go of the dumps and bibliographies of the old one', async () => {
      const { store, bibliographies } = await ready();
      const isThere = (name: string): boolean =>
        [...store.snapshot.files, ...bibliographies.files].some(
          ({ uri }) => uri.fsPath === join(folder, 'in', name),
        );
      mkdirSync(join(folder, 'in'), { recursive: true });
      writeFileSync(join(folder, 'in', 'page.txt'), hivePage('Hives That Move'));
      writeFileSync(join(folder, 'in', 'own.bib'), '@misc{hives2020, title = {Hives}}\n');
      await until('both are read', () => isThere('page.txt') && isThere('own.bib'));
      await bibliographies.whenIdle();
      renameSync(folder, join(aside, 'old'));
      mkdirSync(folder);
      writeFileSync(join(folder, 'paper.tex'), 'No hives.\n');
      await until('both are gone', () => !isThere('page.txt') && !isThere('own.bib'));
    });
  });

  describe('In a tree with links, odd names and closed doors, the library', () => {
    const root = file('odd').fsPath;
    const outside = mkdtempSync(join(tmpdir(), 'papertree-outside-'));
    const put = (path: string, title: string): void => writeFileSync(path, hivePage(title));
    const isRoot = process.getuid?.() === 0;

    after(async () => {
      chmodSync(join(root, 'closed.txt'), 0o600);
      rmSync(root, { recursive: true });
      rmSync(outside, { recursive: true });
      const { store } = await ready();
      await until('all are gone', () => found(store.snapshot.files, root).length === 0);
    });

    it('has each file once, and what cannot be read with its reason', async () => {
      const { store } = await ready();
      const deep = join(root, ...Array.from({ length: DEPTH }, () => 'd'));
      mkdirSync(deep, { recursive: true });
      mkdirSync(join(root, 'real'));
      const long = `${'n'.repeat(LONGEST_NAME - 4)}.txt`;
      const names = ['real/page.txt', long, '{a,b}[c]*?%41.txt', 'closed.txt'];
      for (const [number, name] of names.entries()) put(join(root, name), `Odd Hives ${number}`);
      // The editor's search tells files line by line, so that it does not know this one.
      put(join(root, 'new\nline.txt'), 'Hives of Two Lines');
      put(join(deep, 'deep.txt'), 'Deep Hives');
      put(join(outside, 'page.txt'), 'Hives Outside');
      chmodSync(join(root, 'closed.txt'), 0);
      symlinkSync(root, join(root, 'loop'));
      symlinkSync(join(root, 'nowhere'), join(root, 'dangling.txt'));
      symlinkSync(join(root, 'real'), join(root, 'linked'));
      symlinkSync(join(root, 'real', 'page.txt'), join(root, 'twin.txt'));
      symlinkSync(join(outside, 'page.txt'), join(root, 'outside.txt'));
      const wanted = [...names, 'outside.txt', `${'d/'.repeat(DEPTH)}deep.txt`].sort();
      await until('all are there', () => found(store.snapshot.files, root).length >= wanted.length);
      await store.refresh();
      assert.deepEqual(found(store.snapshot.files, root), wanted);
      const kinds = store.snapshot.files.filter(({ uri }) => uri.path.endsWith('closed.txt'));
      // Nothing is closed to root, who runs this in a container.
      assert.deepEqual(
        kinds.map(({ kind }) => kind),
        [isRoot ? 'dump' : 'unreadable'],
      );
    });
  });
}

function found(files: readonly { readonly uri: vscode.Uri }[], root: string): string[] {
  return files
    .map(({ uri }) => uri.fsPath)
    .filter((path) => path.startsWith(`${root}/`))
    .map((path) => path.slice(root.length + 1))
    .sort();
}
