import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEES, MAPS, TIDES } from '../core/dump/samplePages.ts';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import { PAGES_ONLY, startEditor, type Theme } from './driver/startEditor.ts';

const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
];
const ASKED = /^Zico Kolter, 1 paper, may be the same/;

describe('A reader whose sources spell an author in several ways', () => {
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-authors-'));
    cpSync(join(repositoryDir, 'test', 'sample-workspace'), folder, { recursive: true });
    writeFileSync(
      join(folder, 'papers', 'one.txt'),
      bibtex(TIDES, 'Marc Finzi and Bo Chen', 2021) + bibtex(BEES, 'Zico Kolter and Bo Chen', 2022),
    );
    writeFileSync(
      join(folder, 'papers', 'other.txt'),
      bibtex(TIDES, 'M. Finzi and Bo Chen', 2024) +
        bibtex(MAPS, 'J. Zico Kolter and Bo Chen', 2023),
    );
    editor = await startEditor({ workspace: folder, settings: PAGES_ONLY });
    await editor.openView('Papertree');
    await editor.bridge.runCommand('papertree.library.focus');
    await editor.tree('Library').rowsWhen('the authors are listed', (rows) => rows.length > 10);
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('sees one quiet question for each two who may be one', async () => {
    const rows = await editor.tree('Library').rows();
    const asked = rows.filter(({ description }) => description.endsWith('?'));
    assert.deepEqual(
      asked.map(({ text, description }) => `${text} ${description}`),
      ['Thomas N. Kipf ≥ 4 · Thomas Kipf?', 'Zico Kolter 1 · J. Zico Kolter?'],
    );
  });

  for (const [name, theme] of THEMES) {
    it(`reads why, and is asked, in ${name}`, async () => {
      await editor.bridge.updateSetting('workbench.colorTheme', theme);
      await editor.tree('Library').hover(ASKED, /both write with Bo Chen/);
      await editor.screenshot(`authors-hover-${name}`);
      await editor.tree('Library').runInlineAction(ASKED, 'Same Person As…');
      await editor.quickPick.rowsWhen('who it may be', ([first]) => first !== undefined);
      await editor.screenshot(`authors-pick-${name}`);
      await editor.quickPick.type('kipf');
      await editor.quickPick.rowsWhen(
        'only others of that name are left',
        (rows) => rows.map(({ label }) => label).join() === 'Thomas Kipf,Thomas N. Kipf',
      );
      await editor.screenshot(`authors-found-${name}`);
      await editor.quickPick.press('Escape');
      await editor.quickPick.closed();
    });
  }

  it('says that they are one, with one key', async () => {
    await editor.bridge.updateSetting('workbench.colorTheme', 'Default Light Modern');
    const tree = editor.tree('Library');
    await tree.runMenuAction(ASKED, 'Same Person As…');
    const [first] = await editor.quickPick.rowsWhen('who it may be', ([row]) => row !== undefined);
    assert.match(first?.label ?? '', /^J\. Zico Kolter$/);
    assert.match(first?.detail ?? '', /^both write with Bo Chen$/);
    await editor.quickPick.press('Enter');
    const rows = await tree.rowsWhen('they are one', (all) =>
      all.some(({ text, description }) => text === 'J. Zico Kolter' && description === '2'),
    );
    assert.ok(rows.every(({ text }) => text !== 'Zico Kolter'));
    await tree.rowsWhen('the row is chosen', (all) =>
      all.some(({ text, selected }) => text === 'J. Zico Kolter' && selected),
    );
    await editor.screenshot('authors-joined');
    const { authors } = JSON.parse(readFileSync(join(folder, '.papertree.json'), 'utf8'));
    assert.deepEqual(authors, { same: [['Zico Kolter', 'J. Zico Kolter']] });
  });

  it('and takes it back', async () => {
    const tree = editor.tree('Library');
    await tree.runMenuAction('J. Zico Kolter', 'Not the Same Person…');
    await editor.quickPick.rowsWhen('the spellings', (rows) => rows.length === 2);
    await editor.screenshot('authors-part');
    await editor.quickPick.press('Enter');
    await tree.rowsWhen('they are two', (all) => all.some(({ text }) => text === 'Zico Kolter'));
  });

  it('reads what sources of a paper disagree about', async () => {
    const tree = editor.tree('Library');
    await tree.expand('Marc Finzi');
    await tree.hover(TIDES.title, /Sources disagree about: date/);
    await editor.screenshot('authors-disagreement');
  });

  it('has no menu about persons on papers and on what is no person', async () => {
    const tree = editor.tree('Library');
    const ofPaper = await tree.menuActions(TIDES.title);
    assert.ok(!ofPaper.some((title) => title.includes('Person')), ofPaper.join());
    const commands = await editor.quickPick.commandsLike('Papertree: S');
    assert.ok(!commands.some((title) => title.includes('Person')), commands.join());
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});

function bibtex(
  { title, abstract }: { readonly title: string; readonly abstract: string },
  author: string,
  year: number,
): string {
  const fields = { title, author, year, abstract };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{k${title.length},\n${lines.join('')}}\n\n`;
}
