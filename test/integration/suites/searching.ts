import { assert } from 'chai';
import { search } from '../../../src/core/search/search';
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
}
