import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import { startEditor, type Theme } from './driver/startEditor.ts';
import { waitUntil } from './driver/waitUntil.ts';

const SLOT = 'Object-Centric Learning with Slot Attention';
const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
];
/** In review.md: "… a Transformer layer *is* a graph network … close to graph attention". */
const SENTENCE = { line: 20, character: 40 };

describe('Related papers and suggested citations', () => {
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-related-'));
    cpSync(join(repositoryDir, 'test', 'sample-workspace'), folder, { recursive: true });
    editor = await startEditor({ workspace: folder, theme: 'Default Light Modern' });
    await editor.bridge.openDocument(join(folder, 'review.md'), SENTENCE);
    await editor.openView('Papertree');
    await editor.tree('Library').rowsWhen('the library is read', (all) => all.length > 10);
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  for (const [name, theme] of THEMES) {
    it(`are pictured in ${name}`, async () => {
      await editor.bridge.updateSetting('workbench.colorTheme', theme);
      await editor.bridge.openDocument(join(folder, 'review.md'), SENTENCE);
      await editor.runCommand('Papertree: Suggest Citations Here');
      await editor.quickPick.rowsWhen('papers are suggested', (all) =>
        all.some(({ detail }) => detail.startsWith('In common: ')),
      );
      await editor.screenshot(`suggestions-${name}`);
      await editor.quickPick.press('Escape');
      await openAbstract();
      const related = editor.webview().locator('section.related');
      await related.waitFor();
      await related.scrollIntoViewIfNeeded();
      await editor.screenshot(`related-${name}`);
      await editor.bridge.runCommand('workbench.action.closeActiveEditor');
    });
  }

  async function openAbstract(): Promise<void> {
    await editor.runCommand('Papertree: Search Papers');
    await editor.quickPick.type('object centric slot');
    await editor.quickPick.rowsWhen('it is found', ([first]) => first?.label === SLOT);
    await editor.quickPick.press('Enter');
    await editor.webview().getByRole('heading', { name: SLOT }).waitFor();
  }

  it('open another abstract in the same tab', async () => {
    await openAbstract();
    const page = editor.webview();
    const first = page.locator('section.related button').first();
    const title = (await first.textContent()) ?? '';
    assert.notEqual(title, SLOT);
    await first.click();
    // The heading may hold a formula where the list has plain words.
    const [word = ''] = title.split(' ');
    await page.locator('h1', { hasText: word }).waitFor();
    const abstracts = (await editor.bridge.tabs()).filter(({ kind }) => kind === 'webview');
    assert.equal(abstracts.length, 1);
  });

  it('are listed for the abstract in front, with what can be done', async () => {
    await openAbstract();
    await editor.runCommand('Papertree: Show Related Papers');
    const rows = await editor.quickPick.rowsWhen('papers are listed', (all) =>
      all.some(({ detail }) => detail.startsWith('In common: ')),
    );
    await editor.screenshot('related-pick');
    assert.ok(rows.every(({ label }) => label !== SLOT));
    await editor.bridge.writeClipboard('');
    await editor.quickPick.runRowAction(rows[0]?.label ?? '', 'Copy BibTeX');
    await waitUntil('BibTeX is copied', async () =>
      (await editor.bridge.readClipboard()).startsWith('@'),
    );
    await editor.bridge.runCommand('workbench.action.closeActiveEditor');
  });

  it('insert two suggested papers as one group', async () => {
    await editor.bridge.openDocument(join(folder, 'review.md'), SENTENCE);
    await editor.runCommand('Papertree: Suggest Citations Here');
    const rows = await editor.quickPick.rowsWhen('papers are suggested', (all) => all.length > 2);
    for (const { label } of rows.slice(0, 2)) await editor.quickPick.pick(label);
    await editor.quickPick.press('Enter');
    await waitUntil('both are in one group', async () =>
      /\[@[\w-]+; @[\w-]+\]/.test((await editor.bridge.activeEditor())?.text ?? ''),
    );
  });

  it('leave no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
