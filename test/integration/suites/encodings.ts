import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ReadDumpFile } from '../../../src/workspace/dumpFile';
import type { LibraryStore } from '../../../src/workspace/libraryStore';
import { file, ready, until } from './extension';
import { hivePage } from './pages';

const TITLE = 'Hives of Zürich – 図書館の蜂';
const WESTERN_TITLE = 'Hives of Zürich – “loud” and quiet';
const JAPANESE_TITLE = '蜂の巣の音 and a Counter';
const CHINESE_TITLE = '蜂巢的声音 and a Counter';

interface Case {
  readonly name: string;
  readonly title: string;
  readonly encoding: string;
  readonly mark?: readonly number[];
  /** What the setting says; else it is left alone. */
  readonly setting?: string;
  readonly guessed?: string;
  readonly lineEnd?: string;
}

const CASES: readonly Case[] = [
  { name: 'UTF-8 with a mark', title: TITLE, encoding: 'utf8', mark: [0xef, 0xbb, 0xbf] },
  { name: 'UTF-16, little end first', title: TITLE, encoding: 'utf16le', mark: [0xff, 0xfe] },
  { name: 'UTF-16, big end first', title: TITLE, encoding: 'utf16be', mark: [0xfe, 0xff] },
  { name: 'CRLF', title: TITLE, encoding: 'utf8', lineEnd: '\r\n' },
  { name: 'CR alone', title: TITLE, encoding: 'utf8', lineEnd: '\r' },
  { name: 'Windows-1252', title: WESTERN_TITLE, encoding: 'windows1252', guessed: 'windows1252' },
  {
    name: 'UTF-16 without a mark, where the setting says so',
    title: TITLE,
    encoding: 'utf16le',
    setting: 'utf16le',
    guessed: 'utf16le',
  },
  {
    name: 'Shift JIS, where the setting says so',
    title: JAPANESE_TITLE,
    encoding: 'shiftjis',
    setting: 'shiftjis',
    guessed: 'shiftjis',
  },
  {
    name: 'GB 18030, where the setting says so',
    title: CHINESE_TITLE,
    encoding: 'gb18030',
    setting: 'gb18030',
    guessed: 'gb18030',
  },
];

/** A dump says the same in whatever encoding it was saved, or it is shown that it does not. */
export function encodings(): void {
  describe('A dump that was saved as', () => {
    const uri = file('papers/encoded.txt');
    const settings = (): vscode.WorkspaceConfiguration =>
      vscode.workspace.getConfiguration('files');
    const setEncoding = (encoding?: string): Thenable<void> =>
      settings().update('encoding', encoding, vscode.ConfigurationTarget.Workspace);

    after(async () => {
      await setEncoding(undefined);
      await vscode.workspace.fs.delete(uri);
    });

    for (const [number, one] of CASES.entries()) {
      const title = `${one.title} ${number}`;
      it(`${one.name} says what its twin in UTF-8 says`, async () => {
        const { store } = await ready();
        const text = hivePage(title).replaceAll('\n', one.lineEnd ?? '\n');
        await setEncoding(one.setting);
        const bytes = await vscode.workspace.encode(text, { encoding: one.encoding });
        const marked = Uint8Array.from([...(one.mark ?? []), ...withoutMark(bytes)]);
        await vscode.workspace.fs.writeFile(uri, marked);
        await until('the dump is read', () => {
          const dump = dumpAt(store, uri);
          const [entry] = dump?.dump.sections.flatMap(({ entries }) => entries) ?? [];
          return entry?.title === title && dump?.guessedEncoding === one.guessed;
        });
        const sections = dumpAt(store, uri)?.dump.sections ?? [];
        const lines = sections.flatMap(({ entries }) => entries.map((entry) => entry.lines));
        assert.deepEqual(lines, [[11, 13]]);
      });
    }

    const REFUSED = [
      { name: 'UTF-16 without a mark', encoding: 'utf16le', title: TITLE },
      { name: 'Shift JIS', encoding: 'shiftjis', title: JAPANESE_TITLE },
    ] as const;
    for (const { name, encoding, title } of REFUSED) {
      it(`${name}, where no setting says so, is listed with what can be done`, async () => {
        const { store } = await ready();
        await setEncoding(undefined);
        const bytes = await vscode.workspace.encode(hivePage(title), { encoding });
        await vscode.workspace.fs.writeFile(uri, withoutMark(bytes));
        await until('the file is listed', () =>
          store.snapshot.files.some(
            (one) =>
              String(one.uri) === String(uri) &&
              one.kind === 'unreadable' &&
              /not UTF-8.*files\.encoding/.test(one.reason),
          ),
        );
      });
    }

    it('UTF-8 of which a byte was lost is read, with a mark where it was', async () => {
      const { store } = await ready();
      const bytes = [...new TextEncoder().encode(hivePage(TITLE))];
      bytes.splice(bytes.indexOf(0xc3) + 1, 1);
      await vscode.workspace.fs.writeFile(uri, Uint8Array.from(bytes));
      const damaged = TITLE.replace('ü', '\ufffd');
      await until('the dump is read', () => {
        const sections = dumpAt(store, uri)?.dump.sections ?? [];
        return sections.some(({ entries }) => entries.some(({ title }) => title === damaged));
      });
    });
  });
}

/** The editor writes a mark for some encodings. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const hasMark = [0xff, 0xfe].every((byte) => bytes.subarray(0, 2).includes(byte));
  return hasMark ? bytes.subarray(2) : bytes;
}

function dumpAt(store: LibraryStore, uri: vscode.Uri): ReadDumpFile | undefined {
  const found = store.snapshot.files.find((one) => String(one.uri) === String(uri));
  return found?.kind === 'dump' ? found : undefined;
}
