import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import type { QuickPickRow } from './driver/quickPick.ts';
import { startEditor } from './driver/startEditor.ts';
import { waitUntil } from './driver/waitUntil.ts';

const SLOT = 'Object-Centric Learning with Slot Attention';

describe('The search, by the keyboard alone', () => {
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-search-'));
    cpSync(join(repositoryDir, 'test', 'sample-workspace'), folder, { recursive: true });
    editor = await startEditor({ workspace: folder, theme: 'Default Light Modern' });
    await editor.bridge.openDocument(join(folder, 'manuscript.tex'), { line: 30 });
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const open = async (): Promise<void> => {
    await editor.runCommand('Papertree: Search Papers');
    await editor.quickPick.rowsWhen('the search answers', (rows) =>
      rows.some(({ description }) => description.includes('·')),
    );
  };

  const find = async (line: string, title: string): Promise<void> => {
    await editor.quickPick.type(line);
    await editor.quickPick.rowsWhen('it is found', ([first]) => first?.label === title);
  };

  const close = async (): Promise<void> => {
    await editor.quickPick.press('Escape');
    await editor.quickPick.closed();
  };

  it('shows what the manuscript cites before a letter is typed', async () => {
    await open();
    const rows = await editor.quickPick.rows();
    await editor.screenshot('search-start');
    assert.match(rows[0]?.description ?? '', / · cited/);
    await close();
  });

  it('lists authors with their papers for author:, and completes with Tab', async () => {
    await open();
    await editor.quickPick.type('author:');
    await editor.quickPick.rowsWhen('authors are listed', ([first]) =>
      /^\d+ papers$/.test(first?.description ?? ''),
    );
    await editor.screenshot('search-authors');
    await editor.quickPick.type('author:kip');
    await editor.quickPick.rowsWhen('the author is offered', ([first]) =>
      /Kipf/.test(first?.label ?? ''),
    );
    await editor.screenshot('search-author-kip');
    await editor.quickPick.press('Tab');
    await waitUntil('the name is completed', async () =>
      /^author:".*Kipf" $/.test(await editor.quickPick.value()),
    );
    await close();
  });

  it('lists all operators for a question mark', async () => {
    await open();
    await editor.quickPick.type('?');
    await editor.quickPick.rowsWhen(
      'operators are listed',
      ([first]) => first?.label === 'author:',
    );
    await editor.screenshot('search-operators');
    await editor.quickPick.type('cat:');
    await editor.quickPick.rowsWhen('categories are listed', ([first]) =>
      /papers/.test(first?.description ?? ''),
    );
    await editor.screenshot('search-categories');
    await close();
  });

  it('begins with the last query, which the next letter replaces', async () => {
    await open();
    await find('slot attention', SLOT);
    await close();
    await editor.runCommand('Papertree: Search Papers');
    await editor.quickPick.rowsWhen('it is found again', ([first]) => first?.label === SLOT);
    assert.equal(await editor.quickPick.value(), 'slot attention');
    await editor.page.keyboard.type('molgan');
    await editor.quickPick.rowsWhen('the other is found', ([first]) =>
      /^MolGAN/.test(first?.label ?? ''),
    );
    assert.equal(await editor.quickPick.value(), 'molgan');
    await close();
  });

  it('copies the BibTeX or the key of the paper at hand, and inserts it', async () => {
    for (const [key, expected] of [
      ['Alt+Shift+B', /^@misc\{locatello2020object,/],
      ['Alt+Shift+K', /^locatello2020object$/],
    ] as const) {
      await editor.bridge.writeClipboard('');
      await open();
      await find('slot attention', SLOT);
      await editor.quickPick.press(key);
      await waitUntil(`${key} copies`, async () =>
        expected.test(await editor.bridge.readClipboard()),
      );
    }
    await open();
    await find('slot attention', SLOT);
    await editor.quickPick.press('Alt+Shift+Q');
    await waitUntil('the citation is in the text', async () => {
      const active = await editor.bridge.activeEditor();
      return active?.text.includes('{locatello2020object}') === true;
    });
    await editor.bridge.runCommand('undo');
  });

  it('shows, after what is cited, what was inserted last', async () => {
    await editor.runCommand('Papertree: Search Papers');
    await editor.quickPick.type('');
    const rows = await editor.quickPick.rowsWhen('the rows are there', (all) => all.length > 5);
    const first = rows.find(({ description }) => !description.includes('cited'));
    await editor.screenshot('search-recent');
    assert.equal(first?.label, SLOT);
    await close();
  });

  it('inserts several that are checked, as one citation', async () => {
    await editor.bridge.openDocument(join(folder, 'review.md'), { line: 20 });
    await open();
    await editor.page.getByRole('button', { name: 'Select Several' }).click();
    for (const title of ['MolGAN', 'CompILE']) {
      await editor.quickPick.type(title.toLowerCase());
      // The paper is among the newest as well: a row of the list before would vanish when clicked.
      const found = (all: readonly QuickPickRow[]): boolean =>
        all.length < 10 && all.some(({ label }) => label.startsWith(title));
      await editor.quickPick.rowsWhen(`${title} is found`, found);
      await editor.quickPick.pick(new RegExp(`^${title}`));
    }
    await editor.screenshot('search-several');
    await editor.quickPick.press('Enter');
    await waitUntil('both are in one group', async () => {
      const text = (await editor.bridge.activeEditor())?.text ?? '';
      return /\[@\w*molgan; @\w*compile\]/i.test(text);
    });
    // An insertion ends with the focus in the text: what is opened before that would close again.
    await editor.bridge.runCommand('workbench.action.focusActiveEditorGroup');
  });

  it('answers odd lines in a kind sentence, or as if they were text', async () => {
    await open();
    const odd = ['"""', 'author:"', '-', '::::', '\u202eabc', 'x'.repeat(10_000)];
    for (const line of odd) {
      await editor.quickPick.type(line);
      await editor.quickPick.rowsWhen('there is an answer', (rows) => rows.length > 0);
    }
    await editor.screenshot('search-nothing');
    await close();
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
