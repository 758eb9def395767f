import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormatId } from '../../src/core/dump/dump.ts';
import { formatLabel } from '../../src/core/dump/formats.ts';
import { SEED_PAGES, TOLD } from '../safety/seedPages.ts';
import type { Editor } from './driver/editor.ts';
import { startEditor } from './driver/startEditor.ts';

const ENDINGS: Partial<Record<FormatId, string>> = {
  ris: 'ris',
  medline: 'nbib',
  refer: 'enw',
  wos: 'isi',
  'csl-json': 'json',
  'json-lines': 'jsonl',
  openalex: 'json',
  inspire: 'json',
  'markdown-table': 'md',
  'markdown-list': 'md',
};

describe('In a workspace with a page of every format', () => {
  const formats = (Object.keys(SEED_PAGES) as FormatId[]).filter((format) => !TOLD.has(format));
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-formats-'));
    for (const format of formats) {
      writeFileSync(join(folder, `${format}.${ENDINGS[format] ?? 'txt'}`), SEED_PAGES[format]);
    }
    editor = await startEditor({ workspace: folder, viewport: { width: 1280, height: 900 } });
    await editor.openView('Papertree');
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('every page is listed as what it is', async () => {
    const tree = editor.tree('Dumps');
    await editor.bridge.runCommand('papertree.dumps.focus');
    await editor.bridge.runCommand('papertree.library.toggleVisibility').catch(() => {});
    const rows = await tree.rowsWhen('all are listed', (all) => all.length === formats.length);
    const expected = formats.map((format) => `${format}.${ENDINGS[format] ?? 'txt'}`).sort();
    assert.deepEqual(rows.map(({ text }) => text).sort(), expected);
    for (const { text, description } of rows) {
      const format = formats.find((one) => text.startsWith(`${one}.`));
      assert.ok(format && description.includes(formatLabel(format)), `${text}: ${description}`);
    }
    await editor.screenshot('every-format');
  });

  it('a paper tells its identifiers, and what its sources disagree about', async () => {
    await editor.runCommand('Papertree: Search Papers');
    await editor.quickPick.type('harbour tides');
    await editor.quickPick.rowsWhen('it is found', ([row]) =>
      /Harbour Tides/.test(row?.label ?? ''),
    );
    await editor.quickPick.press('Enter');
    const page = editor.webview();
    await page.getByRole('heading', { name: 'Details' }).waitFor();
    await page.getByRole('heading', { name: 'Sources disagree' }).scrollIntoViewIfNeeded();
    await editor.screenshot('details-and-conflicts');
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
