import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLibrary } from '../bench/generateLibrary.ts';
import { HUGGING_FACE_HEAD, PROFILE_HEAD } from '../core/dump/samplePages.ts';
import type { Editor } from './driver/editor.ts';
import { startEditor } from './driver/startEditor.ts';

const DUMPS = 100;
const PAPERS_EACH = 40;

describe('In a workspace of a hundred dumps', () => {
  let folder: string;
  let editor: Editor;
  const papers = generateLibrary(DUMPS * PAPERS_EACH, 20261121);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-many-'));
    mkdirSync(join(folder, 'papers'));
    for (let dump = 0; dump < DUMPS; dump++) {
      const own = papers.slice(dump * PAPERS_EACH, (dump + 1) * PAPERS_EACH);
      const name = `page-${String(dump).padStart(3, '0')}.txt`;
      writeFileSync(join(folder, 'papers', name), dump % 2 === 0 ? profile(own) : listing(own));
    }
    editor = await startEditor({ workspace: folder });
    await editor.openView('Papertree');
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('the library is whole after a reload in the middle of reading', async () => {
    await editor.reload();
    await editor.openView('Papertree');
    const whole = `${papers.length}`;
    await editor.page
      .locator('.pane-header', { hasText: 'Library' })
      .filter({ hasText: whole })
      .waitFor();
  });

  it('the library is read and listed by author', async () => {
    const tree = editor.tree('Library');
    await tree.rowsWhen('the authors are listed', (rows) => rows.length > 10);
    await editor.screenshot('hundred-dumps');
  });

  it('every dump is listed with its entries', async () => {
    await editor.bridge.runCommand('papertree.dumps.focus');
    const rows = await editor
      .tree('Dumps')
      .rowsWhen('the dumps are listed', (all) => all.some(({ text }) => text === 'page-000.txt'));
    assert.ok(rows.every(({ description }) => description.startsWith(`${PAPERS_EACH} entries`)));
  });

  it('a paper of the last dump is found as one types', async () => {
    const last = papers.at(-1);
    await editor.runCommand('Papertree: Search Papers');
    await editor.quickPick.type((last?.title ?? '').toLowerCase());
    await editor.quickPick.rowsWhen('it is found', ([row]) => row?.label === last?.title);
    await editor.screenshot('hundred-dumps-search');
    await editor.quickPick.press('Escape');
  });

  it('an author with many papers opens', async () => {
    await editor.runCommand('Papertree: Sort by Number of Papers');
    const tree = editor.tree('Library');
    const [first] = await tree.rowsWhen('sorted by number', ([row]) =>
      /\d\d/.test(row?.description ?? ''),
    );
    assert.ok(first);
    await tree.expand(first.text);
    await tree.rowsWhen('its papers are listed', (rows) => rows.some(({ level }) => level === 2));
    await editor.screenshot('hundred-dumps-author');
  });
});

type Papers = ReturnType<typeof generateLibrary>;

function profile(papers: Papers): string {
  const records = papers.map(({ title, authors, abstract }) => {
    const names = authors.slice(0, 3).map(({ name }) => name);
    const more = authors.length > 3 ? ' et al.' : '';
    return `LGMar 3, 2024\n${title}\n\n${names.join(', ')}${more}\n\n${abstract}\n`;
  });
  return PROFILE_HEAD + records.join('\n');
}

function listing(papers: Papers): string {
  return (
    HUGGING_FACE_HEAD + papers.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join('')
  );
}
