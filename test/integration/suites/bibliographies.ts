import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Paper } from '../../../src/core/library/paper';
import { file, ready, until } from './extension';

const TITLE = 'Hives That Are in the Bibliography';
const RECORD = `TY  - JOUR
TI  - ${TITLE}
AU  - Sand, Knut
AU  - Writer, Ada
PY  - 2020
AB  - The sound of a hive tells how many bees are at home. We study a counter that listens.
ER  - 
`;
const BIB = file.bind(undefined, 'texts/hives.bib');
const DUMP = file.bind(undefined, 'papers/hives-cited.ris');

async function write(uri: vscode.Uri, text: string, encoding = 'utf8'): Promise<void> {
  const bytes = await vscode.workspace.encode(text, { encoding });
  await vscode.workspace.fs.writeFile(uri, bytes);
}

async function paper(): Promise<Paper> {
  const { store } = await ready();
  const found = store.snapshot.library.papers.find(({ title }) => title === TITLE);
  assert.ok(found, `no paper is called "${TITLE}"`);
  return found;
}

/** Waits until the paper of the dump has a key, or none. */
async function untilKeyIs(key: string | undefined): Promise<void> {
  const { bibliographies: service } = await ready();
  const hives = await paper();
  await until(`the key is ${key}`, () => service.keyOf(hives)?.key === key);
}

function entryOf(key: string): string {
  const title = '{Hives} that are in the bibliography';
  return `@misc{${key},\n  author = {Knut Sand and others},\n  title = {${title}}\n}\n`;
}

