import * as vscode from 'vscode';
import { DECISIONS_FILE, type Decisions } from '../core/decisions/decisions';
import { type Decision, withDecision } from '../core/decisions/editDecisions';
import { type DecisionsProblem, readDecisions } from '../core/decisions/readDecisions';
import type { FormatId } from '../core/dump/dump';
import type { DumpContext } from '../core/dump/format';
import type { LineMark } from '../core/dump/lineMark';
import { finish } from '../core/steps';
import { decodeStrictly } from '../lib/decodeBytes';
import { Owned } from '../lib/owned';

/** The decisions of one folder of the workspace, as its file says them. */
export interface DecisionsFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly decisions: Decisions;
  readonly problems: readonly DecisionsProblem[];
}

/** No JSON holds it: a file that reads as this is left alone. */
const UNREADABLE = '\ufffd';

/** A decision about the names of authors. */
export type AuthorDecision = Decision & { readonly kind: 'sameAuthor' | 'differentAuthors' };

/** How writing a decision ended. */
export type DecisionWriting = 'written' | 'unsaved' | 'broken' | 'noFolder';

/**
 * The `.papertree.json` of each folder: read at first, followed when it changes, and written one
 * decision after the other.
 */
export class DecisionFiles implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #changed = this.#owned.own(new vscode.EventEmitter<undefined>());
  readonly #log: vscode.LogOutputChannel;
  readonly #files = new Map<string, DecisionsFile>();
  #watchers = new Owned();
  #queue: Promise<unknown> = Promise.resolve();
  #reading: Promise<void> | undefined;

  /** Tells that the decisions of some folder differ from before. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#owned.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#start()));
    this.#start();
  }

  /** Every decisions file of the workspace. */
  get files(): readonly DecisionsFile[] {
    return [...this.#files.values()];
  }

  /** Ends when the files were read for the first time. */
  async whenRead(): Promise<void> {
    await this.#reading;
  }

  /** What was said of a dump; nothing where nothing was. */
  hintsFor(uri: vscode.Uri): Pick<DumpContext, 'marks' | 'readAs'> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const own =
      folder && this.#files.get(folder.uri.toString())?.decisions.dumps.get(pathIn(folder, uri));
    if (own === undefined) return {};
    return {
      ...(own.marks.size > 0 && { marks: own.marks }),
      ...(own.readAs !== undefined && { readAs: own.readAs }),
    };
  }

  /** All folders' decisions about authors. */
  get authors(): Decisions['authors'] {
    const all = this.files.map(({ decisions }) => decisions.authors);
    return {
      same: all.flatMap(({ same }) => same),
      different: all.flatMap(({ different }) => different),
    };
  }

  /** Writes down what lines of a dump are; undefined takes it back. */
  markLines(
    uri: vscode.Uri,
    lines: readonly { readonly text: string; readonly is: LineMark | undefined }[],
  ): Promise<DecisionWriting> {
    return this.#write(uri, (dump) => lines.map((line) => ({ kind: 'line', dump, ...line })));
  }

  /** Writes down as what a file is to be read; undefined: as what it looks like. */
  readAs(uri: vscode.Uri, format: FormatId | undefined): Promise<DecisionWriting> {
    return this.#write(uri, (dump) => [{ kind: 'readAs', dump, format }]);
  }

  /** Writes down decisions about authors, in the first folder. */
  decideAuthors(decisions: readonly AuthorDecision[]): Promise<DecisionWriting> {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    return this.#write(first?.uri, () => decisions);
  }

  dispose(): void {
    this.#watchers.dispose();
    this.#owned.dispose();
  }

  #start(): void {
    this.#watchers.dispose();
    this.#watchers = new Owned();
    const hadSome = this.#files.size > 0;
    this.#files.clear();
    const folders = vscode.workspace.workspaceFolders ?? [];
    for (const folder of folders) {
      const pattern = new vscode.RelativePattern(folder, DECISIONS_FILE);
      const watcher = this.#watchers.own(vscode.workspace.createFileSystemWatcher(pattern));
      const read = (): void => void this.#read(folder);
      this.#watchers.own(watcher.onDidCreate(read));
      this.#watchers.own(watcher.onDidChange(read));
      this.#watchers.own(watcher.onDidDelete(read));
    }
    this.#reading = Promise.all(folders.map((folder) => this.#read(folder))).then(() => {
      // What the files of folders that were closed said is followed no more.
      if (hadSome) this.#changed.fire(undefined);
    });
  }

  async #read(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const uri = vscode.Uri.joinPath(folder.uri, DECISIONS_FILE);
    const text = await this.#textOf(uri);
    if (text === this.#files.get(key)?.text) return;
    if (text === undefined) this.#files.delete(key);
    else this.#files.set(key, { uri, text, ...readDecisions(text) });
    this.#changed.fire(undefined);
  }

  /** Undefined when there is none; one that cannot be read reads as what is no JSON. */
  async #textOf(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return decoded(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound')
        return undefined;
      this.#log.warn(`${uri.toString(true)}: ${String(error)}`);
      return UNREADABLE;
    }
  }

  #write(
    near: vscode.Uri | undefined,
    decide: (dump: string) => readonly Decision[],
  ): Promise<DecisionWriting> {
    const folder = near && vscode.workspace.getWorkspaceFolder(near);
    if (near === undefined || folder === undefined) return Promise.resolve('noFolder');
    const turn = this.#queue.then(() => this.#writeNow(folder, decide(pathIn(folder, near))));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** In the editor's own text where it has unsaved changes, which stay unsaved; else on the disk. */
  async #writeNow(
    folder: vscode.WorkspaceFolder,
    decisions: readonly Decision[],
  ): Promise<DecisionWriting> {
    const uri = vscode.Uri.joinPath(folder.uri, DECISIONS_FILE);
    const open = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    const before = open?.getText() ?? (await this.#textOf(uri)) ?? '';
    const after = decisions.reduce<string | undefined>(
      (text, decision) => (text === undefined ? undefined : withDecision(text, decision)),
      before,
    );
    if (after === undefined) return 'broken';
    if (open !== undefined) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(0, 0, open.lineCount, 0), after);
      if (!(await vscode.workspace.applyEdit(edit))) return 'broken';
      return 'unsaved';
    }
    await replaceFile(uri, after);
    await this.#read(folder);
    return 'written';
  }
}

function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  return uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}

/** Beside it first, then renamed: a file that is cut off would lose what was decided before. */
async function replaceFile(uri: vscode.Uri, text: string): Promise<void> {
  const beside = uri.with({ path: `${uri.path}.new` });
  await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode(text));
  await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
}

/** Bytes that are no UTF-8 read as what is no JSON, so that nothing is written over them. */
function decoded(bytes: Uint8Array): string {
  return finish(decodeStrictly(bytes))?.text ?? UNREADABLE;
}
