import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CitedPaper } from '../../../src/core/cite/citedPaper';
import { Slices } from '../../../src/lib/slices';
import {
  BibliographyWriter,
  type BibliographyWriting,
} from '../../../src/workspace/bibliographyWriter';
import { FileSettings } from '../../../src/workspace/fileSettings';
import { file, ready, until } from './extension';
import { MemoryFiles } from './memoryFiles';

const FOLDER = file.bind(undefined, 'written');
const PAPERS = 100;
const CALLERS = 4;

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

function paper(number: number): CitedPaper {
  const words = [...String(number)].map((digit) => NUMBERS[Number(digit)]).join(' ');
  return {
    key: `hive${number}`,
    title: `Counting the bees of hive ${words}`,
    authors: [{ name: 'Ada Writer' }],
    authorsTruncated: false,
    affiliations: [],
    categories: [],
    links: [],
    ids: {},
  };
}

function bib(name: string): vscode.Uri {
  return vscode.Uri.joinPath(FOLDER(), name);
}

async function write(uri: vscode.Uri, text: string, encoding = 'utf8'): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(text, { encoding }));
}

async function read(uri: vscode.Uri, encoding = 'utf8'): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return await vscode.workspace.decode(bytes, { encoding });
}

function kinds(outcomes: readonly BibliographyWriting[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const ENTRY = [
  '@misc{hive1,',
  '  author = {Writer, Ada},',
  '  title = {Counting the bees of hive two},',
];

/** Entries that are written into the user's bibliographies. */
export function bibliographyWriting(): void {
  describe('A paper that is added to a bibliography', () => {
    const settings = new FileSettings();
    const writer = new BibliographyWriter(new Slices(), settings);
    before(() => vscode.workspace.fs.createDirectory(FOLDER()));
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(FOLDER(), { recursive: true });
      settings.dispose();
      const { store } = await ready();
      const below = `${FOLDER().path}/`;
      await until('the library has let go of them', () =>
        store.snapshot.files.every(({ uri }) => !uri.path.startsWith(below)),
      );
    });

    it(`is one of ${PAPERS} that ${CALLERS} callers add at once, and none is lost`, async function () {
      this.timeout(120_000);
      const uri = bib('storm.bib');
      await write(uri, '% kept\n');
      const callers = Array.from({ length: CALLERS }, (_, caller) =>
        Promise.all(
          Array.from({ length: PAPERS / CALLERS }, (__, at) =>
            writer.add(uri, paper(at * CALLERS + caller)),
          ),
        ),
      );
      const outcomes = (await Promise.all(callers)).flat();
      const text = await read(uri);
      const found = Array.from({ length: PAPERS }, (_, number) => `@misc{hive${number},`);
      assert.deepEqual(
        { kinds: kinds(outcomes), lost: found.filter((start) => !text.includes(start)) },
        { kinds: { added: PAPERS }, lost: [] },
      );
      assert.isTrue(text.startsWith('% kept\n'));
    });

    it('is not added again, and has the key that it has', async () => {
      const uri = bib('twice.bib');
      const outcomes = await Promise.all(
        ['hive1', 'other'].map((key) => writer.add(uri, { ...paper(1), key })),
      );
      assert.deepEqual(outcomes, [
        { kind: 'added', key: 'hive1', unsaved: false },
        { kind: 'alreadyThere', key: 'hive1' },
      ]);
      assert.equal(await read(uri), `${ENTRY.join('\n')}\n}\n`);
    });

    it('leaves CRLF and a missing last line end as they are, and is undone in one step', async () => {
      const uri = bib('crlf.bib');
      const before = '@misc{a,\r\n  title = {A},\r\n  year = 2000,\r\n}';
      await write(uri, before);
      await vscode.window.showTextDocument(uri);
      const outcome = await writer.add(uri, paper(1));
      assert.deepEqual(outcome, { kind: 'added', key: 'hive1', unsaved: false });
      assert.equal(await read(uri), `${before}\r\n\r\n${ENTRY.join('\r\n')}\r\n}\r\n`);
      await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('undo');
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.getText(), before);
      await document.save();
    });

    it('goes into what an editor holds unsaved, which stays unsaved', async () => {
      const uri = bib('unsaved.bib');
      await write(uri, '@misc{a, title={A}}\n');
      const document = await vscode.workspace.openTextDocument(uri);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), '% typed\n');
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      const outcome = await writer.add(uri, paper(1));
      assert.deepEqual(outcome, { kind: 'added', key: 'hive1', unsaved: true });
      assert.deepEqual(
        {
          isDirty: document.isDirty,
          typed: document.getText().startsWith('% typed\n@misc{a, title={A}}\n'),
          added: document.getText().includes('@misc{hive1,'),
          disk: await read(uri),
        },
        { isDirty: true, typed: true, added: true, disk: '@misc{a, title={A}}\n' },
      );
      await document.save();
    });

    it('leaves the accents of a file in Latin-1 as they are', async () => {
      const uri = bib('western.bib');
      const before = '@misc{a,\n  title = {Bienenstöcke in Zürich},\n}\n';
      await write(uri, before, 'iso88591');
      const outcome = await writer.add(uri, paper(1));
      assert.deepEqual(outcome, { kind: 'added', key: 'hive1', unsaved: false });
      assert.equal(await read(uri, 'iso88591'), `${before}\n${ENTRY.join('\n')}\n}\n`);
    });

    it('is refused where the last entry has no end, with the line of it', async () => {
      const uri = bib('broken.bib');
      const before = '@misc{a, title={A}}\n@misc{b,\n  title = {No end,\n';
      await write(uri, before);
      assert.deepEqual(await writer.add(uri, paper(1)), {
        kind: 'refused',
        file: uri,
        reason: 'broken',
        line: 3,
        detail: 'title = {No end,',
      });
      assert.equal(await read(uri), before);
    });

    it('is refused where line ends are mixed, for the editor would make them one', async () => {
      const uri = bib('mixed.bib');
      const before = '@misc{a, title={A}}\r\n\n@misc{b, title={B}}\n';
      await write(uri, before);
      const outcome = await writer.add(uri, paper(1));
      assert.equal(outcome.kind === 'refused' && outcome.reason, 'differs');
      assert.equal(await read(uri), before);
    });

    it('makes the folder and the file that are missing, and the file that was deleted', async () => {
      const uri = bib('new/folder/made.bib');
      assert.deepEqual(await writer.add(uri, paper(1)), {
        kind: 'added',
        key: 'hive1',
        unsaved: false,
      });
      const whole = await read(uri);
      assert.equal(whole, `${ENTRY.join('\n')}\n}\n`);
      await vscode.window.showTextDocument(uri);
      await vscode.workspace.fs.delete(uri);
      const { kind } = await writer.add(uri, paper(1));
      assert.deepEqual({ kind, text: await read(uri) }, { kind: 'added', text: whole });
    });

    it('goes into what replaced a file that an editor has open', async () => {
      const uri = bib('replaced.bib');
      await write(uri, '@misc{a, title={A}}\n');
      await vscode.window.showTextDocument(uri);
      const other = '@misc{b, title={Another one, and longer}}\n';
      await vscode.workspace.fs.delete(uri);
      await write(uri, other);
      const { kind } = await writer.add(uri, paper(1));
      const text = await read(uri);
      // Where the editor still shows the old text, nothing is written; what is reported is so.
      assert.equal(text.startsWith(other), true);
      assert.equal(text.includes('@misc{hive1,'), kind === 'added');
    });

    const abstract = 'Bees were counted at the entrance of the hive, by ear. '.repeat(36);
    for (const [what, more] of [
      ['among 10,000', ''],
      ['in a file of 20 MB', `  abstract = {${abstract}},\n`],
    ] as const) {
      it(`is one more ${what}, and moves nothing of it`, async function () {
        this.timeout(120_000);
        const uri = bib(`many${more.length}.bib`);
        const before = Array.from(
          { length: 10_000 },
          (_, at) => `@misc{k${at},\n  title = {Work of number ${at}},\n${more}}\n\n`,
        ).join('');
        await write(uri, before);
        const { kind } = await writer.add(uri, paper(1));
        const text = await read(uri);
        assert.deepEqual(
          { kind, isKept: text.startsWith(before), added: text.slice(before.length).trim() },
          { kind: 'added', isKept: true, added: `${ENTRY.join('\n')}\n}` },
        );
        await vscode.workspace.fs.delete(uri);
      });
    }

    it('is refused where the bibliography was never saved, and leaves it as it is', async () => {
      const content = '@misc{a, title={A}}\n';
      const document = await vscode.workspace.openTextDocument({ content, language: 'bibtex' });
      const { kind } = await writer.add(document.uri, paper(1));
      assert.deepEqual({ kind, text: document.getText() }, { kind: 'refused', text: content });
    });

    it('is written into a file system that is no disk', async () => {
      const { scheme } = MemoryFiles;
      const files = vscode.workspace.registerFileSystemProvider(scheme, new MemoryFiles());
      try {
        const uri = vscode.Uri.from({ scheme, path: '/virtual.bib' });
        await write(uri, '@misc{a, title={A}}\n');
        const { kind } = await writer.add(uri, paper(1));
        const text = await read(uri);
        assert.deepEqual(
          {
            kind,
            isKept: text.startsWith('@misc{a, title={A}}\n'),
            at: text.indexOf('@misc{hive1'),
          },
          { kind: 'added', isKept: true, at: 21 },
        );
      } finally {
        files.dispose();
      }
    });

    it('is refused where the file system takes no changes', async () => {
      const { scheme } = MemoryFiles;
      const memory = new MemoryFiles();
      const uri = vscode.Uri.from({ scheme, path: '/fixed.bib' });
      memory.writeFile(uri, new TextEncoder().encode('@misc{a, title={A}}\n'));
      const files = vscode.workspace.registerFileSystemProvider(scheme, memory, {
        isReadonly: true,
      });
      try {
        const outcome = await writer.add(uri, paper(1));
        assert.equal(outcome.kind === 'refused' && outcome.reason, 'readOnly');
        assert.equal(await read(uri), '@misc{a, title={A}}\n');
      } finally {
        files.dispose();
      }
    });
  });
}
