import { assert } from 'chai';
import * as vscode from 'vscode';
import { file, ready, until } from './extension';

/** A paper of the sample's bibliography, and one that only its dumps have. */
const KNOWN = 'kipf2017semi';

const ENDINGS = {
  latex: 'tex',
  markdown: 'md',
  typst: 'typ',
  org: 'org',
  restructuredtext: 'rst',
} as const;
type Language = keyof typeof ENDINGS;

let drafts = 0;

/** Opens a text of the workspace, and tells where its `|` was. No extension here knows Typst. */
async function write(
  language: Language,
  marked: string,
): Promise<{ readonly document: vscode.TextDocument; readonly caret: vscode.Position }> {
  const uri = file(`drafts/${++drafts}.${ENDINGS[language]}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(marked.replace('|', '')));
  const document = await vscode.workspace.openTextDocument(uri);
  return { document, caret: document.positionAt(marked.indexOf('|')) };
}

async function keysAreKnown(): Promise<void> {
  const { meanings } = await ready();
  await until('the keys are known', () => meanings.find(KNOWN) !== undefined);
  await meanings.whenIdle();
}

/** What completion offers at the `|`, best first. */
async function completed(language: Language, marked: string): Promise<vscode.CompletionItem[]> {
  const { document, caret } = await write(language, marked);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    caret,
    undefined,
    MOST_RESOLVED,
  );
  return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
}

const MOST_RESOLVED = 3;

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The text when the first item is accepted. */
async function accepted(language: Language, marked: string): Promise<string> {
  const [first] = await completed(language, marked);
  assert.ok(first, `nothing is offered in ${marked}`);
  const text = marked.replace('|', '');
  const range = first.range instanceof vscode.Range ? first.range : first.range?.replacing;
  assert.ok(range?.isSingleLine);
  const inserted = first.insertText;
  assert.strictEqual(typeof inserted, 'string');
  return text.slice(0, range.start.character) + inserted + text.slice(range.end.character);
}

async function hover(
  language: Language,
  marked: string,
): Promise<vscode.MarkdownString | undefined> {
  const { document, caret } = await write(language, marked);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    caret,
  );
  const [content] = hovers.flatMap(({ contents }) => contents);
  assert.ok(content === undefined || content instanceof vscode.MarkdownString);
  return content;
}

async function definitions(language: Language, marked: string): Promise<vscode.LocationLink[]> {
  const { document, caret } = await write(language, marked);
  return await vscode.commands.executeCommand<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    caret,
  );
}

/** A paper of the library that no bibliography has. */
async function paperOfDumps() {
  const { store, meanings } = await ready();
  const paper = store.snapshot.library.papers.find(({ id, title }) => {
    const key = meanings.keyOf(id);
    return title !== undefined && meanings.find(key ?? '')?.records.length === 0;
  });
  assert.ok(paper?.title !== undefined);
  return { paper, key: meanings.keyOf(paper.id) ?? '' };
}

/** What the editor of a manuscript offers on the keys of its citations. */
export function citationEditor(): void {
  describe('In the editor of a manuscript', () => {
    before(keysAreKnown);
    after(() => vscode.workspace.fs.delete(file('drafts'), { recursive: true }));

    const COMPLETIONS = [
      ['latex', 'See \\citep[p.~3]{kipf2017|}.', `See \\citep[p.~3]{${KNOWN}}.`],
      ['latex', 'See \\cite{a, graph convolutional semi|', `See \\cite{a, ${KNOWN}`],
      ['latex', 'See \\cite{semi-supervsed clasification|}', `See \\cite{${KNOWN}}`],
      ['markdown', 'See [@kipf2017|; @a].', `See [@${KNOWN}; @a].`],
      ['markdown', 'As @kipf2017s|', `As @${KNOWN}`],
      ['typst', 'See @kipf2017se|.', `See @${KNOWN}.`],
      ['org', 'See [cite:@a;@kipf2017se|].', `See [cite:@a;@${KNOWN}].`],
      ['restructuredtext', 'See :cite:p:`kipf2017se|`.', `See :cite:p:\`${KNOWN}\`.`],
      ['typst', 'See #cite(<welling 2017 semi superv|>).', `See #cite(<${KNOWN}>).`],
    ] as const;
    for (const [language, before, after] of COMPLETIONS) {
      it(`a key is completed in ${language}: ${before}`, async () => {
        assert.strictEqual(await accepted(language, before), after);
      });
    }

    it('an item tells authors, year and title, and the abstract when it is looked at', async () => {
      const { paper, key } = await paperOfDumps();
      const items = await completed('latex', `\\cite{${key}|}`);
      const [first] = items;
      assert.ok(first !== undefined && typeof first.label === 'object');
      assert.strictEqual(first.label.label, key);
      assert.include(first.label.detail ?? '', paper.title ?? '?');
      assert.isString(first.documentation, 'no markup');
      assert.match(String(first.documentation), /, line \d+/);
    });

    it('at most a hundred are offered, and the list is asked for anew', async () => {
      const items = await completed('latex', '\\cite{|}');
      assert.isAtMost(items.length, 100);
      assert.isAtLeast(items.length, 10);
    });

    it('nothing is offered where no key is awaited', async () => {
      for (const [language, marked] of [
        ['latex', '% \\cite{kipf|}'],
        ['latex', '\\emph{kipf|}'],
        ['markdown', 'kipf@kipf|'],
        ['markdown', '`@kipf|`'],
        ['markdown', `[@${KNOWN} graph|]`],
        ['typst', '// @kipf|'],
      ] as const) {
        assert.deepEqual((await completed(language, marked)).map(labelOf), [], marked);
      }
    });

    for (const [language, marked] of [
      ['latex', `\\citet{${KNOWN.replace('semi', '|semi')}}`],
      ['markdown', `[see @${KNOWN}|]`],
      ['typst', `So @|${KNOWN}.`],
    ] as const) {
      it(`hovering over a key in ${language} tells what it stands for`, async () => {
        const content = await hover(language, marked);
        assert.ok(content);
        assert.match(content.value, /Semi\\-Supervised Classification/);
        assert.match(
          content.value,
          /references\\\.bib\\, line \d+\]\(<[^>]*references\.bib#L\d+>\)/,
        );
        assert.notStrictEqual(content.isTrusted, true);
        assert.notStrictEqual(content.supportHtml, true);
      });

      it(`the definition of a key in ${language} is its entry in the bibliography`, async () => {
        const { meanings } = await ready();
        const [link, ...more] = await definitions(language, marked);
        assert.deepEqual(more, []);
        assert.strictEqual(link?.targetUri.toString(), file('references.bib').toString());
        const line = meanings.find(KNOWN)?.records[0]?.record.place.lines[0];
        assert.strictEqual(link?.targetRange.start.line, (line ?? 0) - 1);
      });
    }

    it('a key that only dumps know leads to their lines, and the hover says so', async () => {
      const { paper, key } = await paperOfDumps();
      const links = await definitions('latex', `\\cite{${key}|}`);
      assert.deepEqual(
        links.map(({ targetUri, targetRange }) => [targetUri.toString(), targetRange.start.line]),
        paper.entries.map((source) => [source.file, source.entry.lines[0] - 1]),
      );
      const content = await hover('latex', `\\cite{${key}|}`);
      assert.match(content?.value ?? '', /Not in a bibliography of this workspace/);
    });

    it('the name of a bibliography leads to the file, where there is one', async () => {
      for (const [name, shown] of [
        ['manuscript.tex', 'references'],
        ['review.md', 'references.bib'],
        ['report.typ', 'references.bib'],
      ] as const) {
        const document = await vscode.workspace.openTextDocument(file(name));
        const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
          'vscode.executeLinkProvider',
          document.uri,
          10,
        );
        const own = links.filter(({ target }) => target?.path.endsWith('/references.bib'));
        assert.deepEqual(
          own.map(({ range }) => document.getText(range)),
          [shown],
        );
      }
      const { document } = await write('latex', '\\bibliography{nowhere}|');
      const none = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
        10,
      );
      assert.deepEqual(none, []);
    });

    it('an unknown key has neither hover nor definition', async () => {
      assert.isUndefined(await hover('markdown', '[@nobody1900|]'));
      assert.deepEqual(await definitions('markdown', '[@nobody1900|]'), []);
    });
  });

  renaming();
}

