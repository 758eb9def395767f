import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import { PAGES_ONLY, startEditor, type Theme } from './driver/startEditor.ts';

const SLOT = 'Object-Centric Learning with Slot Attention';

const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
];

/** One sitting: each step goes on where the last one ended. */
describe('A researcher who filters the library', () => {
  let editor: Editor;

  before(async () => {
    const workspace = join(repositoryDir, 'test', 'sample-workspace');
    editor = await startEditor({ workspace, settings: PAGES_ONLY });
    await editor.openView('Papertree');
    await editor.tree('Library').rowsWhen('the library is listed', (rows) => rows.length > 10);
  });

  after(() => editor?.stop());

  const filterAs = async (line: string): Promise<void> => {
    await editor.runCommand('Papertree: Filter Library…');
    await editor.quickPick.type(line);
  };

  it('sees with each letter what is left of it', async () => {
    const tree = editor.tree('Library');
    await tree.expand('Thomas Kipf');
    await filterAs('slot att');
    const rows = await tree.rowsWhen('the library is filtered', (all) =>
      all.every(({ level, description }) => level > 1 || / of /.test(description)),
    );
    const kipf = rows.find(({ text }) => text === 'Thomas Kipf');
    assert.equal(kipf?.expanded, true, 'what was open stays open');
    assert.match(kipf.description, /^\d+ of ≥ \d+/);
    assert.match(kipf.spoken, /^Thomas Kipf, \d+ of at least \d+ papers/);
    await editor.screenshot('filter-typing');
  });

  it('gets all back with Escape, and keeps the filter with Enter', async () => {
    const tree = editor.tree('Library');
    await editor.quickPick.press('Escape');
    await tree.rowsWhen('all is back', (all) => all.every(({ description: d }) => !/ of /.test(d)));
    await filterAs('slot attention');
    await editor.quickPick.press('Enter');
    await tree.rowsWhen('it is filtered', (all) =>
      all.some(({ description: d }) => / of /.test(d)),
    );
    await editor.page.getByText('Filtered by “slot attention”').waitFor();
  });

  it('saves the filter as a search, which lists its papers best first', async () => {
    const tree = editor.tree('Library');
    await editor.runCommand('Papertree: Save Search…');
    await editor.quickPick.type('Slots');
    await editor.quickPick.press('Enter');
    await tree.rowsWhen('it is counted', ([first]) => /^\d+$/.test(first?.description ?? ''));
    await tree.expand('Slots');
    const rows = await tree.rowsWhen('its papers are listed', (all) => all[1]?.text === SLOT);
    assert.match(rows[0]?.spoken ?? '', /^Saved search Slots, \d+ papers$/);
    assert.deepEqual(await tree.menuActions('Slots'), [
      'Filter Library by This Search',
      'Copy As…',
      'Export…',
      'Rename Saved Search…',
      'Delete Saved Search',
    ]);
  });

  for (const [name, theme] of THEMES) {
    it(`is pictured in ${name}`, async () => {
      await editor.bridge.updateSetting('workbench.colorTheme', theme);
      await editor.tree('Library').row('Slots').hover();
      await editor.screenshot(`filtered-${name}`);
    });
  }

  it('renames it, and is not let take a name twice', async () => {
    await editor.runCommand('Papertree: Save Search…');
    await editor.quickPick.type('Slots again');
    await editor.quickPick.press('Enter');
    const tree = editor.tree('Library');
    await tree.row('Slots again').waitFor();
    await tree.runMenuAction('Slots again', 'Rename Saved Search…');
    await editor.quickPick.type('Slots');
    await editor.page.getByText('Another saved search has this name.').waitFor();
    await editor.quickPick.type('Attention to slots');
    await editor.quickPick.press('Enter');
    await tree.row('Attention to slots').waitFor();
  });

  it('is told where nothing matches, and what may be meant', async () => {
    await filterAs('author:lokatteloo');
    await editor.page.getByText('Did you mean author:locatello?').waitFor();
    await editor.screenshot('filter-did-you-mean');
    await editor.quickPick.type('xylophone');
    await editor.page.getByText('No paper matches “xylophone”.').waitFor();
    await editor.quickPick.press('Enter');
  });

  it('deletes a search from its row, filters by the other and clears the filter', async () => {
    const tree = editor.tree('Library');
    await tree.runInlineAction('Attention to slots', 'Delete Saved Search');
    await tree.row('Attention to slots').waitFor({ state: 'detached' });
    assert.deepEqual(await editor.takeNotifications(), [
      'Deleted the saved search: Attention to slots',
    ]);
    await tree.runInlineAction('Slots', 'Filter Library by This Search');
    await editor.page.getByText('Filtered by “slot attention”').waitFor();
    await editor.runCommand('Papertree: Clear Filter');
    // The message above the rows goes, and they move up.
    await editor.page.getByText('Filtered by').waitFor({ state: 'detached' });
    await tree.rowsWhen('all is back', (all) => all.every(({ description: d }) => !/ of /.test(d)));
    await tree.runMenuAction('Slots', 'Delete Saved Search');
    await tree.row('Slots').waitFor({ state: 'detached' });
  });

  it('keeps the filter by going on to a row', async () => {
    const tree = editor.tree('Library');
    await filterAs('slot attention');
    await editor.page.getByText('Filtered by “slot attention”').waitFor();
    await tree.click('Francesco Locatello');
    await editor.quickPick.closed();
    await tree.rowsWhen(
      'the row is open, under the filter',
      (all) =>
        all.some(({ text, expanded }) => text === 'Francesco Locatello' && expanded === true) &&
        all.some(({ text, description }) => text === 'Thomas Kipf' && description === '3 of ≥ 14'),
    );
  });

  it('reads why an empty tree is empty, and clears the filter', async () => {
    await filterAs('xylophone');
    await editor.quickPick.press('Enter');
    await editor.page.getByText('No paper matches “xylophone”.').waitFor();
    await editor.screenshot('filter-nothing');
    await editor.runCommand('Papertree: Clear Filter');
    await editor.tree('Library').rowsWhen('all is back', (rows) => rows.length > 10);
  });

  it('meets no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
