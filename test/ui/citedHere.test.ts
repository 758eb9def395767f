import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Editor } from './driver/editor.ts';
import { repositoryDir } from './driver/host.ts';
import { startEditor, type Theme } from './driver/startEditor.ts';

const THEMES: readonly (readonly [name: string, theme: Theme])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
];

const CITED_FIRST = 'Supervised Neural Networks for the Classification of Structures';

describe('What a manuscript cites', () => {
  let editor: Editor;

  before(async () => {
    const workspace = join(repositoryDir, 'test', 'sample-workspace');
    editor = await startEditor({ workspace });
    await editor.bridge.openDocument(join(workspace, 'manuscript.tex'), { line: 20 });
    await editor.openView('Papertree');
  });

  after(() => editor?.stop());

  it('is listed in the order of first use, and spoken', async () => {
    const rows = await editor
      .tree('Cited Here')
      .rowsWhen(
        'the bibliography is read, which tells what the keys stand for',
        (all) => all.length > 3 && all[0]?.text === CITED_FIRST,
      );
    assert.match(rows[0]?.spoken ?? '', /^Supervised .*, Sperduti & Starita, 1997, cited once$/);
  });

  for (const [name, theme] of THEMES) {
    it(`is pictured in ${name}`, async () => {
      await editor.bridge.updateSetting('workbench.colorTheme', theme);
      await editor.screenshot(`cited-here-${name}`);
    });
  }

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(editor.errors, []);
  });
});
