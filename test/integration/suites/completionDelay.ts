import { assert } from 'chai';
import * as vscode from 'vscode';
import { generateLibrary } from '../../bench/generateLibrary';
import { percentile } from '../../bench/keystrokes';
import { PROFILE_HEAD } from '../../core/dump/samplePages';
import { file, ready, until } from './extension';
import { measureLoop } from './loopDelay';

const PAPERS = 10_000;
const PAPERS_EACH = 1_000;
const ENTRIES = 20_000;
const CITATIONS = 2_000;
const CHARACTERS = 200_000;
/** So many keys and queries are typed, letter by letter. */
const TYPED = 30;
/** So many are typed into a key that is cited. */
const LETTERS = 60;
const PATIENCE_MS = 240_000;

/** Prints how long completion and what follows a letter keep a writer waiting; asserts only that there were answers. */
export function completionDelay(): void {
  describe(`With ${ENTRIES} entries of a bibliography and ${PAPERS} papers of dumps`, () => {
    it('a key is completed at every letter, in a long manuscript', async () => {
      const { store, meanings } = await ready();
      const settings = vscode.workspace.getConfiguration('editor');
      await settings.update('wordBasedSuggestions', 'off', vscode.ConfigurationTarget.Workspace);
      const papers = generateLibrary(PAPERS, 11);
      for (let at = 0; at < PAPERS; at += PAPERS_EACH) {
        await write(`many/${at}.txt`, profile(papers.slice(at, at + PAPERS_EACH)));
      }
      const entries = generateLibrary(ENTRIES, 12);
      await write('large.bib', entries.map(entryOf).join('\n'));
      await until('all papers are read', () => store.snapshot.library.papers.length >= PAPERS);
      await until('all entries are read', () => meanings.find(`bib${ENTRIES - 1}`) !== undefined);
      await meanings.whenIdle();

      const uri = await write('long.tex', manuscript());
      const editor = await vscode.window.showTextDocument(uri);
      const queries = Array.from({ length: TYPED }, (_, at) => queryOf(entries, papers, at));
      await type(editor, 'warm up');
      const times: number[] = [];
      const { max, p99 } = await measureLoop(async () => {
        for (const query of queries) times.push(...(await type(editor, query)));
      });
      const shown = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1));
      console.log(
        `[papertree-test] ${times.length} letters: p50 ${shown[0]} ms, p95 ${shown[1]} ms, ` +
          `max ${shown[2]} ms; loop of the host: p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)} ms`,
      );
      assert.isAbove(times.length, TYPED);
    }).timeout(PATIENCE_MS);

    it('what is cited and what is unknown follow each letter', async () => {
      const { citedHere } = await ready();
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const { document } = editor;
      const key = 'bib700';
      const end = document.getText().indexOf(`{${key}}`) + key.length + 1;
      const at = document.positionAt(end);
      const isTold = (): boolean =>
        vscode.languages
          .getDiagnostics(document.uri)
          .some(({ message }) => message.includes(`${key}x`));
      const times: { rows: number; told: number }[] = [];
      const { max, p99 } = await measureLoop(async () => {
        for (let number = 0; number < LETTERS; number++) {
          const isTyped = number % 2 === 0;
          const started = performance.now();
          const since = (): number => performance.now() - started;
          const rows = next(citedHere.onDidChangeTreeData, () => true).then(since);
          const isSo = (): boolean => isTold() === isTyped;
          const told = next(vscode.languages.onDidChangeDiagnostics, isSo).then(since);
          const letter = new vscode.Range(at, at.translate(0, 1));
          await editor.edit((builder) =>
            isTyped ? builder.insert(at, 'x') : builder.delete(letter),
          );
          times.push({ rows: await rows, told: await told });
        }
      });
      const shown = (name: 'rows' | 'told'): string =>
        [0.5, 0.95, 1]
          .map((share) =>
            percentile(
              times.map((time) => time[name]),
              share,
            ).toFixed(1),
          )
          .join(', ');
      console.log(
        `[papertree-test] ${times.length} letters in a cited key, p50, p95 and max in ms: ` +
          `rows of Cited Here ${shown('rows')}; the key is told or not ${shown('told')}; ` +
          `loop of the host: p99 ${p99.toFixed(1)}, max ${max.toFixed(1)}`,
      );
      assert.equal(times.length, LETTERS);
    }).timeout(PATIENCE_MS);
  });
}

/** Ends with the next event after which something holds. */
function next(event: vscode.Event<unknown>, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const listener = event(() => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    });
  });
}

async function write(path: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
  return file(path);
}

/** Types into an empty group, letter by letter, and times the answer to each. */
async function type(editor: vscode.TextEditor, query: string): Promise<number[]> {
  const { document } = editor;
  const middle = document.getText().indexOf('\\cite{}') + '\\cite{'.length;
  const times: number[] = [];
  for (let length = 1; length <= query.length; length++) {
    const at = document.positionAt(middle + length - 1);
    await editor.edit((builder) => builder.insert(at, query.charAt(length - 1)));
    const started = performance.now();
    await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at.translate(0, 1),
    );
    times.push(performance.now() - started);
  }
  const start = document.positionAt(middle);
  const typed = new vscode.Range(start, start.translate(0, query.length));
  await editor.edit((builder) => builder.delete(typed));
  return times;
}

type Papers = ReturnType<typeof generateLibrary>;

/** A key, words of a title, or an author and a year. */
function queryOf(entries: Papers, papers: Papers, at: number): string {
  const from = at % 2 === 0 ? entries : papers;
  const paper = from[(at * 7919) % from.length];
  const family = paper?.authors[0]?.name.split(' ').at(-1) ?? '';
  const words = (paper?.title ?? '').split(' ').slice(1, 4).join(' ');
  return [`bib${at * 613}`, words, `${family} ${paper?.date?.year}`][at % 3] ?? '';
}

function profile(papers: Papers): string {
  const records = papers.map(({ title, authors, abstract, date }) => {
    const names = authors.map(({ name }) => name).join(', ');
    return `LGMar 3, ${date?.year}\n${title}\n\n${names}\n\n${abstract}\n`;
  });
  return PROFILE_HEAD + records.join('\n');
}

function entryOf({ title, authors, date }: Papers[number], at: number): string {
  const names = authors.map(({ name }) => name).join(' and ');
  return `@article{bib${at},\n  title = {${title}},\n  author = {${names}},\n  year = {${date?.year}},\n}\n`;
}

/** With an empty group in the middle. */
function manuscript(): string {
  const sentences = Array.from({ length: CITATIONS }, (_, at) => {
    return `As others \\citep{bib${at}} say. ${'Words follow. '.repeat(5)}\n${at % 5 === 0 ? '\n' : ''}`;
  });
  const half = sentences.length / 2;
  const [head, tail] = [sentences.slice(0, half), sentences.slice(half)].map((s) => s.join(''));
  const text = `${head}Here \\cite{} is missing.\n${tail}`;
  assert.isAtLeast(text.length, CHARACTERS);
  return text;
}
