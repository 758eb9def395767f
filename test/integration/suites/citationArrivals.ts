import { assert } from 'chai';
import * as vscode from 'vscode';
import { papersNamed } from '../../../src/core/library/meantPapers';
import type { Paper } from '../../../src/core/library/paper';
import { finish } from '../../../src/core/steps';
import { CitationUri } from '../../../src/surfaces/citationUri';
import { CitationDrop } from '../../../src/surfaces/editor/citationDrop';
import { CitationPaste } from '../../../src/surfaces/editor/citationPaste';
import { DRAGGED_PAPERS, draggedPapers } from '../../../src/workspace/draggedPapers';
import { ready } from './extension';

const SLOT = 'locatello2020object';

async function partsFor(keysFor: (papers: readonly Paper[]) => readonly string[] | undefined) {
  const { store } = await ready();
  const { library } = store.snapshot;
  return {
    findPaper: (id: string) => library.byId.get(id),
    isDump: (uri: vscode.Uri) => store.holds(uri),
    find: async (names: Parameters<typeof papersNamed>[1]) =>
      finish(papersNamed(library.papers, names)),
    keysFor: async (papers: readonly Paper[]) => keysFor(papers),
  };
}

async function paperOf(key: string): Promise<Paper> {
  const { store } = await ready();
  const paper = store.snapshot.library.papers.find((one) => one.key === key);
  assert.ok(paper, `no paper has the key ${key}`);
  return paper;
}

async function textOf(
  document: vscode.TextDocument,
  edit: { readonly additionalEdit?: vscode.WorkspaceEdit } | undefined,
): Promise<string> {
  assert.ok(edit?.additionalEdit, 'nothing is offered');
  assert.isTrue(await vscode.workspace.applyEdit(edit.additionalEdit));
  return document.getText();
}

const own = (papers: readonly Paper[]): readonly string[] => papers.map(({ key }) => key);

/** Papers that come into a manuscript from elsewhere. */
export function citationArrivals(): void {
  describe('A paper that is brought into a manuscript', () => {
    after(async () => {
      while (vscode.window.activeTextEditor !== undefined) {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    });

    async function open(language: string, content: string): Promise<vscode.TextDocument> {
      const document = await vscode.workspace.openTextDocument({ language, content });
      await vscode.window.showTextDocument(document);
      return document;
    }

    it('by dragging joins the citation that it is let go in', async () => {
      const paper = await paperOf(SLOT);
      const document = await open('latex', 'As \\cite{a} say.');
      const transfer = new vscode.DataTransfer();
      transfer.set(DRAGGED_PAPERS, draggedPapers([paper.id]));
      const drop = new CitationDrop(await partsFor(own));
      const edit = await drop.provideDocumentDropEdits(
        document,
        new vscode.Position(0, 10),
        transfer,
      );
      assert.strictEqual(await textOf(document, edit), `As \\cite{a,${SLOT}} say.`);
    });

    it('by dragging is not cited where its entry was refused, nor in a dump', async () => {
      const paper = await paperOf(SLOT);
      const transfer = new vscode.DataTransfer();
      transfer.set(DRAGGED_PAPERS, draggedPapers([paper.id]));
      const start = new vscode.Position(0, 0);
      const refused = new CitationDrop(await partsFor(() => undefined));
      const document = await open('latex', 'Slots.');
      assert.isUndefined(await refused.provideDocumentDropEdits(document, start, transfer));
      const { store } = await ready();
      const dump = store.snapshot.files.find(({ uri }) => uri.path.endsWith('/kipf-profile.txt'));
      assert.ok(dump);
      const text = await vscode.workspace.openTextDocument(dump.uri);
      const drop = new CitationDrop(await partsFor(own));
      assert.isUndefined(await drop.provideDocumentDropEdits(text, start, transfer));
    });

    it('by pasting its title is offered as a citation, which is written when it is chosen', async () => {
      const paper = await paperOf(SLOT);
      const document = await open('markdown', 'Slots .');
      const place = new vscode.Position(0, 6);
      const chosen: string[] = [];
      const paste = new CitationPaste(
        await partsFor((papers) => {
          chosen.push(...own(papers));
          return own(papers);
        }),
      );
      const transfer = new vscode.DataTransfer();
      transfer.set('text/plain', new vscode.DataTransferItem(`${paper.title}\nF. Locatello\n`));
      const token = new vscode.CancellationTokenSource().token;
      const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
      const [edit] =
        (await paste.provideDocumentPasteEdits(
          document,
          [new vscode.Range(place, place)],
          transfer,
          context,
          token,
        )) ?? [];
      assert.ok(edit);
      assert.deepEqual(
        { text: edit.insertText, yields: edit.yieldTo?.[0]?.value, chosen: [...chosen] },
        { text: '', yields: vscode.DocumentDropOrPasteEditKind.Text.value, chosen: [] },
      );
      const resolved = await paste.resolveDocumentPasteEdit(edit);
      assert.strictEqual(await textOf(document, resolved), `Slots [@${SLOT}].`);
      assert.deepEqual(chosen, [SLOT]);
    });

    it('by a link of another program is cited, and a link that says anything else does nothing', async () => {
      const paper = await paperOf(SLOT);
      const inserted: string[] = [];
      const parts = {
        find: (await partsFor(own)).find,
        insert: async (papers: readonly Paper[]) => void inserted.push(...own(papers)),
      };
      const uri = new CitationUri(parts);
      const base = vscode.Uri.from({ scheme: 'vscode', authority: 'papertree.papertree' });
      await uri.handleUri(base.with({ path: '/cite', query: `id=${paper.id}` }));
      await uri.handleUri(base.with({ path: '/cite', query: `key=${SLOT}` }));
      await uri.handleUri(base.with({ path: '/cite', query: `key=${SLOT}&file=/etc/passwd` }));
      await uri.handleUri(base.with({ path: '/open', query: `key=${SLOT}` }));
      assert.deepEqual(inserted, [SLOT, SLOT]);
    });
  });
}
