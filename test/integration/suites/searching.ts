import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../../src/core/library/library';
import { search } from '../../../src/core/search/search';
import { Slices } from '../../../src/lib/slices';
import { LibraryCache } from '../../../src/workspace/libraryCache';
import { LibrarySearch } from '../../../src/workspace/librarySearch';
import { LibraryStore } from '../../../src/workspace/libraryStore';
import { NO_HINTS } from '../../../src/workspace/readingHints';
import { SearchCache } from '../../../src/workspace/searchCache';
import { generateLibrary } from '../../bench/generateLibrary';
import { file, ready, until } from './extension';
import { ownCacheParts, USUAL_KEYS } from './ownStore';

/** As in the first session. */
const NOTHING_KEPT = { load: async () => undefined, keep: async () => {} };

async function firstTitles(query: string, count = 1): Promise<(string | undefined)[]> {
  const parts = await ready();
  const index = await parts.search.ready();
  assert.ok(index);
  return search(index, query, count).map(({ paper }) => paper.title);
}

export function searching(): void {
  describe('Searching the library', () => {
    it('finds a paper by words of its title in any order', async () => {
      assert.deepEqual(await firstTitles('networks attention graph'), ['Graph Attention Networks']);
    });

    it('forgives typos', async () => {
      assert.deepEqual(await firstTitles('atention is all you ned'), ['Attention Is All You Need']);
    });

    it('finds by author and word', async () => {
      const [title] = await firstTitles('kipf semi-supervised');
      assert.strictEqual(title, 'Semi-Supervised Classification with Graph Convolutional Networks');
    });
  });

  describe('The index of a large library', () => {
    const libraryOf = (size: number): Library => ({
      papers: generateLibrary(size, 7),
      byId: new Map(),
    });

    it('answers from titles and authors first, then from all, and follows a change', async () => {
      const changed = new vscode.EventEmitter<unknown>();
      const source = { snapshot: { library: libraryOf(4_000) }, onDidChange: changed.event };
      const index = new LibrarySearch(source, new Slices(), NOTHING_KEPT);
      const depths: string[] = [];
      index.onDidImprove(({ depth, papers }) => depths.push(`${depth} of ${papers.length}`));
      assert.strictEqual(index.current, undefined);
      await index.ready();
      source.snapshot = { library: libraryOf(4_001) };
      changed.fire(undefined);
      assert.strictEqual(index.current?.papers.length, 4_000);
      assert.strictEqual((await index.ready()).papers.length, 4_001);
      assert.deepEqual(depths, ['head of 4000', 'all of 4000', 'all of 4001']);
      index.dispose();
    });

    it('is kept with its library, and read back in another session without being built', async () => {
      const folder = file('.kept-search');
      const session = async (): Promise<{
        readonly depths: string[];
        readonly titles: unknown;
      }> => {
        const parts = ownCacheParts({ folder });
        const cache = new LibraryCache(parts);
        const store = new LibraryStore({
          ...parts,
          cache,
          hints: NO_HINTS,
          keyPatterns: USUAL_KEYS,
        });
        const kept = new SearchCache(parts, cache);
        const loaded: string[] = [];
        const index = new LibrarySearch(store, parts.slices, {
          load: async (library, cancellation) => {
            const found = await kept.load(library, cancellation);
            loaded.push(found === undefined ? 'built' : 'read');
            return found;
          },
          keep: (library, whole) => kept.keep(library, whole),
        });
        store.start();
        await store.whenIdle();
        const whole = await index.ready();
        await store.keep();
        await until('the index is kept', async () =>
          (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => name === 'search.bin'),
        );
        const titles = search(whole, 'graph', 20).map(({ paper }) => paper.title);
        for (const part of [index, kept, store]) part.dispose();
        return { depths: loaded, titles };
      };
      try {
        const first = await session();
        assert.deepEqual(first.depths, ['built']);
        // A file that was only touched makes another file of the same library.
        const note = file('README.md');
        await vscode.workspace.fs.writeFile(note, await vscode.workspace.fs.readFile(note));
        for (const _ of ['touched', 'kept anew']) {
          assert.deepEqual(await session(), { depths: ['read'], titles: first.titles });
        }
      } finally {
        await vscode.workspace.fs.delete(folder, { recursive: true });
      }
    });
  });
}
