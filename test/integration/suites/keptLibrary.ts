import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LibraryStore } from '../../../src/workspace/libraryStore';
import { file, ready, until } from './extension';
import { ownCache, ownStore, readAnew, told } from './ownStore';
import { hivePage } from './pages';

const CANCELLABLE = { isCancellationRequested: false };

/** The library between two sessions: another store on the same workspace is another window. */
export function keptLibrary(): void {
  describe('A library that is kept for the next session', () => {
    const folder = file('.kept');
    const place = vscode.Uri.joinPath(folder, 'library.bin');
    const extra = file('papers/kept-page.txt');
    const stores: LibraryStore[] = [];

    const opened = (version?: string): LibraryStore => {
      const store = ownStore({ folder, ...(version !== undefined && { version }) });
      stores.push(store);
      return store;
    };
    const session = async (): Promise<LibraryStore> => {
      const store = opened();
      store.start();
      await store.whenIdle();
      await store.keep();
      return store;
    };
    const write = (uri: vscode.Uri, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

    before(ready);
    afterEach(() => {
      for (const store of stores.splice(0)) store.dispose();
    });
    after(async () => {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await vscode.workspace.fs.delete(extra);
    });

    it('is there before any file was read, and stays when none has changed', async () => {
      const before = told((await session()).snapshot);
      const store = opened();
      const first = new Promise<unknown>((resolve) => store.onDidChange(resolve));
      store.start();
      await first;
      const { library } = store.snapshot;
      await store.whenIdle();
      assert.deepEqual(told(store.snapshot), before);
      assert.strictEqual(store.snapshot.library, library);
    });

    it('gives way to what is on the disk', async () => {
      await session();
      await write(extra, hivePage('Kept Hives'));
      const store = opened();
      store.start();
      await store.whenIdle();
      assert.deepEqual(told(store.snapshot), told(await readAnew()));
      assert.ok(store.snapshot.library.papers.some(({ title }) => title === 'Kept Hives'));
    });

    it('is made anew when another version kept it, and when it is damaged', async () => {
      await session();
      const whole = await vscode.workspace.fs.readFile(place);
      const exists = async (): Promise<boolean> =>
        (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => name === 'library.bin');
      const other = ownCache({ folder, version: 'another' });
      assert.strictEqual(await other.load(CANCELLABLE), undefined);
      assert.strictEqual(await exists(), false);
      for (const at of [0, 5, 20, 70, whole.length >> 1, whole.length - 1]) {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] ?? 0) ^ 64;
        await vscode.workspace.fs.writeFile(place, damaged);
        assert.strictEqual(await ownCache({ folder }).load(CANCELLABLE), undefined);
        assert.strictEqual(await exists(), false);
      }
      const store = opened();
      store.start();
      await store.whenIdle();
      assert.deepEqual(told(store.snapshot), told(await readAnew()));
    });

    it('is whole whichever of two windows kept it last', async () => {
      const [one, other] = [await session(), await session()];
      const caches = [ownCache({ folder }), ownCache({ folder })] as const;
      const { library } = one.snapshot;
      for (let round = 0; round < 10; round++) {
        await Promise.all([
          caches[0].save({ files: [], library: { papers: [], byId: new Map() } }, CANCELLABLE),
          caches[1].save({ files: [], library: { papers: [], byId: new Map() } }, CANCELLABLE),
        ]);
        assert.deepEqual((await caches[0].load(CANCELLABLE))?.library.papers, []);
      }
      const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
      assert.deepEqual(names, ['library.bin']);
      assert.deepEqual(told(other.snapshot), told({ ...one.snapshot, library }));
    });

    it('is done without where nothing can be written', async () => {
      const store = ownStore({ folder: vscode.Uri.joinPath(file('papers/kipf-profile.txt'), 'x') });
      stores.push(store);
      store.start();
      await store.whenIdle();
      await store.keep();
      assert.deepEqual(told(store.snapshot), told(await readAnew()));
    });
  });

  describe('A file that was only touched', () => {
    const uri = file('papers/touched.txt');

    it('keeps what was read in it', async () => {
      const { store } = await ready();
      const bytes = new TextEncoder().encode(hivePage('Touched Hives'));
      const dump = (): unknown => {
        const found = store.snapshot.files.find((one) => String(one.uri) === String(uri));
        return found?.kind === 'dump' ? found.dump : undefined;
      };
      await vscode.workspace.fs.writeFile(uri, bytes);
      await until('the dump is there', () => dump() !== undefined);
      const [before, library] = [dump(), store.snapshot.library];
      await vscode.workspace.fs.writeFile(uri, bytes);
      await store.scan();
      assert.strictEqual(dump(), before);
      assert.strictEqual(store.snapshot.library, library);
      await vscode.workspace.fs.delete(uri);
      await until('the dump is gone', () => dump() === undefined);
    });
  });
}
