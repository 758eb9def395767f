import { assert } from 'chai';
import * as vscode from 'vscode';
import { Bibliographies } from '../../../src/workspace/bibliographies';
import { BibliographyCache } from '../../../src/workspace/bibliographyCache';
import { file, ready } from './extension';
import { ownCacheParts } from './ownStore';

/** The bibliographies between two sessions: others on the same workspace are another window. */
export function keptBibliographies(): void {
  describe('Bibliographies that are kept for the next session', () => {
    const folder = file('.kept-bibliographies');
    const bib = file('kept/own.bib');
    const opened: Bibliographies[] = [];
    const parts = ownCacheParts({ folder });

    const session = async (): Promise<Bibliographies> => {
      const service = new Bibliographies({ ...parts, cache: new BibliographyCache(parts) });
      opened.push(service);
      service.start();
      await service.whenIdle();
      return service;
    };
    const write = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(bib, new TextEncoder().encode(text));
    const keysIn = (service: Bibliographies): string[] =>
      service.files
        .filter(({ uri }) => uri.toString() === bib.toString())
        .flatMap(({ records }) => records.map(({ key }) => key));

    before(ready);
    afterEach(() => {
      for (const service of opened.splice(0)) service.dispose();
    });
    after(async () => {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await vscode.workspace.fs.delete(file('kept'), { recursive: true });
    });

    it('are not read again while they are the same', async () => {
      await write('@misc{first, title = {Hives That Are Kept}, author = {Sand, Knut}}\n');
      const first = await session();
      await first.keep();
      const cached = await new BibliographyCache(parts).load({ isCancellationRequested: false });
      const second = await session();
      assert.deepEqual(keysIn(second), ['first']);
      assert.deepEqual(
        cached.map(({ uri, state, records }) => [uri.toString(), state, records]),
        second.files.map(({ uri, state, records }) => [uri.toString(), state, records]),
      );
      const work = { title: 'Hives that are kept', authors: [{ name: 'Knut Sand' }], ids: {} };
      assert.equal(second.keyOf(work)?.key, 'first');
    });

    it('give way to what is on the disk', async () => {
      await (await session()).keep();
      await write('@misc{second, title = {Hives That Are Kept}}\n');
      assert.deepEqual(keysIn(await session()), ['second']);
    });

    it('are read anew where what was kept is damaged', async () => {
      await (await session()).keep();
      const place = vscode.Uri.joinPath(folder, 'bibliographies.bin');
      await vscode.workspace.fs.writeFile(place, new Uint8Array(100));
      assert.deepEqual(keysIn(await session()), ['second']);
    });
  });
}
