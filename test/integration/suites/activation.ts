import { assert } from 'chai';
import * as vscode from 'vscode';
import { extension, ready, until } from './extension';

/** On the disk, candidate files wake the extension; a virtual folder cannot be searched for them. */
export function wakingUpByItself(): void {
  describe('In a workspace with dumps the extension', () => {
    it('wakes up by itself', async () => {
      await until('the extension is active', () => extension().isActive);
    });
  });
}

/** The second route to activation, and the only one where folders cannot be searched. */
export function wakingUpForItsView(): void {
  describe('In a virtual workspace the extension', () => {
    it('wakes up when its view is opened', async () => {
      await vscode.commands.executeCommand('papertree.library.focus');
      await until('the extension is active', () => extension().isActive);
    });
  });
}

export function reading(): void {
  describe('In a workspace with dumps the extension', () => {
    it('reads the four dumps and the bibliography, and fuses them into one library', async () => {
      const { store } = await ready();
      const { library, files } = store.snapshot;
      const names = files.map(({ uri }) => vscode.workspace.asRelativePath(uri));
      assert.deepEqual(names, [
        'papers/hf-efficient-transformers.txt',
        'papers/hf-graph-learning.txt',
        'papers/kipf-catalyzex.txt',
        'papers/kipf-profile.txt',
        'references.bib',
      ]);
      const entries = library.papers.reduce((sum, paper) => sum + paper.entries.length, 0);
      assert.deepEqual([entries, library.papers.length], [80, 60]);
    });

    it('leaves an ordinary text file alone', async () => {
      const { store } = await ready();
      const names = store.snapshot.files.map(({ uri }) => uri.path);
      assert.ok(!names.some((name) => name.endsWith('notes.txt') || name.endsWith('.md')));
    });

    it('knows of every paper in which file and lines each fact stands', async () => {
      const { store } = await ready();
      const paper = store.snapshot.library.papers.find(({ title }) =>
        title?.startsWith('Neural Relational Inference'),
      );
      assert.ok(paper);
      const places = paper.entries.map(({ file, entry }) => [
        file.slice(file.lastIndexOf('/') + 1),
        entry.lines[0],
      ]);
      assert.deepEqual(places, [
        ['hf-graph-learning.txt', 27],
        ['kipf-catalyzex.txt', 15],
        ['kipf-profile.txt', 33],
        ['references.bib', 27],
      ]);
      assert.strictEqual(paper.entries[paper.provenance.authors ?? -1]?.format, 'bibtex');
    });
  });
}
