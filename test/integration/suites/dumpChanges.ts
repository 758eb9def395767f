import { assert } from 'chai';
import * as vscode from 'vscode';
import { file, ready, until } from './extension';

const PAGE = `new

Get trending papers in your email inbox!

Subscribe

byAK and the research community

Nov 12

Sampling Graphs Without Regret

Graphs that do not fit in memory have to be sampled. We study which samples of a graph keep the answers of a graph network stable, and prove a bound on the regret of sampling neighbours uniformly. Experiments on three graphs agree with the bound.
`;

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function dumpChanges(): void {
  describe('When dumps change on the disk, the library', () => {
    const uri = file('papers/new-page.txt');
    const count = async (): Promise<number> => (await ready()).store.snapshot.library.papers.length;
    const put = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

    it('takes in a new dump', async () => {
      const before = await count();
      await put(PAGE);
      await until('one paper more', async () => (await count()) === before + 1);
    });

    it('follows an edit', async () => {
      const { store } = await ready();
      await put(PAGE.replace('Without Regret', 'With Some Regret'));
      await until('the new title', () =>
        store.snapshot.library.papers.some(({ title }) => title?.endsWith('With Some Regret')),
      );
    });

    it('lets go of a dump that is no listing page any more', async () => {
      const before = await count();
      await put('Nothing but a note.\n');
      await until('one paper less', async () => (await count()) === before - 1);
    });

    it('lists a file that is too large, with the reason, and goes on with the others', async () => {
      const { store } = await ready();
      const before = await count();
      const settings = vscode.workspace.getConfiguration('papertree');
      await settings.update('files.maxSizeMB', 1, vscode.ConfigurationTarget.Workspace);
      await put(PAGE + 'x'.repeat(1_200_000));
      try {
        await until('the file is listed as unreadable', () =>
          store.snapshot.files.some(
            (one) => one.kind === 'unreadable' && /1\.2 MB/.test(one.reason),
          ),
        );
        assert.strictEqual(await count(), before);
      } finally {
        await settings.update('files.maxSizeMB', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });

    const ENCODINGS = [
      {
        name: 'UTF-16 without a byte order mark: with the reason',
        bytes: (text: string) => utf16(text),
        expected: { kind: 'unreadable', note: /not UTF-8, but UTF-16 without a byte order mark/ },
      },
      {
        name: 'UTF-16 with its mark: as a dump',
        bytes: (text: string) => new Uint8Array([0xff, 0xfe, ...utf16(text)]),
        expected: { kind: 'dump', note: /^$/ },
      },
      {
        name: 'a text marked as UTF-8 that is none: with the reason',
        bytes: (text: string) => new Uint8Array([0xef, 0xbb, 0xbf, ...latin1(text), 0xe9, 0x20]),
        expected: { kind: 'unreadable', note: /marked as UTF-8, but not valid UTF-8/ },
      },
      {
        name: 'Windows-1252: as a dump, with what it was read as',
        bytes: (text: string) => latin1(text.replace('We study', 'Schr\u00f6dinger: we study')),
        expected: { kind: 'dump', note: /^windows1252$/ },
      },
    ] as const;
    for (const { name, bytes, expected } of ENCODINGS) {
      it(`lists ${name}`, async () => {
        const { store } = await ready();
        await vscode.workspace.fs.writeFile(uri, bytes(PAGE));
        await until('the file is listed', () =>
          store.snapshot.files.some((one) => {
            if (!one.uri.path.endsWith('new-page.txt') || one.kind !== expected.kind) return false;
            const note = one.kind === 'dump' ? (one.guessedEncoding ?? '') : one.reason;
            return expected.note.test(note);
          }),
        );
      });
    }

    it('lets go of a dump that is deleted', async () => {
      const { store } = await ready();
      await vscode.workspace.fs.delete(uri);
      await until('the file is gone', () =>
        store.snapshot.files.every((one) => !one.uri.path.endsWith('new-page.txt')),
      );
    });
  });

  describe('When folders and settings change, the library', () => {
    const within = async (name: string): Promise<number> =>
      (await ready()).store.snapshot.files.filter((one) => one.uri.path.includes(name)).length;

    for (const name of ['later', 'old.2024']) {
      it(`follows a folder "${name}" that is made, renamed and deleted`, async () => {
        const page = vscode.Uri.joinPath(file(name), 'page.txt');
        await vscode.workspace.fs.writeFile(page, new TextEncoder().encode(PAGE));
        await until('the dump is there', async () => (await within(`/${name}/`)) === 1);
        await vscode.workspace.fs.rename(file(name), file(`${name}-renamed`));
        await until('it moved', async () => {
          const [before, now] = [await within(`/${name}/`), await within(`/${name}-renamed/`)];
          return before === 0 && now === 1;
        });
        await vscode.workspace.fs.delete(file(`${name}-renamed`), { recursive: true });
        await until('it is gone', async () => (await within(name)) === 0);
      });
    }

    it('is empty when no file is to be looked at, and full again', async () => {
      const { store } = await ready();
      const before = store.snapshot.library.papers.length;
      const settings = vscode.workspace.getConfiguration('papertree');
      const { Workspace } = vscode.ConfigurationTarget;
      await settings.update('files.include', 'nowhere/**', Workspace);
      await until('no paper is left', () => store.snapshot.library.papers.length === 0);
      await settings.update('files.include', undefined, Workspace);
      await until('all are back', () => store.snapshot.library.papers.length === before);
    });

    it('still knows its dumps while it reads them again', async () => {
      const { store } = await ready();
      const [dump] = store.snapshot.files;
      assert.ok(dump);
      const refreshed = store.refresh();
      assert.ok(store.holds(dump.uri));
      await refreshed;
      assert.ok(store.holds(dump.uri));
    });
  });

  describe('The Problems panel', () => {
    const uri = file('papers/short-profile.txt');

    it('tells, in the dump, what a page declares and does not hold', async () => {
      const page = [
        'Ada Writer',
        '',
        'LG',
        'h-index3',
        '4papers',
        '',
        '4 Papers',
        '',
        'LGMar 3, 2024',
        'Soft Priors for Graphs',
        '',
        'Ada Writer, Bo Chen',
        '',
        'We study soft priors on graphs. Our method turns hard constraints into priors, and it improves the accuracy on two data sets while it uses less memory than before.',
      ].join('\n');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(page));
      const found = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
      await until('a problem is shown', () => found().length > 0);
      assert.deepEqual(
        found().map(({ message, range, source }) => [source, range.start.line + 1, message]),
        [['Papertree', 7, 'The page declares 4 papers; found: 1.']],
      );
      await vscode.workspace.fs.delete(uri);
      await until('it is cleared', () => found().length === 0);
    });
  });
}
