import { assert } from 'chai';
import * as vscode from 'vscode';
import { extension } from './extension';

export function withoutDumps(): void {
  describe('In a workspace without candidate files the extension', () => {
    it('sleeps', async () => {
      // Opening a file and waiting for the editor's own start gives it every chance to wake up.
      const [main] = await vscode.workspace.findFiles('main.tex');
      assert.ok(main);
      await vscode.window.showTextDocument(main);
      await vscode.commands.executeCommand('workbench.action.files.save');
      assert.strictEqual(extension().isActive, false);
    });

    it('wakes up for its view, and finds nothing', async () => {
      await vscode.commands.executeCommand('papertree.library.focus');
      const { store } = await extension().activate();
      await store.whenIdle();
      assert.deepEqual([store.snapshot.library.papers, store.snapshot.files], [[], []]);
    });
  });
}
