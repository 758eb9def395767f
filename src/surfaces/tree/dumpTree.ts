import * as vscode from 'vscode';
import { isBibliography } from '../../core/bibliography/bibliography';
import type { DumpProblem } from '../../core/dump/dump';
import type { Entry } from '../../core/dump/entry';
import { formatLabel } from '../../core/dump/formats';
import { yearText } from '../../core/library/paperDate';
import { paperLabel } from '../../core/library/paperLabel';
import { countEntries } from '../../workspace/countEntries';
import type { DumpFile, ReadDumpFile } from '../../workspace/dumpFile';
import type { LibraryStore } from '../../workspace/libraryStore';
import { spokenPaper } from '../../workspace/paperWords';
import { wordDoubt, wordProblem } from '../../workspace/problemWords';

/** A row of the dumps view. */
export type DumpNode =
  | { readonly kind: 'file'; readonly file: DumpFile }
  | { readonly kind: 'entry'; readonly file: ReadDumpFile; readonly entry: Entry }
  | { readonly kind: 'problem'; readonly file: ReadDumpFile; readonly problem: DumpProblem };

/** The files that hold listing pages, with what was read in them and what was not. */
export class DumpTree implements vscode.TreeDataProvider<DumpNode> {
  readonly #store: LibraryStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  #shown: readonly DumpFile[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: LibraryStore) {
    this.#store = store;
  }

  /** To be called when the library was swapped. Where no file was read anew, the rows stay. */
  refresh(): void {
    const { files } = this.#store.snapshot;
    const before = this.#shown;
    this.#shown = files;
    const isSame = files.length === before.length && files.every((file, at) => file === before[at]);
    if (!isSame) this.#changed.fire(undefined);
  }

  getChildren(node?: DumpNode): DumpNode[] {
    if (node === undefined) {
      return this.#store.snapshot.files.map((file) => ({ kind: 'file', file }));
    }
    if (node.kind !== 'file' || node.file.kind !== 'dump') return [];
    const { file } = node;
    const problems = file.dump.problems.map(
      (problem): DumpNode => ({ kind: 'problem', file, problem }),
    );
    const entries = entriesOf(file).map((entry): DumpNode => ({ kind: 'entry', file, entry }));
    return [...problems, ...entries];
  }

  getParent(node: DumpNode): DumpNode | undefined {
    return node.kind === 'file' ? undefined : { kind: 'file', file: node.file };
  }

  getTreeItem(node: DumpNode): vscode.TreeItem {
    switch (node.kind) {
      case 'file':
        return node.file.kind === 'dump' ? dumpItem(node.file) : unreadableItem(node.file);
      case 'entry':
        return entryItem(node.file, node.entry);
      case 'problem':
        return problemItem(node.file, node.problem);
    }
  }
}

function entriesOf({ dump }: ReadDumpFile): Entry[] {
  return dump.sections.flatMap(({ entries }) => entries);
}

function dumpItem(file: ReadDumpFile): vscode.TreeItem {
  const item = fileItem(file.uri, vscode.TreeItemCollapsibleState.Collapsed);
  const formats = [...new Set(file.dump.sections.map(({ format }) => formatLabel(format)))];
  const count = countEntries(file.dump);
  const problems = file.dump.problems.length;
  const parts = [
    count === 1 ? vscode.l10n.t('1 entry') : vscode.l10n.t('{0} entries', count),
    formats.join(', '),
  ];
  if (problems > 0) {
    parts.push(
      problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems),
    );
  }
  if (file.guessedEncoding !== undefined) {
    parts.push(vscode.l10n.t('read as {0}', file.guessedEncoding));
  }
  item.description = parts.join(' · ');
  item.tooltip = `${vscode.workspace.asRelativePath(file.uri)}\n${parts.join(' · ')}`;
  item.accessibilityInformation = { label: [String(item.label), ...parts].join(', ') };
  item.iconPath = new vscode.ThemeIcon(isBibliography(file.uri.path) ? 'book' : 'file');
  const isAsked = file.dump.sections.some(({ format }) => format === 'pairs');
  item.contextValue = isAsked ? 'papertree.dumpAsPairs' : 'papertree.dump';
  return item;
}

function unreadableItem(file: DumpFile & { readonly kind: 'unreadable' }): vscode.TreeItem {
  const item = fileItem(file.uri, vscode.TreeItemCollapsibleState.None);
  item.description = file.reason;
  item.tooltip = `${vscode.workspace.asRelativePath(file.uri)}\n${file.reason}`;
  item.accessibilityInformation = { label: `${String(item.label)}, ${file.reason}` };
  item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  item.contextValue = 'papertree.unreadable';
  item.command = openAt(file.uri, 1);
  return item;
}

function fileItem(uri: vscode.Uri, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(uri.path.slice(uri.path.lastIndexOf('/') + 1), state);
  item.id = uri.toString();
  return item;
}

function entryItem(file: ReadDumpFile, entry: Entry): vscode.TreeItem {
  const { text, untitled } = paperLabel(entry);
  const item = new vscode.TreeItem(text === '' ? vscode.l10n.t('Untitled paper') : text);
  const [first, last] = entry.lines;
  const lines =
    first === last ? vscode.l10n.t('line {0}', first) : vscode.l10n.t('lines {0}–{1}', first, last);
  const notes = [yearText(entry.date), untitled ? vscode.l10n.t('title not given') : '', lines];
  item.id = `${file.uri.toString()}:${first}`;
  item.description = notes.filter(Boolean).join(' · ');
  item.tooltip = entry.doubtful === undefined ? text : `${text}\n\n${wordDoubt(entry.doubtful)}`;
  item.accessibilityInformation = { label: `${spokenPaper(entry)}, ${lines}` };
  item.iconPath =
    entry.doubtful === undefined
      ? new vscode.ThemeIcon('file-text')
      : new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.command = openAt(file.uri, first);
  return item;
}

function problemItem(file: ReadDumpFile, problem: DumpProblem): vscode.TreeItem {
  const { line } = problem;
  const message = wordProblem(problem);
  const item = new vscode.TreeItem(message);
  item.id = `${file.uri.toString()}:problem:${line}:${message}`;
  item.description = vscode.l10n.t('line {0}', line);
  item.tooltip = message;
  item.accessibilityInformation = {
    label: vscode.l10n.t('Problem at line {0}: {1}', line, message),
  };
  item.iconPath = new vscode.ThemeIcon('info');
  item.command = openAt(file.uri, line);
  return item;
}

/** VS Code's own command, so that preview tabs and the history work as everywhere. */
function openAt(uri: vscode.Uri, line: number): vscode.Command {
  const start = new vscode.Position(line - 1, 0);
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(start, start) };
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to Source'),
    arguments: [uri, options],
  };
}
