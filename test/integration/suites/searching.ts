import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Library } from '../../../src/core/library/library';
import { search } from '../../../src/core/search/search';
import { Slices } from '../../../src/lib/slices';
import { LibrarySearch } from '../../../src/workspace/librarySearch';
import { generateLibrary } from '../../bench/generateLibrary';
import { ready } from './extension';

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
      const index = new LibrarySearch(source, new Slices());
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
  });
}
