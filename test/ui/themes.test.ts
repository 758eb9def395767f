import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import { PAGES_ONLY, startEditor, type Theme } from './driver/startEditor.ts';

const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
  ['high-contrast-light', 'Default High Contrast Light'],
];

describe('The tree, the search and the abstract', () => {
  let editor: Editor;

  before(async () => {
    const workspace = join(repositoryDir, 'test', 'sample-workspace');
    editor = await startEditor({ workspace, settings: PAGES_ONLY });
    await editor.bridge.openDocument(
      join(repositoryDir, 'test', 'sample-workspace', 'manuscript.tex'),
      { line: 30 },
    );
    await editor.openView('Papertree');
    await editor.tree('Library').expand('Thomas Kipf');
  });

  after(() => editor?.stop());

  for (const [name, theme] of THEMES) {
    it(`are pictured in ${name}, and the mathematics is rendered`, async () => {
      await editor.bridge.updateSetting('workbench.colorTheme', theme);
      await editor.runCommand('Papertree: Search Papers');
      await editor.quickPick.type('graph attention');
      await editor.quickPick.rowsWhen('papers are found', (all) => all.length > 2);
      await editor.screenshot(`search-${name}`);
      await editor.quickPick.type('hyperspherical variational');
      await editor.quickPick.rowsWhen(
        'the paper is found',
        ([first]) => first?.label.startsWith('Hyperspherical') === true,
      );
      await editor.quickPick.press('Enter');
      const page = editor.webview();
      await page.getByRole('heading', { name: /Hyperspherical/ }).waitFor();
      const formulas = await page.locator('math').count();
      await editor.screenshot(`abstract-${name}`);
      assert.ok(formulas > 0, 'no formula was rendered');
      await editor.bridge.runCommand('workbench.action.closeActiveEditor');
    });
  }

  it('leave no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
