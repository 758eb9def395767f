import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import { startEditor, type Theme } from './driver/startEditor.ts';
import { waitUntil } from './driver/waitUntil.ts';

const KNOWN = 'kipf2017semi';
const DRAFT = `\\documentclass{article}
\\begin{document}
A layer is a matrix product \\citep{}.
It came after \\citet{${KNOWN}}.
Nobody knows \\citep{kipf2017semmi}.
\\bibliography{references}
\\end{document}
`;
const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
];

/** One sitting without the mouse: each step goes on where the last one ended. */
describe('A writer who keeps the hands on the keyboard', () => {
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-writer-'));
    cpSync(join(repositoryDir, 'test', 'sample-workspace'), folder, { recursive: true });
    writeFileSync(join(folder, 'draft.tex'), DRAFT);
    editor = await startEditor({ workspace: folder });
    await editor.bridge.openDocument(join(folder, 'draft.tex'));
    await waitUntil('the unknown key is marked', async () =>
      (await editor.bridge.diagnostics()).some(({ message }) => message.includes('kipf2017semmi')),
    );
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const text = async (): Promise<string> => (await editor.bridge.activeEditor())?.text ?? '';
  const lineAt = async (number: number): Promise<string> =>
    (await text()).split('\n')[number] ?? '';
  /** Waits until the page has the caret there, too, from elsewhere: keys would go astray. */
  const putCaret = async (line: number, character: number): Promise<void> => {
    for (const [at, column] of [
      [0, 0],
      [line, character],
    ] as const) {
      await editor.bridge.setCursor(at, column);
      await editor.statusBarItem(`Ln ${at + 1}, Col ${column + 1}`).waitFor();
    }
  };
  const suggestions = () => editor.page.locator('.suggest-widget.visible .monaco-list-row');

  /** The key that shows it hides it, too, and once shown it comes by itself, some time later. */
  const showAbstract = async (): Promise<void> => {
    const details = editor.page.locator('.suggest-details');
    const shown = details.filter({ hasText: 'Semi-Supervised Classification' });
    await waitUntil('the abstract is beside', async () => {
      try {
        await shown.waitFor({ timeout: 3_000 });
        return true;
      } catch {
        await editor.page.keyboard.press('Control+Space');
        return false;
      }
    });
  };

  for (const [name, theme] of THEMES) {
    it(`is offered papers for words of the title, with the abstract beside, in ${name}`, async () => {
      await editor.bridge.updateSetting('workbench.colorTheme', theme);
      await putCaret(2, DRAFT.split('\n')[2]?.indexOf('}') ?? 0);
      await editor.page.keyboard.type('semi graph conv');
      const first = suggestions().first();
      await first.filter({ hasText: KNOWN }).waitFor();
      await showAbstract();
      await editor.screenshot(`completion-${name}`);
      await editor.page.keyboard.press('Escape');
      await waitUntil('the words are undone', async () => {
        if ((await text()) === DRAFT) return true;
        await editor.bridge.runCommand('undo');
        return false;
      });
    });
  }

  it('takes the first with Enter', async () => {
    await editor.bridge.updateSetting('workbench.colorTheme', 'Default Light Modern');
    await putCaret(2, DRAFT.split('\n')[2]?.indexOf('}') ?? 0);
    await editor.page.keyboard.type('semi graph conv');
    await suggestions().first().filter({ hasText: KNOWN }).waitFor();
    await editor.page.keyboard.press('Enter');
    await waitUntil('the key is in the text', async () =>
      (await lineAt(2)).endsWith(`\\citep{${KNOWN}}.`),
    );
  });

  it('reads what a key stands for', async () => {
    await putCaret(3, 24);
    await editor.page.keyboard.press('Control+K');
    await editor.page.keyboard.press('Control+I');
    const hover = editor.page.locator('.monaco-hover:visible').filter({ hasText: 'Kipf' }).last();
    await hover.waitFor();
    assert.match(await hover.innerText(), /Semi-Supervised Classification.*/);
    assert.match(await hover.innerText(), /references\.bib, line \d+/);
    await editor.screenshot('key-hover');
    await editor.page.keyboard.press('Escape');
  });

  it('goes to its entry, and back', async () => {
    await editor.page.keyboard.press('F12');
    await waitUntil('the entry is open', async () => {
      const active = await editor.bridge.activeEditor();
      const at = active?.selections[0]?.active.line ?? 0;
      return (
        active?.uri.endsWith('/references.bib') === true &&
        active.text.split('\n')[at]?.includes(KNOWN) === true
      );
    });
    await editor.bridge.runCommand('workbench.action.navigateBack');
    await waitUntil('the draft is back', async () =>
      (await editor.bridge.activeEditor())?.uri.endsWith('/draft.tex'),
    );
  });

  it('mends a key that nothing knows with the nearest', async () => {
    await putCaret(4, 24);
    await editor.page.keyboard.press('Control+.');
    const menu = editor.page.locator('.action-widget .monaco-list-row');
    await menu.first().waitFor();
    await editor.screenshot('unknown-key-fixes');
    const titles = await menu.allInnerTexts();
    assert.ok(
      titles.some((title) => title.includes(KNOWN)),
      titles.join(' | '),
    );
    await editor.page.keyboard.press('Enter');
    await waitUntil('the key is mended', async () =>
      (await lineAt(4)).includes(`\\citep{${KNOWN}}`),
    );
    await waitUntil('nothing is marked', async () =>
      (await editor.bridge.diagnostics()).every(({ uri }) => !uri.endsWith('/draft.tex')),
    );
  });

  it('renames a key in the text and in the bibliography', async () => {
    await putCaret(3, 24);
    await editor.page.keyboard.press('F2');
    const box = editor.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('kipf:gcn');
    await box.press('Enter');
    await waitUntil('it is renamed in the text', async () => {
      const now = await text();
      return now.split('kipf:gcn').length === 4 && !now.includes(KNOWN);
    });
    const others = await editor.bridge.documents();
    const bibliography = others.find(({ uri }) => uri.endsWith('/references.bib'));
    const renamed = bibliography?.text ?? readFileSync(join(folder, 'references.bib'), 'utf8');
    assert.match(renamed, /@inproceedings\{kipf:gcn,/);
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
