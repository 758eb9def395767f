import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { startEditor } from './driver/startEditor.ts';
import { waitUntil } from './driver/waitUntil.ts';

describe('A workspace without dumps', () => {
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-none-'));
    writeFileSync(join(folder, 'README.md'), '# Notes\n\nNothing to read here.\n');
    editor = await startEditor({ workspace: folder });
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('shows a welcome that says what to do, and no list of dumps', async () => {
    await editor.openView('Papertree');
    await editor.welcome().getByText('No listing page of papers was found').waitFor();
    await editor.welcome().getByRole('button', { name: 'Look Again' }).waitFor();
    assert.equal(await editor.page.locator('.pane-header', { hasText: 'Dumps' }).count(), 0);
    await editor.screenshot('welcome');
  });

  it('lets a command explain itself', async () => {
    await editor.runCommand('Papertree: Search Papers');
    await waitUntil('the command says so', async () =>
      (await editor.takeNotifications()).join('\n').includes('There are no papers here yet'),
    );
  });

  it('offers no command that makes no sense here', async () => {
    const titles = await editor.quickPick.commandsLike('Papertree');
    assert.ok(titles.includes('Papertree: Search Papers'), titles.join());
    assert.deepEqual(
      titles.filter((title) => /^Papertree: (?:Group|Sort|Go)/.test(title)),
      [],
    );
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
