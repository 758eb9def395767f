import * as vscode from 'vscode';
import type { Entry } from '../../core/dump/entry';
import type { Paper } from '../../core/library/paper';
import type { OpenDump, OpenDumps } from '../../workspace/openDumps';
import { lineRange } from './lineRange';

/** Over each paper of a dump: "Open abstract · Copy BibTeX · Seen in 3 dumps". */
export class DumpLenses implements vscode.CodeLensProvider {
  readonly #dumps: OpenDumps;
  readonly #changed = new vscode.EventEmitter<void>();

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(dumps: OpenDumps) {
    this.#dumps = dumps;
  }

  /** To be called when the library was swapped, or the setting changed. */
  refresh(): void {
    this.#changed.fire();
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> {
    if (!areShown(document.uri)) return [];
    const open = await this.#dumps.read(document, token);
    if (open === undefined) return [];
    return open.dump.sections.flatMap(({ entries }) =>
      entries.flatMap((entry) => lensesOf(entry, open, document)),
    );
  }
}

function areShown(uri: vscode.Uri): boolean {
  const value = vscode.workspace.getConfiguration('papertree', uri).get<unknown>('dumps.codeLens');
  return value !== false;
}

function lensesOf(entry: Entry, open: OpenDump, document: vscode.TextDocument): vscode.CodeLens[] {
  const paper = open.paperOf(entry);
  if (paper === undefined) return [];
  const [first] = entry.lines;
  const range = lineRange([first, first], document);
  return commandsOf(paper, document.uri, range.start).map(
    (command) => new vscode.CodeLens(range, command),
  );
}

function commandsOf(paper: Paper, uri: vscode.Uri, at: vscode.Position): vscode.Command[] {
  const papers = [{ paperIds: [paper.id] }];
  const commands: vscode.Command[] = [
    { title: vscode.l10n.t('Open abstract'), command: 'papertree.openAbstract', arguments: papers },
    { title: vscode.l10n.t('Copy BibTeX'), command: 'papertree.copyBibtex', arguments: papers },
  ];
  const dumps = new Set(paper.entries.map(({ file }) => file)).size;
  if (dumps > 1) {
    commands.push({
      title: vscode.l10n.t('Seen in {0} dumps', dumps),
      command: 'editor.action.peekLocations',
      arguments: [uri, at, paper.entries.map(locationOf), 'peek'],
    });
  }
  return commands;
}

function locationOf({ file, entry }: Paper['entries'][number]): vscode.Location {
  const [first, last] = entry.lines;
  const range = new vscode.Range(first - 1, 0, last - 1, Number.MAX_SAFE_INTEGER);
  return new vscode.Location(vscode.Uri.parse(file), range);
}
