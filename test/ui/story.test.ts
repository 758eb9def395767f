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

/** One sitting of a researcher: each step goes on where the last one ended. */
describe('A researcher with four saved pages and a manuscript', () => {
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-story-'));
    cpSync(join(repositoryDir, 'test', 'sample-workspace'), folder, { recursive: true });
    editor = await startEditor({ workspace: folder, theme: 'Default Light Modern' });
  });

  after(async () => {
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens the side bar and finds the library by author, with the number of papers', async () => {
    await editor.bridge.openDocument(join(folder, 'manuscript.tex'), { line: 30 });
    await editor.openView('Papertree');
    const rows = await editor
      .tree('Library')
      .rowsWhen('the authors are listed', (all) => all.length > 10);
    assert.ok(rows.every(({ description }) => /^(?:≥ )?\d+(?: · .+\?)?$/.test(description)));
    await editor.screenshot('library-by-author');
  });

  it('opens an author and reads titles, years and authors', async () => {
    const tree = editor.tree('Library');
    await tree.expand('Nicola De Cao');
    const rows = await tree.rowsWhen('the paper is listed', (all) =>
      all.some(({ text }) => text.startsWith('MolGAN')),
    );
    const paper = rows.find(({ text }) => text.startsWith('MolGAN'));
    assert.match(paper?.description ?? '', /^2018 · .* & Kipf$/);
    assert.match(paper?.spoken ?? '', /^MolGAN: An implicit generative model.*, 2018$/);
  });

  it('switches to categories', async () => {
    await editor.runCommand('Papertree: Group by Category');
    const rows = await editor
      .tree('Library')
      .rowsWhen(
        'the categories are listed, the unknown one last',
        (all) => all.at(-1)?.text === 'Category not given',
      );
    assert.ok(rows.some(({ text }) => text === 'Machine Learning'));
    await editor.screenshot('library-by-category');
    await editor.runCommand('Papertree: Group by Author');
  });

  it('reads in Dumps what each file holds, and goes to the line of an entry', async () => {
    const tree = editor.tree('Dumps');
    const rows = await tree.rowsWhen('the dumps are listed', (all) => all.length === 5);
    assert.deepEqual(
      rows.map(({ text, description }) => `${text}: ${description}`),
      [
        'hf-efficient-transformers.txt: 22 entries · Hugging Face papers',
        'hf-graph-learning.txt: 24 entries · Hugging Face papers',
        'kipf-catalyzex.txt: 8 entries · CatalyzeX',
        'kipf-profile.txt: 18 entries · Author profile',
        'references.bib: 8 entries · BibTeX',
      ],
    );
    await tree.expand('kipf-profile.txt');
    await tree.click(/^Direct Motion Models/);
    await waitUntil('the dump is open at line 12', async () => {
      const active = await editor.bridge.activeEditor();
      return (
        active?.uri.endsWith('kipf-profile.txt') === true &&
        active.selections[0]?.active.line === 11
      );
    });
    await editor.screenshot('dumps');
    await tree.collapse('kipf-profile.txt');
  });

  it('searches with a typo and opens the abstract with Enter', async () => {
    await editor.bridge.openDocument(join(folder, 'manuscript.tex'), { line: 30 });
    await editor.page.keyboard.press('Alt+Shift+P');
    await editor.quickPick.type('object centic slot');
    const rows = await editor.quickPick.rowsWhen(
      'the paper is found first',
      ([first]) => first?.label === SLOT,
    );
    assert.equal(rows[0]?.description, 'Locatello et al. · 2020');
    await editor.screenshot('search');
    await editor.quickPick.press('Enter');
    await editor.webview().getByRole('heading', { name: SLOT }).waitFor();
    await editor.webviewFocused();
  });

  it('is offered another spelling where nothing matches, and takes it with Enter', async () => {
    await editor.runCommand('Papertree: Search Papers');
    await editor.quickPick.type('author:lokatteloo');
    const [row] = await editor.quickPick.rowsWhen('a spelling is offered', ([first]) =>
      /^Did you mean/.test(first?.description ?? ''),
    );
    assert.equal(row?.description, 'Did you mean author:locatello?');
    await editor.screenshot('did-you-mean');
    await editor.quickPick.press('Enter');
    await editor.quickPick.rowsWhen('it is found', ([first]) => first?.label === SLOT);
    await editor.quickPick.press('Enter');
    await editor.webview().getByRole('heading', { name: SLOT }).waitFor();
  });

  it('reads the abstract, with where each fact comes from', async () => {
    const page = editor.webview();
    await page.getByRole('button', { name: 'Francesco Locatello' }).waitFor();
    const sources = (await page.locator('body').textContent()) ?? '';
    assert.match(sources, /kipf-profile\.txt/);
    assert.match(sources, /kipf-catalyzex\.txt/);
    await editor.screenshot('overview');
  });

  it('clicks an author and sees the papers of that author in the tree', async () => {
    await editor.webview().getByRole('button', { name: 'Thomas Unterthiner' }).click();
    await editor
      .tree('Library')
      .rowsWhen('the author is selected and open', (rows) =>
        rows.some(
          ({ text, selected, expanded }) =>
            text === 'Thomas Unterthiner' && selected && expanded === true,
        ),
      );
  });

  it('copies BibTeX, the reference and the key from the abstract', async () => {
    const page = editor.webview();
    const copied = async (button: RegExp, expected: RegExp): Promise<void> => {
      await editor.bridge.writeClipboard('');
      await page.getByRole('button', { name: button }).click();
      await waitUntil(`${button} copies`, async () =>
        expected.test(await editor.bridge.readClipboard()),
      );
    };
    await copied(
      /Copy BibTeX/,
      /^@misc\{locatello2020object,\n {2}author = \{Locatello, Francesco/,
    );
    await copied(/Copy Reference/, /^Locatello, F\..*\(2020\)\. Object-Centric Learning/);
    await copied(/Copy Key/, /^locatello2020object$/);
  });

  it('inserts the citation into the manuscript behind the abstract', async () => {
    await editor
      .webview()
      .getByRole('button', { name: /Insert Citation/ })
      .click();
    await waitUntil('the citation is in the text', async () => {
      const active = await editor.bridge.activeEditor();
      return active?.text.includes('\\citep{locatello2020object}') === true;
    });
    await editor.screenshot('inserted');
    await editor.bridge.runCommand('undo');
    await waitUntil('one undo takes it back', async () => {
      const active = await editor.bridge.activeEditor();
      return active?.text.includes('locatello2020object') === false;
    });
  });

  it('cites two papers at once from the palette', async () => {
    await editor.bridge.openDocument(join(folder, 'review.md'), { line: 20 });
    await editor.runCommand('Papertree: Insert Citation');
    for (const title of ['RUST: Latent Neural', 'Hyperspherical Variational']) {
      await editor.quickPick.type(title.toLowerCase());
      // The paper is among the newest as well: a row of the list before would vanish when clicked.
      const found = (all: readonly QuickPickRow[]): boolean =>
        all.length < 10 && all.some(({ label }) => label.startsWith(title));
      await editor.quickPick.rowsWhen(`${title} is found`, found);
      await editor.quickPick.pick(new RegExp(`^${title}`));
    }
    await editor.screenshot('pick-two');
    await editor.quickPick.press('Enter');
    await waitUntil('both are in one group', async () => {
      const text = (await editor.bridge.activeEditor())?.text ?? '';
      return text.includes('[@sajjadi2022rust; @davidson2018hyperspherical]');
    });
  });

  it('uses inline and menu actions of the tree', async () => {
    const tree = editor.tree('Library');
    await tree.expand('Thomas Unterthiner');
    await editor.bridge.writeClipboard('');
    await tree.runInlineAction(SLOT, 'Copy BibTeX');
    await waitUntil('BibTeX is copied', async () =>
      (await editor.bridge.readClipboard()).startsWith('@misc{'),
    );
    const actions = await tree.menuActions(SLOT);
    assert.deepEqual(actions, [
      'Open Abstract',
      'Go to Source',
      'Show Related Papers',
      'Insert Citation',
      'Copy BibTeX',
      'Copy Reference',
      'Copy Citation Key',
      'Copy As…',
      'Export…',
    ]);
  });

  it('copies what running text says of a paper', async () => {
    await editor.bridge.writeClipboard('');
    await editor.tree('Library').runMenuAction(SLOT, 'Copy As…');
    await editor.quickPick.type('in-text');
    await editor.quickPick.rowsWhen('it is offered', ([row]) => row?.label === 'In-text citation');
    await editor.quickPick.press('Enter');
    await waitUntil(
      'it is copied',
      async () => (await editor.bridge.readClipboard()) === '(Locatello et al., 2020)',
    );
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
