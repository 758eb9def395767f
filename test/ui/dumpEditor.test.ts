import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import { startEditor, type Theme } from './driver/startEditor.ts';
import { waitUntil } from './driver/waitUntil.ts';

const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
];

describe('A reader of a dump in its own editor', () => {
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-dump-'));
    cpSync(join(repositoryDir, 'test', 'sample-workspace'), folder, { recursive: true });
    editor = await startEditor({ workspace: folder });
    await editor.openView('Papertree');
    await editor.tree('Library').rowsWhen('the library is read', (rows) => rows.length > 10);
    await editor.bridge.openDocument(join(folder, 'papers', 'kipf-profile.txt'), { line: 60 });
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('sees over each paper what can be done with it', async () => {
    const lens = editor.page.locator('.codelens-decoration:visible').first();
    await lens.waitFor();
    assert.match(await lens.innerText(), /^Open abstract\s*\|\s*Copy BibTeX/);
  });

  it('keeps the page and the paper in sight while scrolling', async () => {
    await editor.page.locator('.sticky-widget .sticky-line-content').first().waitFor();
  });

  for (const [name, theme] of THEMES) {
    it(`is pictured in ${name}`, async () => {
      await editor.bridge.updateSetting('workbench.colorTheme', theme);
      await editor.page.locator('.codelens-decoration:visible').first().waitFor();
      await editor.screenshot(`dump-editor-${name}`);
    });
  }

  it('opens an abstract from there', async () => {
    const open = editor.page
      .locator('.codelens-decoration:visible a')
      .filter({ hasText: 'Open abstract' });
    await open.first().click();
    await editor
      .webview()
      .getByRole('button', { name: /Copy BibTeX/ })
      .waitFor();
  });

  it('finds a paper in the outline of the file', async () => {
    await editor.bridge.runCommand('workbench.action.closeActiveEditor');
    await editor.bridge.openDocument(join(folder, 'papers', 'kipf-profile.txt'), { line: 1 });
    await editor.bridge.runCommand('workbench.action.gotoSymbol');
    await editor.quickPick.type('@molgan');
    const [row] = await editor.quickPick.rowsWhen('the paper is found', (rows) =>
      rows.some(({ label }) => label.includes('MolGAN')),
    );
    assert.ok(row);
    await editor.screenshot('dump-symbols');
    await editor.quickPick.press('Enter');
    await waitUntil('the cursor is there', async () => {
      const active = await editor.bridge.activeEditor();
      return (active?.selections[0]?.active.line ?? 0) > 10;
    });
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
