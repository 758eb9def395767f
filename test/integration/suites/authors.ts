import { assert } from 'chai';
import * as vscode from 'vscode';
import type { GroupNode, LibraryNode } from '../../../src/surfaces/tree/libraryNode';
import { BEES, MAPS, TIDES } from '../../core/dump/samplePages';
import { file, ready, until } from './extension';

const DECISIONS = file('.papertree.json');
const ONE = file('papers/authors-one.txt');
const OTHER = file('papers/authors-other.txt');

function bibtex(
  { title, abstract }: { readonly title: string; readonly abstract: string },
  author: string,
  year: number,
): string {
  const fields = { title, author, year, abstract };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{k${title.length},\n${lines.join('')}}\n\n`;
}

async function row(name: string): Promise<GroupNode> {
  const { library } = await ready();
  const found = await library.findGroup('author', name);
  assert.ok(found, `no row of ${name}`);
  return found;
}

async function tooltip(node: LibraryNode): Promise<string> {
  const { library } = await ready();
  return String(library.resolveTreeItem(library.getTreeItem(node), node).tooltip);
}

async function item(node: LibraryNode): Promise<vscode.TreeItem> {
  return (await ready()).library.getTreeItem(node);
}

async function decided(): Promise<unknown> {
  const bytes = await vscode.workspace.fs.readFile(DECISIONS);
  return JSON.parse(new TextDecoder().decode(bytes)).authors;
}

/** Runs a command and takes the first row of the list that it opens. */
async function takeFirst(command: string, node: LibraryNode): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand(command, node).then(() => {
    isDone = true;
  });
  await until(`${command} is answered`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await done;
}

export function authors(): void {
  describe('Authors', () => {
    before(async () => {
      const put = (uri: vscode.Uri, ...entries: readonly string[]): Thenable<void> =>
        vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(entries.join('')));
      await put(
        ONE,
        bibtex(TIDES, 'Marc Finzi and Bo Chen', 2021),
        bibtex(BEES, 'Zico Kolter and Bo Chen', 2022),
      );
      await put(
        OTHER,
        bibtex(TIDES, 'M. Finzi and Bo Chen', 2024),
        bibtex(MAPS, 'J. Zico Kolter and Bo Chen', 2023),
      );
      const { store } = await ready();
      await until('the papers are there', () =>
        [TIDES, BEES, MAPS].every(({ title }) =>
          store.snapshot.library.papers.some((paper) => paper.title === title),
        ),
      );
      await vscode.commands.executeCommand('papertree.groupByAuthor');
    });

    after(async () => {
      for (const uri of [ONE, OTHER, DECISIONS]) await vscode.workspace.fs.delete(uri);
      const { store } = await ready();
      await until('the papers are gone', () =>
        store.snapshot.files.every(({ uri }) => !uri.path.includes('/authors-')),
      );
    });

    it('whose spellings sources join have one row, found by each, that tells them all', async () => {
      const found = await row('Finzi, M.');
      assert.strictEqual(await row('Marc Finzi'), found);
      const { label, accessibilityInformation } = await item(found);
      assert.strictEqual(label, 'Marc Finzi');
      assert.strictEqual(accessibilityInformation?.label, 'Marc Finzi, 1 paper, also: M. Finzi');
      assert.match(await tooltip(found), /^Marc Finzi: 1 paper\n\nAlso: M\. Finzi\n\n/);
    });

    it('notes on every author that a name may be of several persons', async () => {
      const { library } = await ready();
      for (const node of await library.getChildren()) {
        const isAuthor = (await item(node)).label !== 'Authors not given';
        assert.strictEqual(/may be of several persons\.$/.test(await tooltip(node)), isAuthor);
      }
    });

    it('asks of an author who may be another, and does as the user says', async () => {
      const [shorter, fuller] = [await row('Zico Kolter'), await row('J. Zico Kolter')];
      const asked = await Promise.all([shorter, fuller].map(item));
      assert.deepEqual(
        asked.map(({ description, contextValue }) => [description, contextValue]),
        [
          ['1 · J. Zico Kolter?', 'papertree.author.alike'],
          ['1', 'papertree.author.alike'],
        ],
      );
      const reason = /May be the same person as Zico Kolter: both write with Bo Chen/;
      assert.match(await tooltip(fuller), reason);
      await vscode.commands.executeCommand('papertree.joinAuthors', shorter, [shorter, fuller]);
      assert.deepEqual(await decided(), { same: [['Zico Kolter', 'J. Zico Kolter']] });
      const joined = await row('Zico Kolter');
      const { label, description, contextValue } = await item(joined);
      assert.deepEqual(
        [label, description, contextValue],
        ['J. Zico Kolter', '2', 'papertree.author.several'],
      );
    });

    it('are parted again by the spelling that is of somebody else', async () => {
      await takeFirst('papertree.partAuthors', await row('J. Zico Kolter'));
      assert.deepEqual(await decided(), { different: [['J. Zico Kolter', 'Zico Kolter']] });
      const parted = await Promise.all([row('Zico Kolter'), row('J. Zico Kolter')]);
      const items = await Promise.all(parted.map(item));
      // Who was told apart is not asked about again.
      assert.deepEqual(
        items.map(({ label, description }) => [label, description]),
        [
          ['Zico Kolter', '1'],
          ['J. Zico Kolter', '1'],
        ],
      );
    });

    it('are joined from a list, which takes back what parted them', async () => {
      await takeFirst('papertree.joinAuthors', await row('Zico Kolter'));
      assert.deepEqual(await decided(), { same: [['Zico Kolter', 'J. Zico Kolter']] });
      assert.strictEqual(await row('Zico Kolter'), await row('J. Zico Kolter'));
    });

    it('are as before when the decisions are taken out of their file', async () => {
      await vscode.workspace.fs.writeFile(DECISIONS, new TextEncoder().encode('{ "version": 1 }'));
      await until(
        'they are two again',
        async () => (await row('Zico Kolter')) !== (await row('J. Zico Kolter')),
      );
    });

    it('and years that sources contradict each other about are told of a paper', async () => {
      const { library } = await ready();
      const [paper] = await library.getChildren(await row('Marc Finzi'));
      assert.ok(paper);
      assert.match(await tooltip(paper), /\n\nSources disagree about: date\n\n/);
      const { accessibilityInformation } = await item(paper);
      assert.match(String(accessibilityInformation?.label), /, Sources disagree about: date$/);
    });
  });
}
