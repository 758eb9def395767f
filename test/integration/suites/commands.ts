import { assert } from 'chai';
import * as vscode from 'vscode';
import { extension, ready, until } from './extension';

export function commands(): void {
  describe('The commands', () => {
    it('are those of the manifest and no other', async () => {
      await ready();
      const { contributes } = extension().packageJSON;
      const declared = contributes.commands.map(({ command }: { command: string }) => command);
      const views = contributes.views.papertree.map(({ id }: { id: string }) => `${id}.`);
      const registered = (await vscode.commands.getCommands(true)).filter(
        (id) => /^papertree\.[^_]/.test(id) && !views.some((view: string) => id.startsWith(view)),
      );
      assert.deepEqual(registered.sort(), declared.sort());
    });

    it('copy the BibTeX of a paper', async () => {
      const { store } = await ready();
      const paper = store.snapshot.library.papers.find(({ key }) => key === 'locatello2020object');
      assert.ok(paper);
      await vscode.commands.executeCommand('papertree.copyBibtex', { paperIds: [paper.id] });
      assert.match(
        await vscode.env.clipboard.readText(),
        /^@misc\{locatello2020object,\n {2}author = /,
      );
    });

    it('copy the references of several papers, and their keys on one line', async () => {
      const { store } = await ready();
      const [one, other] = store.snapshot.library.papers;
      assert.ok(one && other);
      const argument = { paperIds: [one.id, other.id] };
      await vscode.commands.executeCommand('papertree.copyReference', argument);
      assert.strictEqual((await vscode.env.clipboard.readText()).split('\n').length, 2);
      await vscode.commands.executeCommand('papertree.copyCitationKey', argument);
      assert.strictEqual(await vscode.env.clipboard.readText(), `${one.key}, ${other.key}`);
    });

    it('go to the lines of a dump', async () => {
      const { store } = await ready();
      const paper = store.snapshot.library.papers.find(
        ({ title }) => title?.startsWith('GEM') || title?.startsWith('Graph Convolutional Matrix'),
      );
      assert.ok(paper);
      await vscode.commands.executeCommand('papertree.goToSource', { paperIds: [paper.id] });
      const editor = vscode.window.activeTextEditor;
      assert.strictEqual(editor?.document.uri.toString(), paper.entries[0]?.file);
      assert.strictEqual(
        (editor?.selection.start.line ?? -1) + 1,
        paper.entries[0]?.entry.lines[0],
      );
    });

    it('open one abstract, and use its tab again for the next', async () => {
      const { store } = await ready();
      const count = (): number =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .filter(
            ({ input }) =>
              input instanceof vscode.TabInputWebview && /papertree\.abstract/.test(input.viewType),
          ).length;
      for (const { id } of store.snapshot.library.papers.slice(0, 2)) {
        await vscode.commands.executeCommand('papertree.openAbstract', { paperIds: [id] });
      }
      await until('the tab is there', () => count() > 0);
      assert.strictEqual(count(), 1);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
  });
}
