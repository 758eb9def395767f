import { assert } from 'chai';
import * as vscode from 'vscode';
import { SavedSearches } from '../../../src/workspace/savedSearches';
import { ready, until } from './extension';

interface Row {
  readonly id: string | undefined;
  readonly label: unknown;
  readonly description: unknown;
  readonly spoken: string | undefined;
}

async function rows(): Promise<Row[]> {
  const { library } = await ready();
  return (await library.getChildren()).map((node) => {
    const { id, label, description, accessibilityInformation } = library.getTreeItem(node);
    return { id, label, description, spoken: accessibilityInformation?.label };
  });
}

async function saved(name: string) {
  const { library } = await ready();
  const found = (await library.getChildren()).find(
    (node) => node.kind === 'search' && node.searchName === name,
  );
  assert.ok(found, `no saved search ${name}`);
  return found;
}

/** The titles below a row. */
async function titlesBelow(label: string): Promise<unknown[]> {
  const { library } = await ready();
  const all = await library.getChildren();
  const row = all.find((node) => library.getTreeItem(node).label === label);
  assert.ok(row, `no row ${label}`);
  return (await library.getChildren(row)).map((node) => library.getTreeItem(node).label);
}

export function treeFilter(): void {
  describe('The filter of the library view', () => {
    before(async () => {
      await vscode.commands.executeCommand('papertree.groupByAuthor');
      await vscode.commands.executeCommand('papertree.sortByName');
    });

    afterEach(async () => {
      await vscode.commands.executeCommand('papertree.clearFilter');
    });

    after(async () => {
      const { saved: searches } = await ready();
      for (const { name } of searches.all) await searches.remove(name);
    });

    it('leaves the groups with papers that match, and says how many of how many', async () => {
      const { views } = await ready();
      const all = await rows();
      await views.filter('author:locatello slot attention');
      const filtered = await rows();
      assert.ok(filtered.length > 0 && filtered.length < all.length);
      for (const { id, description, spoken } of filtered) {
        assert.ok(
          all.some((row) => row.id === id),
          'what was open stays open by its id',
        );
        assert.match(String(description), /^1 of (?:≥ )?\d+(?: · .+\?)?$/);
        assert.match(String(spoken), /, 1 of (?:at least )?\d+ papers?/);
      }
      assert.deepEqual(await titlesBelow('Thomas Kipf'), [
        'Object-Centric Learning with Slot Attention',
      ]);
    });

    it('stays over a swap of the library, and is cleared by its command', async () => {
      const { views, store } = await ready();
      const all = await rows();
      await views.filter('slot attention');
      const filtered = await rows();
      await store.refresh();
      assert.deepEqual(await rows(), filtered);
      await vscode.commands.executeCommand('papertree.clearFilter');
      assert.deepEqual([await rows(), views.filteredBy], [all, '']);
    });

    it('follows the manuscript where it asks for what is cited', async () => {
      const { views } = await ready();
      const write = async (content: string): Promise<void> => {
        const document = await vscode.workspace.openTextDocument({ language: 'latex', content });
        await vscode.window.showTextDocument(document);
      };
      await write('\\cite{locatello2020object}');
      await views.filter('is:cited');
      await until('the cited paper is left', async () =>
        (await rows()).some(({ label }) => label === 'Francesco Locatello'),
      );
      await write('Nothing is cited here. % \\cite{locatello2020object}');
      await until('nothing is left', async () => (await rows()).length === 0);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('leaves no row where nothing matches, and all while an operator is not finished', async () => {
      const { views } = await ready();
      const all = await rows();
      await views.filter('xylophone');
      assert.deepEqual(await rows(), []);
      await views.filter('author:');
      assert.deepEqual(
        (await rows()).map(({ id }) => id),
        all.map(({ id }) => id),
      );
    });

    it('gives way when an author is to be shown that it hides', async () => {
      const { views } = await ready();
      await views.filter('xylophone');
      await views.reveal('author', 'Francesco Locatello');
      assert.strictEqual(views.filteredBy, '');
    });
  });

  describe('Saved searches', () => {
    after(async () => {
      const { views } = await ready();
      await views.filter('');
    });

    it('stand above the groups, with the number of papers, and list them best first', async () => {
      const { saved: searches, library } = await ready();
      await searches.add('Slots', 'slot attention');
      await until('the papers are counted', async () => (await rows())[0]?.description !== '');
      const [first, second] = await rows();
      const node = await saved('Slots');
      const papers = await library.getChildren(node);
      const items = papers.map((paper) => library.getTreeItem(paper));
      assert.deepEqual(first, {
        id: 'search:Slots',
        label: 'Slots',
        description: String(papers.length),
        spoken: `Saved search Slots, ${papers.length} papers`,
      });
      assert.notStrictEqual(second?.id, undefined);
      assert.strictEqual(items[0]?.label, 'Object-Centric Learning with Slot Attention');
      assert.ok(items.every(({ contextValue }) => contextValue === 'papertree.paper'));
      assert.strictEqual(new Set(items.map(({ id }) => id)).size, items.length);
      assert.deepEqual(library.getParent(papers[0] ?? node), node);
    });

    it('are a filter when asked for, and stay in sight under it', async () => {
      const { views } = await ready();
      const node = await saved('Slots');
      await vscode.commands.executeCommand('papertree.filterBySavedSearch', node);
      assert.strictEqual(views.filteredBy, 'slot attention');
      await saved('Slots');
    });

    it('are deleted by a command, several at once', async () => {
      const { saved: searches } = await ready();
      await searches.add('Graphs', 'graph');
      const both = [await saved('Slots'), await saved('Graphs')];
      await vscode.commands.executeCommand('papertree.deleteSavedSearch', both[0], both);
      assert.deepEqual(searches.all, []);
    });

    it('are read from what is stored as far as it is sound', async () => {
      const stored = [{ name: 'A', query: 'x' }, 7, null, { name: '', query: 'x' }, { name: 'B' }];
      const store = new Map<string, unknown>([
        ['papertree.savedSearches', [...stored, { name: 'A', query: 'again' }]],
      ]);
      const memory: vscode.Memento = {
        keys: () => [...store.keys()],
        get: (key: string) => store.get(key),
        update: async (key, value) => void store.set(key, value),
      };
      const searches = new SavedSearches(memory);
      assert.deepEqual(searches.all, [{ name: 'A', query: 'x' }]);
      await searches.add('C', 'z');
      await searches.add('A', 'y');
      await searches.replace('A', { name: 'D', query: 'y' });
      assert.deepEqual(searches.all, [
        { name: 'D', query: 'y' },
        { name: 'C', query: 'z' },
      ]);
      store.set('papertree.savedSearches', 'nonsense');
      assert.deepEqual(searches.all, []);
    });
  });
}
