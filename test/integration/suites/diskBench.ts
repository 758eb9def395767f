import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LibraryStore } from '../../../src/workspace/libraryStore';
import { file, ready, until } from './extension';
import { type LoopDelay, measureLoop } from './loopDelay';
import { ownStore, readAnew } from './ownStore';
import { hivePage, manyHives } from './pages';

const STORM = 10_000;
const WRITERS = 32;
const RACES = 1_000;
const DUMPS = 1_000;
const PAPERS_EACH = 100;
const PATIENCE_MS = 240_000;

/** Prints what the disk costs the extension host; asserts only that the library is the disk's. */
export function diskBench(): void {
  describe('What the disk costs', () => {
    const folder = file('bench').fsPath;
    const rows: string[] = [];
    const row = (what: string, { took, max, p99 }: LoopDelay, after?: number): void => {
      const figures = [took, after, max, p99].map((value) => value?.toFixed(0) ?? '–');
      console.log(`[papertree-test] ${what} ${figures.join(' ')}`);
      rows.push(`| ${what} | ${figures.join(' | ')} |`);
    };

    beforeEach(() => mkdir(folder, { recursive: true }));
    afterEach(async () => {
      await rm(folder, { recursive: true, force: true });
      const { store } = await ready();
      await until('the disk is empty', () => below(store, 'bench/') === 0);
    });
    after(() => {
      const head = '| work | ms | ms after the last write | longest block ms | p99 ms |';
      for (const line of [head, '| --- | --- | --- | --- | --- |', ...rows]) {
        console.log(`[papertree-test] ${line}`);
      }
    });

    it(`in a storm of ${STORM} files`, async () => {
      const { store } = await ready();
      const paths = Array.from({ length: STORM }, (_, at) => {
        return join(folder, `${at % 100}`, `${at}.txt`);
      });
      for (let at = 0; at < 100; at++) await mkdir(join(folder, `${at}`));
      const step = async (
        what: string,
        deed: () => Promise<unknown>,
        isDone: () => boolean,
      ): Promise<void> => {
        let lastWrite = 0;
        const delay = await measureLoop(async () => {
          await deed();
          lastWrite = performance.now();
          await settled(store, isDone);
        });
        row(what, delay, performance.now() - lastWrite);
      };
      await step(
        `${STORM} files created`,
        () => each(paths, (path, at) => writeFile(path, manyHives(at, 1))),
        () => below(store, 'bench/') === STORM,
      );
      await step(
        `${STORM} files changed`,
        () => each(paths, (path, at) => writeFile(path, manyHives(STORM + at, 1))),
        () => holdsOnly(store, STORM),
      );
      await step(
        'a folder of 100 renamed',
        () => rename(join(folder, '7'), join(folder, 'seven')),
        () => below(store, 'bench/7/') === 0 && below(store, 'bench/seven/') === 100,
      );
      await step(
        `${STORM / 2} files deleted`,
        () => each(paths.slice(STORM / 2).filter(isNotIn7), (path) => rm(path, { force: true })),
        () => below(store, 'bench/') === STORM / 2 + 50,
      );
      await step(
        'the folder of the others removed',
        () => rm(folder, { recursive: true }),
        () => below(store, 'bench/') === 0,
      );
    }).timeout(PATIENCE_MS);

    it('with files of odd sizes', async () => {
      const { store } = await ready();
      const before = process.memoryUsage().rss;
      const sparse = await open(join(folder, 'sparse.txt'), 'w');
      await sparse.truncate(1_000_000_000);
      await sparse.close();
      const at = (name: string) => (): boolean =>
        store.snapshot.files.some(({ uri }) => uri.path.endsWith(`/${name}`));
      row('1 GB, sparse: listed', await measureLoop(() => settled(store, at('sparse.txt'))));
      const grown = (process.memoryUsage().rss - before) / 1e6;
      row(`the same again (${grown.toFixed(0)} MB grown)`, await measureLoop(() => store.scan()));
      await settingTo(512, async () => {
        await store.whenIdle();
        const put = async (name: string, text: string): Promise<void> => {
          const delay = await measureLoop(async () => {
            await writeFile(join(folder, name), text);
            await settled(store, at(name));
          });
          row(`${name}: read`, delay);
        };
        await put(
          'line of 100 MB.txt',
          hivePage('Long Hives', `\n${'It is so. '.repeat(10_000_000)}`),
        );
        await put('500,000 lines.txt', hivePage('Many Hives', '\nIt is so.'.repeat(500_000)));
        await writeFile(join(folder, 'empty.txt'), '');
        await writeFile(join(folder, 'binary.txt'), new Uint8Array(1_000_000));
        await store.scan();
        assert.ok(!at('empty.txt')() && !at('binary.txt')());
        await rm(join(folder, 'sparse.txt'));
      });
    }).timeout(PATIENCE_MS);

    it(`at a start on ${DUMPS} dumps of ${PAPERS_EACH} papers, without and with a cache`, async () => {
      const { store: opened } = await ready();
      const numbers = Array.from({ length: DUMPS }, (_, at) => at);
      await each(numbers, (number) => {
        return writeFile(
          join(folder, `${number}.txt`),
          manyHives(number * PAPERS_EACH, PAPERS_EACH),
        );
      });
      await settled(opened, () => below(opened, 'bench/') === DUMPS);
      const cache = vscode.Uri.joinPath(file('kept-bench'));
      const cold = ownStore({ folder: cache });
      row(
        'start without a cache',
        await measureLoop(async () => {
          cold.start();
          await cold.whenIdle();
        }),
      );
      row('keeping the library', await measureLoop(() => cold.keep()));
      const papers = cold.snapshot.library.papers.length;
      cold.dispose();
      const warm = ownStore({ folder: cache });
      const swapped = new Promise((resolve) => warm.onDidChange(resolve));
      row(
        `start with a cache: ${papers} papers there`,
        await measureLoop(() => {
          warm.start();
          return swapped;
        }),
      );
      assert.strictEqual(warm.snapshot.library.papers.length, papers);
      row('then every file compared with the disk', await measureLoop(() => warm.whenIdle()));
      warm.dispose();
      await vscode.workspace.fs.delete(cache, { recursive: true });
    }).timeout(PATIENCE_MS);

    it(`with ${RACES} files replaced, cut and deleted while they are read`, async () => {
      const { store } = await ready();
      const paths = Array.from({ length: 50 }, (_, at) => join(folder, `race-${at}.txt`));
      let lastWrite = 0;
      const delay = await measureLoop(async () => {
        await each(Array.from({ length: RACES }), async (_, number) => {
          const path = paths[number % paths.length] ?? '';
          const text = manyHives(number, 30);
          if (number % 4 === 0) await rm(path, { force: true });
          else if (number % 4 === 1) await writeFile(path, text.slice(0, text.length / 3));
          else await writeFile(path, text);
          if (number % 20 === 0) await store.scan();
        });
        lastWrite = performance.now();
        const wanted = (await readAnew()).library.papers.length;
        await settled(store, () => store.snapshot.library.papers.length === wanted);
      });
      row(`${RACES} races`, delay, performance.now() - lastWrite);
      const anew = await readAnew();
      assert.deepEqual(
        store.snapshot.library.papers.map(({ id }) => id),
        anew.library.papers.map(({ id }) => id),
      );
    }).timeout(PATIENCE_MS);
  });
}

