import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ExtensionParts } from '../../../src/extension';
import { file, ready, until } from './extension';

const TEXT = `\\documentclass{article}
\\begin{document}
Slots \\citep{locatello2020object} and graphs \\citet{kipf2017semi} meet \\cite{nobody1999, kipf2017semi}.
\\bibliography{references}
\\end{document}
`;

type View = ExtensionParts['citedHere'];
type Node = ReturnType<View['getChildren']>[number];

async function write(content: string, language = 'latex'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  return vscode.window.showTextDocument(document);
}

/** What a user reads: label, and what stands behind it. */
function shown(view: View, node: Node): string {
  const { label, description } = view.getTreeItem(node);
  const text = typeof label === 'string' ? label : marked(label);
  return `${text} | ${description}`;
}

function marked(label: vscode.TreeItemLabel | undefined): string {
  const { label: text = '', highlights: [[start, end] = [0, 0]] = [] } = label ?? {};
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

async function untilRowsAre(expected: readonly string[]): Promise<void> {
  const { citedHere: view } = await ready();
  const rows = (): string[] => view.getChildren().map((node) => shown(view, node));
  await until(`the rows are ${expected.join('; ')}, not ${rows().join('; ')}`, () => {
    return JSON.stringify(rows()) === JSON.stringify(expected);
  });
}

const SLOTS = 'Object-Centric Learning with Slot Attention';
const GRAPHS = 'Semi-Supervised Classification with Graph Convolutional Networks';

/** The view of what the manuscript in front cites. */
export function citedHere(): void {
  describe('Cited Here', () => {
    before(async () => {
      const { bibliographies, meanings } = await ready();
      await until('the bibliography is read', () => bibliographies.has('kipf2017semi'));
      await meanings.whenIdle();
    });
    after(async () => {
      while (vscode.window.activeTextEditor !== undefined) {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    });

    it('lists what is cited in the order of first use, and what is not known', async () => {
      await write(TEXT);
      await untilRowsAre([
        `${SLOTS} | not in a bibliography · Locatello et al. · 2020`,
        `${GRAPHS} | Kipf & Welling · 2017 · 2 uses`,
        'nobody1999 | unknown key',
      ]);
    });

    it('speaks its rows', async () => {
      const { citedHere: view } = await ready();
      assert.deepEqual(
        view.getChildren().map((node) => view.getTreeItem(node).accessibilityInformation?.label),
        [
          `${SLOTS}, Locatello et al., 2020, not in a bibliography, cited once`,
          `${GRAPHS}, Kipf & Welling, 2017, cited 2 times`,
          'nobody1999, unknown key, cited once',
        ],
      );
    });

    it('shows each use in its line, and goes there', async () => {
      const { citedHere: view } = await ready();
      const [, graphs] = view.getChildren();
      const [, second] = view.getChildren(graphs);
      assert.ok(second);
      const line = '…meet \\cite{nobody1999, ‹kipf2017semi›}.';
      assert.equal(shown(view, second), `${line} | line 3`);
      const { command } = view.getTreeItem(second);
      assert.ok(command);
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.getText(editor.selection), 'kipf2017semi');
    });

    it('follows what is typed, and keeps the rows that stay', async () => {
      const { citedHere: view } = await ready();
      const [before] = view.getChildren();
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const place = new vscode.Position(2, 0);
      await editor.edit((edit) => edit.insert(place, 'Words\n\nbefore. '));
      await until('its use moved', () => {
        const [use] = view.getChildren(before);
        return use !== undefined && view.getTreeItem(use).description === 'line 5';
      });
      assert.strictEqual(view.getChildren()[0], before);
      await editor.edit((edit) => edit.insert(place, '\\cite{vaswani2017attention} '));
      await untilRowsAre([
        'Attention Is All You Need | Vaswani et al. · 2017',
        `${SLOTS} | not in a bibliography · Locatello et al. · 2020`,
        `${GRAPHS} | Kipf & Welling · 2017 · 2 uses`,
        'nobody1999 | unknown key',
      ]);
    });

    it('learns what a bibliography says from then on', async () => {
      const uri = file('more.bib');
      const entry = '@misc{nobody1999, title = {A Nobody of Note}, author = {Writer, Ada}}\n';
      await write('\\cite{nobody1999}');
      await untilRowsAre(['nobody1999 | unknown key']);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(entry));
      await untilRowsAre(['A Nobody of Note | Writer']);
      await vscode.commands.executeCommand('papertree.goToEntry', { citationKey: 'nobody1999' });
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, uri.path);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uri);
      await untilRowsAre(['nobody1999 | unknown key']);
    });

    it('inserts a key again at the cursor', async () => {
      const editor = await write('As [@kipf2017semi] says, .', 'markdown');
      const end = new vscode.Position(0, 25);
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('papertree.citeAgain', { citationKey: 'kipf2017semi' });
      assert.equal(editor.document.getText(), 'As [@kipf2017semi] says, [@kipf2017semi].');
      await untilRowsAre([`${GRAPHS} | Kipf & Welling · 2017 · 2 uses`]);
    });

    it('marks the papers of it in the library as one types, and only their rows', async () => {
      const { library, citedHere: view } = await ready();
      const editor = await write('Slots .', 'markdown');
      await until('nothing is cited', () => view.getChildren().length === 0);
      const group = await library.findGroup('author', 'Francesco Locatello');
      assert.ok(group);
      const paper = (await library.getChildren(group)).find(
        (node) => library.getTreeItem(node).label === SLOTS,
      );
      assert.ok(paper);
      const told = new Promise((resolve) => {
        const listening = library.onDidChangeTreeData((rows) => {
          listening.dispose();
          resolve(rows);
        });
      });
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 6), '[@locatello2020object]'));
      assert.deepEqual(await told, [paper]);
      const item = library.getTreeItem(paper);
      assert.equal(item.description, '2020 · Locatello et al. · cited');
      assert.equal(
        item.accessibilityInformation?.label,
        `${SLOTS}, Locatello et al., 2020, cited in the manuscript`,
      );
    });

    it('is empty beside a text that is no manuscript', async () => {
      await write('[@kipf2017semi]', 'plaintext');
      await untilRowsAre([]);
    });
  });
}
