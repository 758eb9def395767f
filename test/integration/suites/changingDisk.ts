import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Snapshot } from '../../../src/workspace/libraryStore';
import { file, ready, until } from './extension';
import { ownStore, readAnew, told } from './ownStore';
import { hivePage, manyHives } from './pages';

const FILES = 24;
const CANCELS = 20;
const CHANGES = 120;

/** The disk while it changes: the library is that of the disk in the end, and whole at any time. */
export function changingDisk(): void {
  describe('While the disk changes, the library', () => {
    const folder = file('changing');
    const at = (number: number): vscode.Uri => vscode.Uri.joinPath(folder, `${number}.txt`);
    const write = (uri: vscode.Uri, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

    before(async () => {
      await ready();
      for (let number = 0; number < FILES; number++) {
        await write(at(number), manyHives(number * 20, 20));
      }
    });
    after(async () => {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      const { store } = await ready();
      await until('the files are gone', () => filesBelow(store.snapshot, folder) === 0);
    });

    it(`is never half of one when its reading is cancelled at ${CANCELS} points`, async () => {
      const store = ownStore();
      const halves: string[] = [];
      store.onDidChange((snapshot) => halves.push(...foreignFiles(snapshot)));
      try {
        store.start();
        for (let round = 0; round < CANCELS; round++) {
          await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
          void store.refresh();
        }
        await store.whenIdle();
        assert.deepEqual(halves, []);
        assert.deepEqual(told(store.snapshot), told(await readAnew()));
      } finally {
        store.dispose();
      }
    });

    it(`ends as the disk does after ${CHANGES} changes that nobody waits for`, async () => {
      const { store } = await ready();
      const changes = Array.from({ length: CHANGES }, async (_, number) => {
        const uri = at(number % FILES);
        await new Promise((resolve) => setTimeout(resolve, (number * 13) % 400));
        if (number % 5 === 4) await remove(uri);
        else await write(uri, hivePage(`Changed Hives ${number}`, ' It is so.'.repeat(number)));
      });
      await Promise.all(changes);
      const wanted = JSON.stringify(told(await readAnew()));
      await until('the library is as the disk', async () => {
        await store.whenIdle();
        return JSON.stringify(told(store.snapshot)) === wanted;
      });
    });
  });
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // Another change was faster.
  }
}

/** Files that papers name, and that the snapshot does not have. */
function foreignFiles({ library, files }: Snapshot): string[] {
  const known = new Set(files.map(({ uri }) => uri.toString()));
  const named = library.papers.flatMap(({ entries }) => entries.map((one) => one.file));
  return named.filter((name) => !known.has(name));
}

function filesBelow({ files }: Snapshot, folder: vscode.Uri): number {
  return files.filter(({ uri }) => uri.path.startsWith(`${folder.path}/`)).length;
}
