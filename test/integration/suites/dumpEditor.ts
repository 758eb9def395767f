import { assert } from 'chai';
import * as vscode from 'vscode';
import { file, ready } from './extension';

const PROFILE = 'papers/kipf-profile.txt';
const CATALYZEX = 'papers/kipf-catalyzex.txt';

/** The providers' answers for a file of the sample workspace. */
async function ask<Answer>(command: string, path: string, ...more: unknown[]): Promise<Answer> {
  await ready();
  const document = await vscode.workspace.openTextDocument(file(path));
  return vscode.commands.executeCommand<Answer>(command, document.uri, ...more);
}

/** The text of the paper that both the profile and the CatalyzeX page hold. */
async function sharedTitleLine(): Promise<{ line: number; title: string }> {
  const { store } = await ready();
  const profile = file(PROFILE).toString();
  const catalyzex = file(CATALYZEX).toString();
  const paper = store.snapshot.library.papers.find(({ entries }) =>
    [profile, catalyzex].every((name) => entries.some((source) => source.file === name)),
  );
  const entry = paper?.entries.find((source) => source.file === profile)?.entry;
  assert.ok(entry?.title !== undefined && entry.fieldLines.title !== undefined);
  return { line: entry.fieldLines.title[0] - 1, title: entry.title };
}

export function dumpEditor(): void {
  describe('In the editor of a dump', () => {
    it('the outline holds the page under its owner, and its papers with authors and year', async () => {
      const [page] = await ask<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        PROFILE,
      );
      assert.ok(page);
      assert.strictEqual(page.name, 'Thomas Kipf');
      assert.match(page.detail, /^Author profile · \d+ papers$/);
      const { title } = await sharedTitleLine();
      const paper = page.children.find(({ name }) => name === title);
      assert.match(String(paper?.detail), /^\S.* \d{4}$/);
      assert.ok(paper);
      assert.ok(page.range.contains(paper.range));
    });

    it('each paper folds', async () => {
      const { store } = await ready();
      const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', PROFILE);
      const starts = new Set(folds.map(({ start }) => start));
      const own = store.snapshot.files.find(({ uri }) => uri.path.endsWith(PROFILE));
      assert.ok(own?.kind === 'dump');
      for (const { entries } of own.dump.sections) {
        for (const { lines } of entries) assert.ok(starts.has(lines[0] - 1), `line ${lines[0]}`);
      }
    });

    it('a title tells on hovering where else the paper was seen, and nothing as markup', async () => {
      const { line } = await sharedTitleLine();
      const [hover] = await ask<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        PROFILE,
        new vscode.Position(line, 2),
      );
      const [content] = hover?.contents ?? [];
      assert.ok(content instanceof vscode.MarkdownString);
      assert.match(content.value, /Also seen in/);
      assert.match(content.value, /kipf\\-catalyzex\\\.txt\\?, line \d+/);
      assert.notStrictEqual(content.isTrusted, true);
      assert.notStrictEqual(content.supportHtml, true);
    });

    it('a paper that is nowhere else has no hover', async () => {
      const [page] = await ask<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        PROFILE,
      );
      const { store } = await ready();
      const single = store.snapshot.library.papers.find(
        ({ entries }) => entries.length === 1 && entries[0]?.file === file(PROFILE).toString(),
      );
      const line = single?.entries[0]?.entry.fieldLines.title?.[0];
      assert.ok(page && line !== undefined);
      const hovers = await ask<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        PROFILE,
        new vscode.Position(line - 1, 2),
      );
      assert.deepEqual(hovers, []);
    });

    it('lenses over each paper open its abstract, copy it, and count its dumps', async () => {
      const { line } = await sharedTitleLine();
      const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', PROFILE, 1000);
      const [first] = lenses.filter(({ range }) => range.start.line <= line).slice(-1);
      const own = lenses.filter(({ range }) => range.start.line === first?.range.start.line);
      assert.deepEqual(
        own.map(({ command }) => command?.title.replace(/\d+/, 'N')),
        ['Open abstract', 'Copy BibTeX', 'Seen in N dumps'],
      );
    });

    it('lenses go when the setting says so', async () => {
      const settings = vscode.workspace.getConfiguration('papertree');
      await settings.update('dumps.codeLens', false, vscode.ConfigurationTarget.Workspace);
      try {
        assert.deepEqual(await ask('vscode.executeCodeLensProvider', PROFILE, 1000), []);
      } finally {
        await settings.update('dumps.codeLens', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });

    it('an ordinary text has none of this', async () => {
      assert.deepEqual(await ask('vscode.executeCodeLensProvider', 'notes.txt', 1000), []);
      const symbols = await ask<unknown>('vscode.executeDocumentSymbolProvider', 'notes.txt');
      assert.deepEqual(symbols ?? [], []);
    });
  });
}
