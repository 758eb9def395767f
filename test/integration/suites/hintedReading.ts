import { assert } from 'chai';
import * as vscode from 'vscode';
import type { DumpFile } from '../../../src/workspace/dumpFile';
import type { FileHints } from '../../../src/workspace/readingHints';
import { file, ready } from './extension';
import { ownStore } from './ownStore';
import { hivePage } from './pages';

/** What the user says of a file that was read wrongly. */
export function hintedReading(): void {
  describe('When the user says something of a dump', () => {
    const uri = file('papers/hinted.txt');
    const notes = file('notes.txt');

    it('only that file is read again, and as it was said', async () => {
      await ready();
      const page = new TextEncoder().encode(hivePage('Hinted Hives'));
      await vscode.workspace.fs.writeFile(uri, page);
      const said = new Map<string, FileHints>();
      const changed = new vscode.EventEmitter<void>();
      const store = ownStore({
        hints: {
          whenKnown: async () => {},
          hintsFor: (one) => said.get(one.toString()),
          onDidChange: changed.event,
        },
      });
      try {
        store.start();
        await store.whenIdle();
        const before = store.snapshot.files;
        assert.ok(titles(before).includes('Hinted Hives'));
        said.set(uri.toString(), { version: '1', marks: new Map([['Hinted Hives', 'junk']]) });
        said.set(notes.toString(), { version: '1', readAs: 'hf-papers' });
        changed.fire();
        await store.whenIdle();
        await new Promise((resolve) => setTimeout(resolve, 300));
        await store.whenIdle();
        const after = store.snapshot.files;
        assert.ok(!titles(after).includes('Hinted Hives'));
        const others = (files: readonly DumpFile[]): DumpFile[] =>
          files.filter((one) => ![uri, notes].map(String).includes(String(one.uri)));
        assert.ok(others(after).every((one, at) => one === others(before)[at]));
        assert.ok(after.some((one) => String(one.uri) === String(notes) && one.kind === 'dump'));
      } finally {
        store.dispose();
        await vscode.workspace.fs.delete(uri);
      }
    });
  });
}

function titles(files: readonly DumpFile[]): (string | undefined)[] {
  return files.flatMap((one) =>
    one.kind === 'dump'
      ? one.dump.sections.flatMap(({ entries }) => entries.map(({ title }) => title))
      : [],
  );
}
