import { assert } from 'chai';
import * as vscode from 'vscode';
import { Slices } from '../../../src/lib/slices';
import { BibliographyChoices } from '../../../src/workspace/bibliographyChoices';
import { ManuscriptBibliography } from '../../../src/workspace/manuscriptBibliography';
import { file } from './extension';

const FOLDER = file.bind(undefined, 'which');

/** What the editor keeps for a workspace, for one test. */
class Memory implements vscode.Memento {
  readonly #kept = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#kept.keys()];
  }

  get<T>(key: string, fallback?: T): T | undefined {
    return (this.#kept.get(key) as T | undefined) ?? fallback;
  }

  async update(key: string, value: unknown): Promise<void> {
    this.#kept.set(key, value);
  }
}

/** Each in a folder of its own, for the editor remembers a text by its name. */
let number = 0;

function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(FOLDER(), String(number), path);
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  }
}

const BIB = '@misc{a, title={A}}\n';

/** Files, and for one of them the bibliography that it has, and why. */
const CASES: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly of: string;
  readonly has: string;
}[] = [
  {
    name: 'what it declares, before anything near',
    files: { 'a.tex': '\\bibliography{sub/own}', 'references.bib': BIB, 'sub/own.bib': BIB },
    of: 'a.tex',
    has: 'declared which/sub/own.bib',
  },
  {
    name: 'what it declares, though that is not there yet',
    files: { 'a.tex': '\\bibliography{new,second}', 'references.bib': BIB },
    of: 'a.tex',
    has: 'declared which/new.bib which/second.bib',
  },
  {
    name: 'what a part of it declares, from the folder of the whole',
    files: {
      'a.tex': '\\input{parts/end}',
      'parts/end.tex': '\\addbibresource{works.bib}',
      'works.bib': BIB,
    },
    of: 'a.tex',
    has: 'declared which/works.bib',
  },
  {
    name: 'what the root that it names declares',
    files: { 'parts/one.tex': '% !TEX root = ../main.tex\n', 'main.tex': '\\bibliography{works}' },
    of: 'parts/one.tex',
    has: 'declared which/works.bib',
  },
  {
    name: 'what a document declares that includes one that includes it',
    files: {
      'main.typ': '#include "parts/one.typ"\n#bibliography("works.yml")',
      'parts/one.typ': '#include "two.typ"',
      'parts/two.typ': 'As @',
      'works.yml': '',
    },
    of: 'parts/two.typ',
    has: 'declared which/works.yml',
  },
  {
    name: 'what its project declares',
    files: {
      '_quarto.yml': 'bibliography: [a.bib, b.json]\n',
      'text/one.qmd': 'As [@a].',
      'a.bib': BIB,
    },
    of: 'text/one.qmd',
    has: 'declared which/a.bib which/b.json',
  },
  {
    name: 'what the first chapter of its book declares',
    files: {
      'index.Rmd': '---\nbibliography: [book.bib, packages.bib]\n---\n# Book\n',
      '01-intro.Rmd': 'As [@a].',
      'book.bib': BIB,
    },
    of: '01-intro.Rmd',
    has: 'declared which/book.bib which/packages.bib',
  },
  {
    name: 'what its folder declares, before its project',
    files: {
      '_quarto.yml': 'bibliography: a.bib\n',
      'text/_metadata.yml': 'bibliography: b.bib\n',
      'text/one.qmd': 'As [@a].',
    },
    of: 'text/one.qmd',
    has: 'declared which/text/b.bib',
  },
  {
    name: 'the nearest of a usual name, where it declares none',
    files: { 'deep/down/a.md': 'As.', 'deep/references.bib': BIB, 'deep/other.bib': BIB },
    of: 'deep/down/a.md',
    has: 'nearest which/deep/references.bib',
  },
  {
    name: 'the only one of a folder, before a usual name further up',
    files: { 'deep/a.md': 'As.', 'deep/only.bib': BIB, 'references.bib': BIB },
    of: 'deep/a.md',
    has: 'nearest which/deep/only.bib',
  },
  {
    name: 'none of several of any name, but the next further up',
    files: { 'deep/a.md': 'As.', 'deep/b.bib': BIB, 'deep/c.bib': BIB, 'references.bib': BIB },
    of: 'deep/a.md',
    has: 'nearest which/references.bib',
  },
  {
    name: 'none that lies outside of the workspace, though it declares that',
    files: { 'a.tex': '\\bibliography{../../../../../outside}', 'references.bib': BIB },
    of: 'a.tex',
    has: 'foreign',
  },
  {
    name: 'nothing that is no bibliography, though it declares that',
    files: { 'a.tex': '\\addbibresource{.vscode/settings}', 'references.bib': BIB },
    of: 'a.tex',
    has: 'foreign',
  },
];

