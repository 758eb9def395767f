import { assert } from 'chai';
import * as vscode from 'vscode';
import { ready } from './extension';

/** What a user reads of the first rows: label and description. */
async function rows(count: number): Promise<[unknown, unknown][]> {
  const { library } = await ready();
  return (await library.getChildren()).slice(0, count).map((node) => {
    const item = library.getTreeItem(node);
    return [item.label, item.description];
  });
}

export function libraryTree(): void {
  describe('The library view', () => {
    after(async () => {
      await vscode.commands.executeCommand('papertree.groupByAuthor');
      await vscode.commands.executeCommand('papertree.sortByName');
    });

    it('groups by author, the most papers first when asked, counts "at least" for cut lists', async () => {
      await vscode.commands.executeCommand('papertree.groupByAuthor');
      await vscode.commands.executeCommand('papertree.sortByCount');
      const [[label, description] = []] = await rows(1);
      assert.strictEqual(label, 'Thomas Kipf');
      assert.match(String(description), /^≥ 1\d$/);
    });

    it('puts papers whose authors no dump gives into a group of their own, at the end', async () => {
      const { library } = await ready();
      const last = (await library.getChildren()).at(-1);
      assert.ok(last);
      assert.strictEqual(library.getTreeItem(last).label, 'Authors not given');
    });

    it('groups by category under its full name, and remembers that', async () => {
      const { library } = await ready();
      await vscode.commands.executeCommand('papertree.groupByCategory');
      await vscode.commands.executeCommand('papertree.sortByName');
      assert.strictEqual(library.grouping, 'category');
      const found = await rows(10);
      const names = found.map(([label]) => label);
      assert.ok(names.includes('Machine Learning'), names.join());
      assert.match(
        String(found.find(([label]) => label === 'Machine Learning')?.[1]),
        /^cs\.LG · \d+$/,
      );
    });

    it('lists the papers of a group with year and authors, and speaks them', async () => {
      const { library } = await ready();
      await vscode.commands.executeCommand('papertree.groupByAuthor');
      await vscode.commands.executeCommand('papertree.sortByDate');
      const row = await library.findGroup('author', 'Francesco Locatello');
      assert.ok(row);
      const [paper] = await library.getChildren(row);
      assert.ok(paper);
      const { label, description, accessibilityInformation } = library.getTreeItem(paper);
      assert.strictEqual(label, 'Object-Centric Learning with Slot Attention');
      assert.strictEqual(description, '2020 · Locatello et al.');
      assert.strictEqual(
        accessibilityInformation?.label,
        'Object-Centric Learning with Slot Attention, Locatello et al., 2020',
      );
    });

    it('keeps the ids of rows across a refresh, so that what is open stays open', async () => {
      const { library, store } = await ready();
      const ids = async (): Promise<unknown[]> =>
        (await library.getChildren()).map((node) => library.getTreeItem(node).id);
      const before = await ids();
      await store.refresh();
      assert.deepEqual(await ids(), before);
      assert.strictEqual(new Set(before).size, before.length);
    });
  });
}
