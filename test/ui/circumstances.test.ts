import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import { startEditor } from './driver/startEditor.ts';
import { waitUntil } from './driver/waitUntil.ts';

const SAMPLE = join(repositoryDir, 'test', 'sample-workspace');

describe('In Restricted Mode', () => {
  let editor: Editor;

  before(async () => {
    editor = await startEditor({
      workspace: SAMPLE,
      workspaceTrust: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
  });
  after(() => editor?.stop());

  it('everything works: the library is read, and a citation can be copied', async () => {
    assert.equal(await editor.bridge.isTrusted(), false);
    await editor.openView('Papertree');
    await editor.tree('Library').expand('Nicola De Cao');
    await editor.tree('Library').runInlineAction(/^MolGAN/, 'Copy BibTeX');
    await waitUntil('BibTeX is copied', async () =>
      (await editor.bridge.readClipboard()).startsWith('@misc{'),
    );
  });
});

describe('After the window was reloaded', () => {
  let editor: Editor;

  before(async () => {
    editor = await startEditor({ workspace: SAMPLE });
  });
  after(() => editor?.stop());

  it('the abstract that was open is there again, and its buttons work', async () => {
    await editor.runCommand('Papertree: Search Papers');
    await editor.quickPick.type('slot attention');
    await editor.quickPick.rowsWhen(
      'the paper is found',
      ([first]) => first?.label.endsWith('Slot Attention') === true,
    );
    await editor.quickPick.press('Enter');
    const heading = (): Promise<void> =>
      editor
        .webview()
        .getByRole('heading', { name: /Slot Attention/ })
        .waitFor();
    await heading();
    await editor.reload();
    await heading();
    await editor.bridge.writeClipboard('');
    await editor
      .webview()
      .getByRole('button', { name: /Copy Key/ })
      .click();
    await waitUntil(
      'the key is copied',
      async () => (await editor.bridge.readClipboard()) === 'locatello2020object',
    );
  });
});

describe('With two folders and a page without years', () => {
  let folder: string;
  let editor: Editor;
  const year = new Date().getUTCFullYear();

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-folders-'));
    for (const name of ['one', 'two']) mkdirSync(join(folder, name));
    cpSync(join(SAMPLE, 'papers', 'kipf-catalyzex.txt'), join(folder, 'one', 'kipf.txt'));
    writeFileSync(join(folder, 'two', 'profile.txt'), profile(year - 1));
    write(['one', 'two']);
    editor = await startEditor({ workspace: join(folder, 'all.code-workspace') });
  });

  function write(paths: readonly string[]): void {
    const folders = paths.map((path) => ({ path }));
    writeFileSync(join(folder, 'all.code-workspace'), JSON.stringify({ folders }));
  }

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('the dumps of both are one library', async () => {
    await editor.openView('Papertree');
    const rows = await editor.tree('Dumps').rowsWhen('both are listed', (all) => all.length === 2);
    assert.deepEqual(
      rows.map(({ text }) => text),
      ['kipf.txt', 'profile.txt'],
    );
  });

  it('a folder that joins the workspace joins the library, and leaves it again', async () => {
    mkdirSync(join(folder, 'three'));
    cpSync(join(SAMPLE, 'papers', 'hf-graph-learning.txt'), join(folder, 'three', 'graphs.txt'));
    const dumps = editor.tree('Dumps');
    const names = (rows: readonly { readonly text: string }[]): string =>
      rows.map(({ text }) => text).join();
    write(['one', 'two', 'three']);
    await dumps.rowsWhen('all three are listed', (rows) => names(rows).includes('graphs.txt'));
    write(['one', 'two']);
    await dumps.rowsWhen('two are left', (rows) => names(rows) === 'kipf.txt,profile.txt');
  });

  it('an inferred year is marked in the tree, spoken, in the abstract and in BibTeX', async () => {
    const tree = editor.tree('Library');
    await tree.expand('Ada Writer');
    const rows = await tree.rowsWhen('the paper is listed', (all) =>
      all.some(({ text }) => text === 'Folding Maps by Heart'),
    );
    const row = rows.find(({ text }) => text === 'Folding Maps by Heart');
    assert.equal(row?.description, `${year}? · Writer & Chen`);
    assert.equal(row?.spoken, `Folding Maps by Heart, Writer & Chen, ${year}, year inferred`);
    await tree.runInlineAction('Folding Maps by Heart', 'Copy BibTeX');
    await waitUntil('BibTeX says so', async () =>
      (await editor.bridge.readClipboard()).includes('unverified = {year}'),
    );
    await tree.click('Folding Maps by Heart');
    await editor.webview().getByText('year inferred').first().waitFor();
    await editor.screenshot('year-inferred');
  });

  it('a source in the abstract opens the dump beside it, with its lines selected', async () => {
    await editor
      .webview()
      .getByRole('button', { name: /profile\.txt, lines 12/ })
      .first()
      .click();
    await waitUntil('the dump is open', async () => {
      const active = await editor.bridge.activeEditor();
      return (
        active?.uri.endsWith('profile.txt') === true && active.selections[0]?.anchor.line === 11
      );
    });
    await editor.webview().getByRole('heading', { name: 'Folding Maps by Heart' }).waitFor();
  });
});

/** A profile whose first paper has no year, as the site prints those of the current one. */
function profile(lastYear: number): string {
  return [
    'Ada Writer',
    '',
    'LG',
    'h-index12',
    '2papers',
    '340citations',
    'Novelty50%',
    'AI Score40',
    '',
    '2 Papers',
    '',
    'LGJan 1',
    'Folding Maps by Heart',
    '',
    'Ada Writer, Bo Chen',
    '',
    'Maps are folded along creases that were chosen long ago. We study how a network can learn the creases from a handful of folds, and we show that the learned maps fold as well as printed ones.',
    '',
    `LGApr 21, ${lastYear}`,
    'Soft Priors for Rigid Creases',
    '',
    'Bo Chen, Ada Writer',
    '',
    'Rigid creases are hard to learn. We replace them by priors that are soft at first and harden as the data ask for it, which halves the number of folds that are needed in our experiments.',
  ].join('\n');
}
