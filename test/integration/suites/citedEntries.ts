import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Paper } from '../../../src/core/library/paper';
import { file, ready, until } from './extension';

const FOLDER = file.bind(undefined, 'cited');
const SLOT = 'locatello2020object';
const NRI = 'kipf2018neural';
const STORM = 100;
const CALLERS = 4;

function at(name: string): vscode.Uri {
  return vscode.Uri.joinPath(FOLDER(), name);
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  return at(name);
}

async function disk(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
}

/** Opens a new file with the caret at `|`. */
async function edit(name: string, marked: string): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('|');
  const document = await vscode.workspace.openTextDocument(
    await write(name, marked.replace('|', '')),
  );
  const editor = await vscode.window.showTextDocument(document);
  const caret = document.positionAt(offset);
  editor.selection = new vscode.Selection(caret, caret);
  return editor;
}

async function paperOf(key: string): Promise<Paper> {
  const { store } = await ready();
  const paper = store.snapshot.library.papers.find((one) => one.key === key);
  assert.ok(paper, `no paper has the key ${key}`);
  return paper;
}

async function cite(...papers: readonly Paper[]): Promise<void> {
  const paperIds = papers.map(({ id }) => id);
  await vscode.commands.executeCommand('papertree.insertCitation', { paperIds });
}

