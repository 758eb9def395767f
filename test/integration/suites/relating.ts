import { assert } from 'chai';
import * as vscode from 'vscode';
import { ready, restoringTheBibliography, until } from './extension';

const OFFER = 'Suggest citations for the selection';
const SLOTS = 'Slot attention learns object-centric representations.';

async function write(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return vscode.window.showTextDocument(document);
}

function select({ document }: vscode.TextEditor, text: string): vscode.Selection {
  const start = document.getText().indexOf(text);
  return new vscode.Selection(document.positionAt(start), document.positionAt(start + text.length));
}

/** Presses Enter in the pick until something has come of it: the pick is empty at first. */
async function enterUntil(what: string, holds: () => boolean): Promise<void> {
  await until(what, async () => {
    if (holds()) return true;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return false;
  });
}

async function offered(uri: vscode.Uri, range: vscode.Range): Promise<boolean> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  return actions.some(({ title }) => title === OFFER);
}

export function relating(): void {
  describe('Related papers and suggested citations', () => {
    restoringTheBibliography();
    after(async () => {
      while (vscode.window.activeTextEditor !== undefined) {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('open the abstract of a related paper with Enter', async () => {
      const { store } = await ready();
      const paper = store.snapshot.library.papers.find(({ key }) => key === 'locatello2020object');
      assert.ok(paper);
      const isOpen = (): boolean =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ input }) => input instanceof vscode.TabInputWebview);
      assert.isFalse(isOpen());
      const shown = vscode.commands.executeCommand('papertree.showRelated', {
        paperIds: [paper.id],
      });
      await enterUntil('the abstract is open', isOpen);
      await shown;
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('cite at the cursor what its sentence speaks of', async () => {
      const editor = await write(`Unrelated. ${SLOTS} More.`);
      const caret = select(editor, SLOTS).end.translate(0, -1);
      editor.selection = new vscode.Selection(caret, caret);
      const suggested = vscode.commands.executeCommand('papertree.suggestCitations');
      await enterUntil('a citation is inserted', () => editor.document.getText().includes('[@'));
      await suggested;
      assert.strictEqual(
        editor.document.getText(),
        `Unrelated. ${SLOTS.slice(0, -1)} [@locatello2020object]. More.`,
      );
    });

    it('leave out what the paragraph cites already', async () => {
      const editor = await write(`Unrelated. ${SLOTS} More [@locatello2020object].`);
      const caret = select(editor, SLOTS).end.translate(0, -1);
      editor.selection = new vscode.Selection(caret, caret);
      const suggested = vscode.commands.executeCommand('papertree.suggestCitations');
      const text = (): string => editor.document.getText();
      await enterUntil('a citation is inserted', () => text().split('[@').length > 2);
      await suggested;
      assert.strictEqual(text().split('locatello2020object').length, 2);
    });

    it('cite behind the selection', async () => {
      const editor = await write(`Unrelated. ${SLOTS} More.`);
      const { start, end } = select(editor, 'Slot attention ');
      editor.selection = new vscode.Selection(end, start);
      const suggested = vscode.commands.executeCommand('papertree.suggestCitations');
      await enterUntil('a citation is inserted', () => editor.document.getText().includes('[@'));
      await suggested;
      assert.match(
        editor.document.getText(),
        /^Unrelated\. Slot attention \[@locatello\w+\] learns object-centric representations\. More\.$/,
      );
    });

    it('ask nothing where no sentence stands, and in a dump', async () => {
      const { store } = await ready();
      await write('One.\n\n\nTwo.');
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      await vscode.commands.executeCommand('papertree.suggestCitations');
      const [dump] = store.snapshot.files;
      assert.ok(dump);
      await vscode.window.showTextDocument(dump.uri);
      await vscode.commands.executeCommand('papertree.suggestCitations');
      assert.strictEqual(editor.document.getText(), 'One.\n\n\nTwo.');
    });

    it('are offered over a selection in a manuscript, and nowhere else', async () => {
      const { store } = await ready();
      const editor = await write(SLOTS);
      const { uri } = editor.document;
      const [dump] = store.snapshot.files;
      assert.ok(dump);
      await vscode.window.showTextDocument(dump.uri);
      const range = new vscode.Range(0, 0, 0, 10);
      assert.deepEqual(
        [
          await offered(uri, range),
          await offered(uri, new vscode.Range(0, 3, 0, 3)),
          await offered(dump.uri, range),
        ],
        [true, false, false],
      );
    });
  });
}