/** Does something for each, some of them at a time. */
async function each<Item>(
  items: readonly Item[],
  deed: (item: Item, at: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) await deed(items[at] as Item, at);
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
}

async function settled(store: LibraryStore, isDone: () => boolean): Promise<void> {
  for (const started = Date.now(); !isDone(); ) {
    assert.ok(Date.now() - started < PATIENCE_MS / 4, 'the library is not as the disk');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.strictEqual(store.snapshot.failure, undefined);
}

function below({ snapshot }: LibraryStore, part: string): number {
  return snapshot.files.filter(({ uri }) => uri.path.includes(`/${part}`)).length;
}

/** Whether every paper of the storm is one of those that were written last. */
function holdsOnly({ snapshot }: LibraryStore, count: number): boolean {
  const titles = new Set(snapshot.library.papers.map(({ title }) => title));
  const wanted = [0, count - 1].map((at) => manyHives(STORM + at, 1).split('\n')[10]);
  const old = manyHives(1, 1).split('\n')[10];
  return wanted.every((title) => titles.has(title)) && !titles.has(old);
}

function isNotIn7(path: string): boolean {
  return !path.includes('/7/');
}

async function settingTo(megabytes: number, work: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('papertree');
  const { Workspace } = vscode.ConfigurationTarget;
  await settings.update('files.maxSizeMB', megabytes, Workspace);
  try {
    await work();
  } finally {
    await settings.update('files.maxSizeMB', undefined, Workspace);
  }
}
