import { assert } from 'chai';
import * as vscode from 'vscode';
import { file, ready, until } from './extension';

const TITLE = 'Fjords That Answer';
const RECORD = `TY  - JOUR
TI  - ${TITLE}
AU  - Ødegård, Knut
PY  - 2020
AB  - A fjord gives back what one calls into it, later. We study how much later, and why.
ER  - 
`;

/** Runs a command and accepts what its quick picks offer first, until it ends. */
async function acceptAll(command: string, ...args: readonly unknown[]): Promise<void> {
  let isOver = false;
  const running = vscode.commands.executeCommand(command, ...args).then(() => {
    isOver = true;
  });
  await until(`${command} ends`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isOver;
  });
  await running;
}

async function authorRow(label: string) {
  const { library } = await ready();
  const rows = await library.getChildren();
  const row = rows.find((node) => library.getTreeItem(node).label === label);
  assert.ok(row?.kind === 'group', `no row ${label}`);
  return row;
}

/** Papers handed on to other programs. */
export function exporting(): void {
  describe('Papers handed on', () => {
    before(async () => {
      await vscode.commands.executeCommand('papertree.groupByAuthor');
    });
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('are copied in the format that is picked, every paper of a row once', async () => {
      const row = await authorRow('Francesco Locatello');
      await vscode.env.clipboard.writeText('');
      await acceptAll('papertree.copyAs', row, [row, row]);
      const copied = await vscode.env.clipboard.readText();
      assert.equal(copied.match(/^@\w+\{/gm)?.length, row.group.papers.length);
    });

    it('are the row of a paper where one is clicked', async () => {
      const { library } = (await ready()).store.snapshot;
      const paper = library.papers.find(({ title }) => title !== undefined);
      assert.ok(paper);
      await vscode.env.clipboard.writeText('');
      await acceptAll('papertree.copyAs', { paperIds: [paper.id] });
      const copied = await vscode.env.clipboard.readText();
      assert.include(copied, `{${paper.key},`);
      assert.equal(copied.match(/^@\w+\{/gm)?.length, 1);
    });

    it('are written into a new editor, in the order of their keys', async () => {
      const row = await authorRow('Francesco Locatello');
      await acceptAll('papertree.exportPapers', row);
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      const keys = [...text.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
      assert.equal(keys.length, row.group.papers.length);
      assert.deepEqual(keys, keys.toSorted());
    });

    it('are in the characters that the setting asks for', async () => {
      const settings = vscode.workspace.getConfiguration('papertree');
      const dump = file('papers/fjords.ris');
      await vscode.workspace.fs.writeFile(dump, new TextEncoder().encode(RECORD));
      const { store } = await ready();
      const find = () => store.snapshot.library.papers.find(({ title }) => title === TITLE);
      await until('the dump is read', () => find() !== undefined);
      const paper = find();
      assert.ok(paper);
      const copied = async (characters: string | undefined): Promise<string> => {
        await settings.update('bibtex.characters', characters);
        await vscode.commands.executeCommand('papertree.copyBibtex', { paperIds: [paper.id] });
        return await vscode.env.clipboard.readText();
      };
      const isAscii = (text: string): boolean => /^[\n -~]*$/.test(text);
      try {
        assert.deepEqual(
          [isAscii(await copied('unicode')), isAscii(await copied('auto'))],
          [false, true],
        );
      } finally {
        await settings.update('bibtex.characters', undefined);
        await vscode.workspace.fs.delete(dump);
        await until('the dump is gone', () => !store.holds(dump));
      }
    });
  });
}
