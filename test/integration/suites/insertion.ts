import { assert } from 'chai';
import * as vscode from 'vscode';
import { ready, restoringTheBibliography, until } from './extension';

/** Opens an unsaved text with the caret at `|`. */
async function write(language: string, marked: string): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('|');
  const content = marked.replace('|', '');
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  const caret = document.positionAt(offset);
  editor.selection = new vscode.Selection(caret, caret);
  return editor;
}

/** The text with the caret marked. */
function read({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const offset = document.offsetAt(selection.active);
  return `${text.slice(0, offset)}|${text.slice(offset)}`;
}

async function cite(...keys: string[]): Promise<void> {
  const { store } = await ready();
  const paperIds = keys.map((key) => {
    const paper = store.snapshot.library.papers.find((one) => one.key === key);
    assert.ok(paper, `no paper has the key ${key}`);
    return paper.id;
  });
  await vscode.commands.executeCommand('papertree.insertCitation', { paperIds });
}

const SLOT = 'locatello2020object';
const NRI = 'kipf2018neural';

export function insertion(): void {
  describe('Inserting a citation', () => {
    restoringTheBibliography();
    // Not after each: VS Code gives the name of a closed untitled text to the next one, and the
    // host may then still see the old words under it.
    after(async () => {
      while (vscode.window.activeTextEditor !== undefined) {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    });

    const CASES = [
      { language: 'latex', before: 'Attention~|.', after: `Attention~\\cite{${SLOT}}|.` },
      {
        language: 'latex',
        before: '\\usepackage{natbib}\nAttention~|.',
        after: `\\usepackage{natbib}\nAttention~\\citep{${SLOT}}|.`,
      },
      { language: 'markdown', before: 'Attention |.', after: `Attention [@${SLOT}]|.` },
      { language: 'plaintext', before: 'Attention |.', after: `Attention ${SLOT}|.` },
    ];
    for (const { language, before, after } of CASES) {
      it(`writes ${language}: ${JSON.stringify(after)}`, async () => {
        const editor = await write(language, before);
        await cite(SLOT);
        assert.strictEqual(read(editor), after);
      });
    }

    it('writes several papers as one group', async () => {
      const editor = await write('markdown', 'Graphs |.');
      await cite(SLOT, NRI);
      assert.strictEqual(read(editor), `Graphs [@${SLOT}; @${NRI}]|.`);
    });

    it('is undone in one step', async () => {
      const editor = await write('latex', 'Graphs |.');
      await cite(SLOT, NRI);
      assert.notStrictEqual(editor.document.getText(), 'Graphs .');
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(editor.document.getText(), 'Graphs .');
    });

    it('writes at every cursor', async () => {
      const editor = await write('markdown', 'One |.\nTwo .');
      const { active } = editor.selection;
      const second = new vscode.Position(1, 4);
      editor.selections = [
        new vscode.Selection(active, active),
        new vscode.Selection(second, second),
      ];
      await cite(SLOT);
      assert.strictEqual(editor.document.getText(), `One [@${SLOT}].\nTwo [@${SLOT}].`);
    });

    it('is changed into another form by Enter in the list of forms, in one step to undo', async () => {
      const editor = await write('markdown', `As [@${SLOT}|] say.`);
      const edited = vscode.commands.executeCommand('papertree.editCitation');
      await until('the citation is in running text', async () => {
        if (editor.document.getText() === `As @${SLOT} say.`) return true;
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return false;
      });
      await edited;
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(editor.document.getText(), `As [@${SLOT}] say.`);
    });

    it('never writes into a dump: the key goes to the clipboard', async () => {
      const { store } = await ready();
      const [dump] = store.snapshot.files;
      assert.ok(dump);
      const editor = await vscode.window.showTextDocument(dump.uri);
      const before = editor.document.getText();
      await cite(SLOT);
      assert.strictEqual(editor.document.getText(), before);
      assert.strictEqual(await vscode.env.clipboard.readText(), SLOT);
    });

    it('writes Typst by the ending of the file where no extension knows the language', async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder);
      const document = await vscode.workspace.openTextDocument(
        vscode.Uri.joinPath(folder.uri, 'report.typ'),
      );
      const editor = await vscode.window.showTextDocument(document);
      const end = document.positionAt(document.getText().length);
      editor.selection = new vscode.Selection(end, end);
      const before = document.getText();
      await cite(SLOT, NRI);
      assert.strictEqual(document.getText(), `${before}@${SLOT} @${NRI}`);
    });
  });
}