const OLD = 'zuckerbrot1999';
/** "é" in Windows-1252. */
const LATIN = `@book{${OLD},\n  title = {Caf\xe9},\n}\n@incollection{part, crossref = {${OLD}}}\n`;
/** Another bibliography that has it, too. */
const OWN = `@book{${OLD}, title = {Tea}}\n`;
const USES: Readonly<Record<string, string>> = {
  'one.tex': `\\cite{a, ${OLD}} % \\cite{${OLD}}\n`,
  'two.md': `As @${OLD} says [see @${OLD}, p. 3].\n`,
  'deep/three.typ': `Then @${OLD}[p. 7] and #cite(<${OLD}>).\n`,
};

/** Finding and renaming a key everywhere. */
function renaming(): void {
  describe('A key that is used in several manuscripts', () => {
    const place = (name: string): vscode.Uri => file(`uses/${name}`);
    const text = async (name: string): Promise<string> =>
      new TextDecoder('latin1').decode(await vscode.workspace.fs.readFile(place(name)));

    before(async () => {
      await keysAreKnown();
      const latin = Uint8Array.from(LATIN, (letter) => letter.charCodeAt(0));
      await vscode.workspace.fs.writeFile(place('latin.bib'), latin);
      for (const [name, content] of Object.entries({ ...USES, 'own.bib': OWN })) {
        await vscode.workspace.fs.writeFile(place(name), new TextEncoder().encode(content));
      }
      const { meanings } = await ready();
      await until('the key is known', () => meanings.find(OLD)?.records.length === 2);
    });
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(file('uses'), { recursive: true });
      const { meanings } = await ready();
      await until('the key is gone', () => meanings.find(OLD) === undefined);
    });

    async function at(name: string, what: string) {
      const document = await vscode.workspace.openTextDocument(place(name));
      const position = document.positionAt(document.getText().indexOf(what) + 2);
      return [document.uri, position] as const;
    }

    /** `name:line:character` of each. */
    async function references(name: string, what: string): Promise<string[]> {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        ...(await at(name, what)),
      );
      const root = `${file('uses').toString()}/`;
      return found
        .map(({ uri, range: { start } }) => {
          return `${uri.toString().replace(root, '')}:${start.line}:${start.character}`;
        })
        .sort();
    }

    const EVERYWHERE = [
      'deep/three.typ:0:38',
      'deep/three.typ:0:6',
      'latin.bib:0:0',
      'one.tex:0:9',
      'own.bib:0:0',
      'two.md:0:30',
      'two.md:0:4',
    ];
    for (const name of [...Object.keys(USES), 'own.bib']) {
      it(`is found everywhere from ${name}, open or not, and not in comments`, async () => {
        assert.deepEqual(await references(name, OLD), EVERYWHERE);
      });
    }

    async function rename(name: string, what: string, to: string): Promise<vscode.WorkspaceEdit> {
      return await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        ...(await at(name, what)),
        to,
      );
    }

    /** The sentence by which a rename is refused. */
    async function refusal(name: string, what: string, to: string): Promise<string> {
      try {
        const edit = await rename(name, what, to);
        return `accepted, in ${edit.size} files`;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    }

    it('is not renamed to what is no key, nor to that of another work', async () => {
      assert.match(await refusal('one.tex', OLD, 'two words'), /A citation key begins with/);
      assert.match(await refusal('one.tex', OLD, KNOWN), /is the key of another work/);
      assert.match(await refusal('one.tex', OLD, 'PART'), /is the key of another work/);
      assert.match(await refusal('one.tex', 'cite', 'new'), /No citation key/);
    });

    it('shows what would be renamed', async () => {
      const [uri, position] = await at('own.bib', OLD);
      const { placeholder } = await vscode.commands.executeCommand<{ placeholder: string }>(
        'vscode.prepareRename',
        uri,
        position,
      );
      assert.strictEqual(placeholder, OLD);
    });

    it('is renamed in all of them, quoted as each wants it, and no other byte is', async () => {
      const NEW = 'DBLP:books/x';
      const edit = await rename('two.md', OLD, NEW);
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      // The rename of the editor saves what it changed; what is in no tab, `saveAll` does not.
      for (const document of vscode.workspace.textDocuments) {
        if (document.isDirty) assert.isTrue(await document.save(), document.uri.path);
      }
      const renamed = (name: string): string => String(USES[name]).replaceAll(OLD, NEW);
      assert.strictEqual(await text('one.tex'), `\\cite{a, ${NEW}} % \\cite{${OLD}}\n`);
      assert.strictEqual(await text('two.md'), renamed('two.md'));
      assert.strictEqual(
        await text('deep/three.typ'),
        `Then #cite(label("${NEW}"), supplement: [p. 7]) and #cite(label("${NEW}")).\n`,
      );
      assert.strictEqual(await text('own.bib'), OWN.replaceAll(OLD, NEW));
      assert.strictEqual(await text('latin.bib'), LATIN.replaceAll(OLD, NEW));
    });
  });
}
