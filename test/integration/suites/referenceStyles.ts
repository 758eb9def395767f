import { assert } from 'chai';
import * as vscode from 'vscode';
import { file, ready } from './extension';

const OWN_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title" prefix="» " suffix=" «"/></layout></bibliography>
</style>`;

/** References in the style that the settings name. */
export function referenceStyles(): void {
  describe('The style of references', () => {
    const own = file('styles/journal.csl');
    const settings = () => vscode.workspace.getConfiguration('papertree.citation');
    afterEach(async () => {
      await settings().update('style', undefined);
      await settings().update('locale', undefined);
    });

    /** What is copied of a paper in a style; `kept` where nothing is. */
    async function copied(style: string, locale?: string): Promise<string> {
      const { library } = (await ready()).store.snapshot;
      const paper = library.papers.find(({ key }) => key === 'locatello2020object');
      assert.ok(paper);
      await settings().update('style', style);
      await settings().update('locale', locale);
      await vscode.env.clipboard.writeText('kept');
      await vscode.commands.executeCommand('papertree.copyReference', { paperIds: [paper.id] });
      return await vscode.env.clipboard.readText();
    }

    it('is a shipped one, in the language that is asked for', async () => {
      assert.match(await copied('apa'), /^Locatello, F\., .* \(2020\)\. Object-Centric/);
      assert.match(await copied('ieee'), /^\[1\] F\. Locatello, .* “Object-Centric/);
      assert.match(await copied('ieee', 'en-GB'), /^\[1\] F\. Locatello, .* ‘Object-Centric/);
    });

    it('is a file of the workspace, as it is now', async () => {
      const write = (text: string) =>
        vscode.workspace.fs.writeFile(own, new TextEncoder().encode(text));
      try {
        await write(OWN_STYLE);
        assert.match(await copied('styles/journal.csl'), /^» Object-Centric.* «$/);
        await write(OWN_STYLE.replace('» ', '> '));
        assert.match(await copied('styles/journal.csl'), /^> Object-Centric.* «$/);
        await write('<style');
        assert.equal(await copied('styles/journal.csl'), 'kept');
      } finally {
        await vscode.workspace.fs.delete(file('styles'), { recursive: true });
      }
    });

    it('that is not there, or outside of the workspace, has nothing copied in its stead', async () => {
      assert.deepEqual(
        [
          await copied('styles/gone.csl'),
          await copied('../journal.csl'),
          await copied('nobody'),
          await copied('apa', 'tlh'),
        ],
        ['kept', 'kept', 'kept', 'kept'],
      );
    });
  });
}
