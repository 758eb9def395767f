import { assert } from 'chai';
import * as vscode from 'vscode';
import { file, ready, until } from './extension';

const BIB =
  '@misc{kipf2017semi, ids = {gcn}, title = {Semi-Supervised Classification with Graph Convolutional Networks}, author = {Kipf, Thomas and Welling, Max}}\n';
const SLOTS = 'locatello2020object';

async function save(path: string, text: string): Promise<vscode.Uri> {
  const uri = file(`checked/${path}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Line, text, and what is told of it. */
function told(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Papertree')
    .map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

async function untilTold(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  await until(`it is told: ${expected.join('; ')}`, () => {
    return JSON.stringify(told(uri)) === JSON.stringify(expected);
  });
}

function unknown(line: number, key: string): string {
  return `${line}: No bibliography of this workspace has the key "${key}".`;
}

function withoutEntry(line: number, key: string): string {
  return `${line}: The paper "${key}" of the library is not in a bibliography yet.`;
}

async function fixes(uri: vscode.Uri, at: number): Promise<readonly vscode.CodeAction[]> {
  const diagnostic = vscode.languages.getDiagnostics(uri)[at];
  assert.ok(diagnostic);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command === undefined) return;
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Keys that no bibliography has. */
export function citationProblems(): void {
  describe('A cited key that no bibliography has', () => {
    let paper: vscode.Uri;

    before(async () => {
      const { bibliographies, meanings } = await ready();
      await save('own.bib', BIB);
      await until('the bibliography is read', () =>
        bibliographies.files.some(({ uri }) => uri.path.endsWith('/checked/own.bib')),
      );
      await meanings.whenIdle();
      paper = await save(
        'paper.tex',
        `\\cite{kipf2017semi,gcn}\n\\cite{${SLOTS}}\n\\cite{kipf2017sami,*}\n\\bibliography{own}\n`,
      );
    });
    after(async () => {
      // What is saved by itself later would make the folder anew.
      await vscode.workspace.saveAll();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(file('checked'), { recursive: true });
      const { bibliographies } = await ready();
      await until('the bibliography is gone', () =>
        bibliographies.files.every(({ uri }) => !uri.path.includes('/checked/')),
      );
    });

    it('is told as an information, and so is a paper without an entry', async () => {
      await show(paper);
      await untilTold(paper, [withoutEntry(2, SLOTS), unknown(3, 'kipf2017sami')]);
      const [found] = vscode.languages.getDiagnostics(paper);
      assert.equal(found?.severity, vscode.DiagnosticSeverity.Information);
    });

    it('is told as one types, where it stands then', async () => {
      const editor = await show(paper);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\\cite{nobody1999}\n'));
      await untilTold(paper, [
        unknown(1, 'nobody1999'),
        withoutEntry(3, SLOTS),
        unknown(4, 'kipf2017sami'),
      ]);
      await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
      await untilTold(paper, [withoutEntry(2, SLOTS), unknown(3, 'kipf2017sami')]);
    });

    it('is not told of while it is typed, but when the caret leaves it', async () => {
      const editor = await show(paper);
      const told = [withoutEntry(2, SLOTS), unknown(3, 'kipf2017sami')];
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\\cite{}\n'));
      const end = new vscode.Position(0, '\\cite{'.length);
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: 'nob' });
      const others = [withoutEntry(3, SLOTS), unknown(4, 'kipf2017sami')];
      await untilTold(paper, others);
      // Long enough for what was typed to be looked up.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await untilTold(paper, others);
      const away = new vscode.Position(2, 0);
      editor.selection = new vscode.Selection(away, away);
      await untilTold(paper, [unknown(1, 'nob'), ...others]);
      await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
      await untilTold(paper, told);
    });

    it('is as loud as the setting says', async () => {
      const settings = vscode.workspace.getConfiguration('papertree');
      const set = (value: string | undefined): Thenable<void> =>
        settings.update('citation.unknownKeys', value, vscode.ConfigurationTarget.Global);
      await set('off');
      await untilTold(paper, []);
      await set('warning');
      await until('it warns', () => {
        const [found] = vscode.languages.getDiagnostics(paper);
        return found?.severity === vscode.DiagnosticSeverity.Warning;
      });
      await set(undefined);
    });

    it('is mended by a key that is like it, or looked for', async () => {
      const actions = await fixes(paper, 1);
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          'Did you mean kipf2017semi (Semi-Supervised Classification with Graph Convolutional Netw…)?',
          'Search papers for "kipf 2017 sami"',
        ],
      );
      const [first] = actions;
      assert.ok(first);
      await apply(first);
      await untilTold(paper, [withoutEntry(2, SLOTS)]);
    });

    it('gets its entry in the bibliography that the text declares', async () => {
      const [add] = await fixes(paper, 0);
      assert.ok(add);
      assert.equal(add.title, 'Add the entry to the bibliography');
      await apply(add);
      const bytes = await vscode.workspace.fs.readFile(file('checked/own.bib'));
      const text = new TextDecoder().decode(bytes);
      assert.include(text, `{${SLOTS},`);
      assert.isTrue(text.startsWith(BIB));
      await untilTold(paper, []);
    });

    it('is not told where the declared bibliography is not there', async () => {
      const other = await save('other.tex', '\\cite{nobody1999}\n\\bibliography{missing}\n');
      const sure = await save('sure.tex', '\\cite{nobody1999}\n\\bibliography{own}\n');
      await show(other);
      await show(sure);
      await untilTold(sure, [unknown(1, 'nobody1999')]);
      assert.deepEqual(told(other), []);
    });

    it('is not told any more once its text is closed', async () => {
      const sure = file('checked/sure.tex');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await untilTold(sure, []);
    });
  });
}