/** The bibliographies that stand in the workspace. */
export function bibliographies(): void {
  describe('A bibliography of the workspace', () => {
    before(async () => {
      await write(DUMP(), RECORD);
      const { store } = await ready();
      await until('the dump is read', () =>
        store.snapshot.library.papers.some(({ title }) => title === TITLE),
      );
    });
    after(async () => {
      await vscode.workspace.fs.delete(DUMP());
      await vscode.workspace.fs.delete(file('texts'), { recursive: true });
      const { store, bibliographies: service } = await ready();
      await until('the dump and what completed it is gone', () =>
        store.snapshot.files.every((one) => isElsewhere(one) && !store.holds(DUMP())),
      );
      await until('the bibliography is gone', () => service.files.every(isElsewhere));
    });

    it('marks its papers in the library, and where no row comes, only their rows are shown anew', async () => {
      const { library } = await ready();
      const group = await library.findGroup('author', 'Knut Sand');
      assert.ok(group);
      const [row] = await library.getChildren(group);
      assert.ok(row?.kind === 'paper');
      const icon = (): unknown => Object(library.getTreeItem(row).iconPath).id;
      assert.equal(icon(), 'file-text');
      const shown: unknown[] = [];
      const listening = library.onDidChangeTreeData((rows) => shown.push(...(rows ?? ['all'])));
      await write(BIB(), entryOf('sand2020hives'));
      await untilKeyIs('sand2020hives');
      await until('its row is shown anew', () => shown.includes(row));
      assert.equal(icon(), 'bookmark');
      assert.notInclude(shown, 'all');
      await vscode.workspace.fs.delete(BIB());
      await untilKeyIs(undefined);
      await until('the mark is gone', () => icon() === 'file-text');
      listening.dispose();
    });

    it('tells the key that a paper has in it, and where', async () => {
      await write(BIB(), entryOf('hives2020'));
      await untilKeyIs('hives2020');
      const { bibliographies: service } = await ready();
      assert.deepEqual(
        {
          file: service.keyOf(await paper())?.file.toString(),
          has: [service.has('hives2020'), service.has('HIVES2020')],
        },
        { file: BIB().toString(), has: [true, false] },
      );
    });

    it('tells what a key stands for: its entry and the paper', async () => {
      await write(BIB(), entryOf('hives2020'));
      const { meanings } = await ready();
      const { id } = await paper();
      await until('the key means the paper', () => meanings.find('hives2020')?.paper?.id === id);
      assert.deepEqual(
        {
          files: meanings.find('hives2020')?.records.map((one) => one.file.toString()),
          others: [meanings.find('sand2020hives'), meanings.find('HIVES2020')],
        },
        { files: [BIB().toString()], others: [undefined, undefined] },
      );
    });

    it('is followed when it changes, and when it is gone', async () => {
      await write(BIB(), entryOf('renamed'));
      await untilKeyIs('renamed');
      await vscode.workspace.fs.delete(BIB());
      await untilKeyIs(undefined);
    });

    it('is what an editor holds of it unsaved', async () => {
      await write(BIB(), entryOf('saved'));
      await untilKeyIs('saved');
      const edit = new vscode.WorkspaceEdit();
      await vscode.workspace.openTextDocument(BIB());
      edit.replace(BIB(), new vscode.Range(0, '@misc{'.length, 0, '@misc{saved'.length), 'typed');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await untilKeyIs('typed');
      const document = await vscode.workspace.openTextDocument(BIB());
      assert.ok(await document.save());
      await untilKeyIs('typed');
    });

    it('is read around an entry that is broken', async () => {
      await write(BIB(), `@misc{broken,\n  title = {No end,\n\n${entryOf('whole')}`);
      await untilKeyIs('whole');
      const { bibliographies: service } = await ready();
      const read = service.files.find((one) => !isElsewhere(one));
      assert.deepEqual(
        { keys: read?.records.map(({ key }) => key), problems: read?.problems.length },
        { keys: ['broken', 'whole'], problems: 1 },
      );
    });

    it('shows what is wrong in it among the problems, until it is mended', async () => {
      const told = (): string[] =>
        vscode.languages
          .getDiagnostics(BIB())
          .map(({ range, message }) => `${range.start.line + 1}: ${message}`);
      await write(BIB(), `@misc{broken,\n  title = {No end,\n\n${entryOf('a')}${entryOf('a')}`);
      await until('it is told', () => told().length === 2);
      assert.deepEqual(told(), [
        '2: This entry is broken at "title = {No end,".',
        '8: "a" is the key of the entry at line 4 as well.',
      ]);
      await write(BIB(), entryOf('a') + entryOf('b'));
      await until('it is mended', () => told().length === 0);
    });

    it('that was saved in Latin-1 is read with its accents', async () => {
      const accents =
        '@misc{accents, title = {Bienenstöcke in Zürich}, author = {Ødegård, Knut}}\n';
      await write(BIB(), accents + entryOf('western'), 'iso88591');
      await untilKeyIs('western');
      const { bibliographies: service } = await ready();
      const found = service.all.find(({ record }) => record.key === 'accents')?.record;
      assert.deepEqual(
        { title: found?.title, authors: found?.authors },
        { title: 'Bienenstöcke in Zürich', authors: [{ name: 'Ødegård, Knut' }] },
      );
    });

    it('is the one nearest to the root where several have a paper', async () => {
      const deeper = file('texts/draft/also.bib');
      await write(deeper, entryOf('deeper'));
      const { bibliographies: service } = await ready();
      await until('both are read', () => service.has('deeper') && service.has('western'));
      assert.equal(service.keyOf(await paper())?.key, 'western');
    });

    it('may be CSL-JSON, where it is named as a bibliography is', async () => {
      const item = { id: 'item1', type: 'article', title: TITLE, author: [{ literal: 'x' }] };
      await write(file('texts/references.json'), JSON.stringify([item]));
      await write(file('texts/other.json'), JSON.stringify([{ ...item, id: 'item2' }]));
      const { bibliographies: service } = await ready();
      await until('it is read', () => service.has('item1'));
      await service.whenIdle();
      assert.isFalse(service.has('item2'));
    });
  });
}

function isElsewhere({ uri }: { readonly uri: vscode.Uri }): boolean {
  return !uri.path.startsWith(`${file('texts').path}/`);
}