/** A dump of many papers, read. */
async function manyPapers(): Promise<readonly Paper[]> {
  const { store } = await ready();
  const records = Array.from({ length: STORM }, (_, number) => [
    ...['TY  - JOUR', `TI  - Signals of the lighthouse on island number ${number}`],
    ...[`AU  - Keeper${number}, Ada`, 'PY  - 2020', 'ER  - ', ''],
  ]);
  await write('lights.ris', records.flat().join('\n'));
  const found = (): readonly Paper[] =>
    store.snapshot.library.papers.filter(({ title }) => title?.startsWith('Signals of the'));
  await until('the papers are read', () => found().length === STORM);
  return found();
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Citations whose entries go into the bibliography of the manuscript. */
export function citedEntries(): void {
  describe('A citation and its entry', () => {
    before(() => vscode.workspace.fs.createDirectory(FOLDER()));
    afterEach(async () => {
      while (vscode.window.activeTextEditor !== undefined) {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    });
    after(() => vscode.workspace.fs.delete(FOLDER(), { recursive: true }));

    it('make the .bib that a LaTeX document declares, and undo leaves the text as it was', async () => {
      const before = '\\documentclass{article}\nSlots~|.\n\\bibliography{works/latex}\n';
      const { document } = await edit('main.tex', before);
      await cite(await paperOf(SLOT));
      assert.include(document.getText(), `Slots~\\cite{${SLOT}}.`);
      assert.strictEqual((await disk('works/latex.bib')).indexOf(`@misc{${SLOT},`), 0);
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), before.replace('|', ''));
    });

    it('go into a list of CSL-JSON that Markdown declares', async () => {
      await write('items.json', '[\n  {"id": "a", "type": "book"}\n]\n');
      const { document } = await edit('text.md', '---\nbibliography: items.json\n---\nSlots |.\n');
      await cite(await paperOf(SLOT));
      assert.include(document.getText(), `Slots [@${SLOT}].`);
      const items: { id: string }[] = JSON.parse(await disk('items.json'));
      assert.deepEqual(
        items.map(({ id }) => id),
        ['a', SLOT],
      );
    });

    it('go into the Hayagriva that Typst declares', async () => {
      await write('works.yml', 'a:\n  type: book\n  title: Bees\n');
      const { document } = await edit('main.typ', 'Slots |.\n#bibliography("works.yml")\n');
      await cite(await paperOf(SLOT));
      assert.include(document.getText(), `Slots @${SLOT}.`);
      const text = await disk('works.yml');
      assert.isTrue(text.startsWith(`a:\n  type: book\n  title: Bees\n${SLOT}:\n`), text);
    });

    it('are a key alone where the bibliography has the paper, under the key that it has there', async () => {
      const paper = await paperOf(NRI);
      const own = `@misc{nri,\n  title = {${paper.title}},\n  author = {Kipf, Thomas},\n}\n`;
      await write('own.bib', own);
      const { document } = await edit('own.tex', 'Graphs~|.\n\\addbibresource{own.bib}\n');
      await cite(paper);
      assert.include(document.getText(), 'Graphs~\\autocite{nri}.');
      assert.strictEqual(await disk('own.bib'), own);
    });

    it('come in the form that is asked for, and the key alone is no citation', async () => {
      const paper = await paperOf(SLOT);
      const forms = { narrative: `@${SLOT}`, suppressed: `[-@${SLOT}]`, key: SLOT };
      for (const [variant, written] of Object.entries(forms)) {
        const { document } = await edit(
          `${variant}.md`,
          '---\nbibliography: forms.bib\n---\nAs |.\n',
        );
        const request = { paperIds: [paper.id], variant };
        await vscode.commands.executeCommand('papertree.insertCitation', request);
        assert.include(document.getText(), `\nAs ${written}.\n`);
      }
      assert.strictEqual(count(await disk('forms.bib'), '@misc{'), 1);
    });

    it('are made complete when a key was typed, once', async () => {
      const paper = await paperOf(SLOT);
      const { document } = await edit('typed.tex', `\\cite{${SLOT}}|\n\\bibliography{typed}\n`);
      for (let times = 0; times < 2; times++) {
        await vscode.commands.executeCommand(
          'papertree._keyAccepted',
          paper.id,
          SLOT,
          document.uri,
        );
      }
      assert.strictEqual(count(await disk('typed.bib'), `@misc{${SLOT},`), 1);
      assert.strictEqual(document.getText(), `\\cite{${SLOT}}\n\\bibliography{typed}\n`);
    });

    it('are found through the document that includes a chapter', async () => {
      await write('book.tex', '\\include{chapters/one}\n\\bibliography{book}\n');
      const { document } = await edit('chapters/one.tex', 'Slots~|.\n');
      await cite(await paperOf(SLOT));
      assert.include(document.getText(), `\\cite{${SLOT}}`);
      assert.include(await disk('book.bib'), `@misc{${SLOT},`);
    });

    it('go into the nearest bibliography from a text that was never saved', async () => {
      await write('references.bib', '');
      const content = 'Slots~.\n\\bibliography{cited/references}\n';
      const document = await vscode.workspace.openTextDocument({ content, language: 'latex' });
      const editor = await vscode.window.showTextDocument(document);
      const caret = new vscode.Position(0, 'Slots~'.length);
      editor.selection = new vscode.Selection(caret, caret);
      await cite(await paperOf(SLOT));
      assert.equal(document.getText(), content.replace('~', `~\\cite{${SLOT}}`));
      assert.equal(count(await disk('references.bib'), `{${SLOT},`), 1);
    });

    it('are neither written where the bibliography is broken', async () => {
      const broken = '@misc{a,\n  title = {No end,\n';
      await write('broken.bib', broken);
      const { document } = await edit('broken.tex', 'Slots~|.\n\\bibliography{broken}\n');
      await cite(await paperOf(SLOT));
      assert.strictEqual(document.getText(), 'Slots~.\n\\bibliography{broken}\n');
      assert.strictEqual(await disk('broken.bib'), broken);
    });

    it('are neither written where the editor takes the bibliography for read-only', async () => {
      const before = '@misc{a, title={A}}\n';
      await write('locked.bib', before);
      const files = vscode.workspace.getConfiguration('files');
      const lock = (value: Record<string, boolean> | undefined) =>
        files.update('readonlyInclude', value, vscode.ConfigurationTarget.Workspace);
      await lock({ '**/locked.bib': true });
      try {
        const text = 'Slots~.\n\\bibliography{locked}\n';
        const { document } = await edit('locked.tex', text.replace('~', '~|'));
        await cite(await paperOf(SLOT));
        const bib = await vscode.workspace.openTextDocument(at('locked.bib'));
        assert.deepEqual(
          { text: document.getText(), editor: bib.getText(), disk: await disk('locked.bib') },
          { text, editor: before, disk: before },
        );
      } finally {
        await lock(undefined);
      }
    });

    it('are neither written where the document declares a file outside of the workspace', async () => {
      const text = 'Slots~.\n\\bibliography{../../../outside}\n';
      const { document } = await edit('outside.tex', text.replace('~', '~|'));
      await cite(await paperOf(SLOT));
      assert.strictEqual(document.getText(), text);
    });

    it(`are kept, all ${STORM} of them, when ${CALLERS} callers insert at once`, async function () {
      this.timeout(300_000);
      const papers = await manyPapers();
      const { document } = await edit('storm.tex', 'All~|.\n\\bibliography{storm}\n');
      const callers = Array.from({ length: CALLERS }, (_, caller) =>
        Promise.all(
          papers.filter((__, place) => place % CALLERS === caller).map((one) => cite(one)),
        ),
      );
      await Promise.all(callers);
      const bib = await disk('storm.bib');
      const cited = /\\cite\{([^}]*)\}/.exec(document.getText())?.[1]?.split(',') ?? [];
      const entries = cited.filter((key) => bib.includes(`@misc{${key},`));
      assert.deepEqual(
        { cited: new Set(cited).size, entries: entries.length, all: count(bib, '@misc{') },
        { cited: STORM, entries: STORM, all: STORM },
      );
    });

    it('are one entry and one key, in however many ways a paper is inserted', async function () {
      this.timeout(60_000);
      const paper = await paperOf(SLOT);
      const { library } = await ready();
      const row = { paperIds: [paper.id] };
      const ways: readonly (readonly unknown[])[] = [
        [row],
        [paper.id],
        [row, [row]],
        [row, [row, row]],
        [{ paperIds: [paper.id, paper.id] }],
      ];
      assert.isDefined(library);
      const texts = {
        'same.tex': 'A~|.\n\\bibliography{same}\n',
        'same.md': '---\nbibliography: same.bib\n---\nA |.\n',
        'same.typ': 'A |.\n#bibliography("same.bib")\n',
        'same.org': '#+bibliography: same.bib\nA |.\n',
      };
      for (const [name, text] of Object.entries(texts)) {
        const { document } = await edit(name, text);
        for (const args of ways) {
          await vscode.commands.executeCommand('papertree.insertCitation', ...args);
        }
        assert.include(document.getText(), SLOT);
      }
      const bib = await disk('same.bib');
      assert.deepEqual(
        { entries: count(bib, '@'), key: count(bib, `@misc{${SLOT},`) },
        { entries: 1, key: 1 },
      );
    });
  });
}
