import { assert } from 'chai';
import * as vscode from 'vscode';
import { file, ready, until } from './extension';

const PAGE = file.bind(undefined, 'papers/decided-page.txt');
const DECISIONS = file.bind(undefined, '.papertree.json');

const HEAD = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'byAK and the research community',
  'Nov 12',
];
const TIDES = [
  'Predicting Harbour Tides with Sparse Kernels',
  'We study how well sparse kernels predict the tides of a harbour. Our predictor keeps forty points of a century of records and still meets the error of the full kernel. Experiments in nine harbours show that the sparse model needs a tenth of the memory.',
];
const STRANGERS = [
  'A Lantern for Every Orchard',
  'The sound of a hive tells how many bees are at home. This paper presents a counter that listens for one minute and estimates their number within five percent. We compare it with counting by hand on sixty hives, and it is never worse than two trained observers.',
];

async function put(blocks: readonly string[]): Promise<void> {
  await vscode.workspace.fs.writeFile(PAGE(), new TextEncoder().encode(blocks.join('\n\n')));
}

/** What was read of the page, as the library has it. */
async function entries(): Promise<readonly { title?: string; doubtful?: string }[]> {
  const { store } = await ready();
  const own = store.snapshot.files.find(({ uri }) => uri.toString() === PAGE().toString());
  return own?.kind === 'dump' ? own.dump.sections.flatMap((section) => section.entries) : [];
}

async function problem(code: string): Promise<vscode.Diagnostic> {
  const found = (): vscode.Diagnostic | undefined =>
    vscode.languages.getDiagnostics(PAGE()).find((diagnostic) => diagnostic.code === code);
  await until(`a problem "${code}"`, () => found() !== undefined);
  const diagnostic = found();
  assert.ok(diagnostic);
  return diagnostic;
}

/** Chooses a quick fix by its title, as a click on the light bulb does. */
async function choose(title: string, { range }: Pick<vscode.Diagnostic, 'range'>): Promise<void> {
  await vscode.workspace.openTextDocument(PAGE());
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    PAGE(),
    range,
  );
  const action = actions.find((one) => one.title === title);
  assert.ok(action?.command, `no "${title}" among: ${actions.map((one) => one.title).join()}`);
  const { command, arguments: args = [] } = action.command;
  await vscode.commands.executeCommand(command, ...args);
}

export function decisions(): void {
  describe('What the user decides by hand of a dump', () => {
    after(async () => {
      await vscode.workspace.fs.delete(PAGE());
      await vscode.workspace.fs.delete(DECISIONS());
      await until('nothing is left', async () => (await entries()).length === 0);
    });

    it('a doubtful pair is doubtful no more when its parts are said to belong together', async () => {
      await put([...HEAD, ...TIDES, ...STRANGERS]);
      await until('a doubtful entry', async () =>
        (await entries()).some(({ doubtful }) => doubtful !== undefined),
      );
      await choose('This title and abstract belong together', await problem('doubtful-pair'));
      await until('no doubt', async () =>
        (await entries()).every(({ doubtful }) => doubtful === undefined),
      );
      assert.strictEqual((await entries()).at(-1)?.title, STRANGERS[0]);
    });

    it('a line that is junk is no title any more', async () => {
      const line = HEAD.length * 2 + 2 * 2;
      const range = new vscode.Range(line, 0, line, 0);
      await choose('Mark as junk', { range });
      await until('the title is gone', async () =>
        (await entries()).every(({ title }) => title !== STRANGERS[0]),
      );
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(DECISIONS()));
      const kept = JSON.parse(text) as { version: number; dumps: Record<string, unknown> };
      assert.strictEqual(kept.version, 1);
      assert.deepEqual(Object.keys(kept.dumps), ['papers/decided-page.txt']);
    });

    it('and can be taken back', async () => {
      const line = HEAD.length * 2 + 2 * 2;
      const range = new vscode.Range(line, 0, line, 0);
      await choose('Forget what this line was marked as', { range });
      await until('the title is back', async () =>
        (await entries()).some(({ title }) => title === STRANGERS[0]),
      );
    });

    it('a text without any head is read as pairs when the user says so, and no more when not', async () => {
      await put([...TIDES, 'My own notes on tides', ...STRANGERS]);
      await until('no dump', async () => (await entries()).length === 0);
      await vscode.commands.executeCommand('papertree.readAsPairs', PAGE());
      await until('the pairs are read', async () => (await entries()).length >= 2);
      await vscode.commands.executeCommand('papertree.readAsDetected', PAGE());
      await until('no dump again', async () => (await entries()).length === 0);
    });

    it('it is asked over a text that looks like pairs, and over no other', async () => {
      const maps = [
        'Folding Paper Maps Is Hard',
        'Recent work asks when a paper map can be folded flat. We prove that deciding it is hard even for maps of two rows, and give an algorithm that folds maps with few creases in linear time. The proof uses a new gadget of seven creases that may be of interest elsewhere.',
      ];
      const bees = ['Counting Bees from the Sound of a Hive', STRANGERS[1] ?? ''];
      await put([...TIDES, ...bees, ...maps]);
      const titles = async (uri: vscode.Uri): Promise<string[]> => {
        await vscode.workspace.openTextDocument(uri);
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          uri,
          10,
        );
        return lenses.map(({ command }) => command?.title ?? '');
      };
      await until('the question', async () =>
        (await titles(PAGE())).includes('Read as title and abstract pairs'),
      );
      assert.deepEqual(await titles(file('notes.txt')), []);
    });

    it('is not written into a file that is broken, which stays as it is', async () => {
      const broken = new TextEncoder().encode('{ "version": 1, ');
      await vscode.workspace.fs.writeFile(DECISIONS(), broken);
      await until('the problem is told', () =>
        vscode.languages.getDiagnostics(DECISIONS()).some(({ source }) => source === 'Papertree'),
      );
      await vscode.commands.executeCommand('papertree.readAsPairs', PAGE());
      assert.deepEqual(await vscode.workspace.fs.readFile(DECISIONS()), broken);
    });
  });
}