async function told(bibliography: ManuscriptBibliography, uri: vscode.Uri): Promise<string> {
  const answer = await bibliography.of(await vscode.workspace.openTextDocument(uri));
  if (answer.kind !== 'found') return answer.kind;
  const { reason, file: own, declared } = answer;
  const files = reason === 'declared' ? declared.map((one) => one.file) : [own];
  const names = files.map((one) => vscode.workspace.asRelativePath(one));
  return [reason, ...names].join(' ').replaceAll(`which/${number}/`, 'which/');
}

/** Which bibliography a manuscript has. */
export function whichBibliography(): void {
  describe('The bibliography of a manuscript', () => {
    const choices = new BibliographyChoices(new Memory());
    const bibliography = new ManuscriptBibliography(new Slices(), choices);
    const configuration = () => vscode.workspace.getConfiguration('papertree');

    beforeEach(() => {
      number++;
    });
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(FOLDER(), { recursive: true });
    });

    for (const { name, files, of, has } of CASES) {
      it(`is ${name}`, async () => {
        await write(files);
        assert.equal(await told(bibliography, at(of)), has);
      });
    }

    it('is the first that is there, and of those to be made none that TeX has', async () => {
      const fileOf = async (path: string): Promise<string> => {
        const answer = await bibliography.of(await vscode.workspace.openTextDocument(at(path)));
        return answer.kind === 'found' ? vscode.workspace.asRelativePath(answer.file) : answer.kind;
      };
      await write({
        'a.tex': '\\bibliography{IEEEabrv,mine,second}',
        'b.tex': '\\bibliography{IEEEabrv,new}',
        'c.tex': '\\addbibresource{/home/ada/works.bib}',
        'd.tex': '\\addbibresource{C:/Users/ada/works.bib}',
        'second.bib': BIB,
      });
      assert.equal(await fileOf('a.tex'), `which/${number}/second.bib`);
      assert.equal(await fileOf('b.tex'), `which/${number}/new.bib`);
      assert.equal(await fileOf('c.tex'), 'foreign');
      assert.equal(await fileOf('d.tex'), 'foreign');
    });

    it('is what the setting names, where the document declares none', async () => {
      await write({ 'a.md': 'As.', 'references.bib': BIB });
      const set = (value: string | undefined) =>
        configuration().update('bibliography.file', value, vscode.ConfigurationTarget.Workspace);
      try {
        await set(`which/${number}/set.json`);
        assert.equal(await told(bibliography, at('a.md')), 'setting which/set.json');
        await set('../outside.bib');
        assert.equal(await told(bibliography, at('a.md')), 'nearest which/references.bib');
      } finally {
        await set(undefined);
      }
    });

    it('is what the user chose for it, until that is taken back', async () => {
      await write({ 'a.tex': '\\bibliography{own}', 'own.bib': BIB, 'other.bib': BIB });
      const uri = at('a.tex');
      await choices.choose(uri, at('other.bib'));
      assert.equal(await told(bibliography, uri), 'chosen which/other.bib');
      await choices.choose(uri, 'unwanted');
      assert.equal(await told(bibliography, uri), 'unwanted');
      await choices.choose(uri, undefined);
      assert.equal(await told(bibliography, uri), 'declared which/own.bib');
    });
  });
}
