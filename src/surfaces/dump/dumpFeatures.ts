import * as vscode from 'vscode';
import { isBibliography } from '../../core/bibliography/bibliography';
import { Owned } from '../../lib/owned';
import type { DecisionFiles } from '../../workspace/decisionFiles';
import { decided } from '../../workspace/decisionWords';
import type { Snapshot } from '../../workspace/libraryStore';
import type { OpenDumps } from '../../workspace/openDumps';
import { DumpFixes, MARK_LINES, type MarkedLine } from './dumpFixes';
import { DumpFolding } from './dumpFolding';
import { DumpHover } from './dumpHover';
import { DumpLenses } from './dumpLenses';
import { DumpLinks } from './dumpLinks';
import { DumpOutline } from './dumpOutline';
import { type PairsOffer, PLAIN_TEXTS } from './pairsOffer';

/**
 * What a dump's own editor offers. The providers are registered for the file endings that dumps of
 * the workspace have, so that no other file of any kind asks them.
 */
export class DumpFeatures implements vscode.Disposable {
  readonly #owned = new Owned();
  readonly #dumps: OpenDumps;
  readonly #decisions: DecisionFiles;
  readonly #lenses: DumpLenses;
  #providers = new Owned();
  #pattern = '';

  constructor(dumps: OpenDumps, decisions: DecisionFiles, pairs: PairsOffer) {
    this.#dumps = dumps;
    this.#decisions = decisions;
    this.#lenses = new DumpLenses(dumps);
    this.#owned.own(vscode.languages.registerCodeLensProvider(PLAIN_TEXTS, pairs));
    this.#owned.own(
      vscode.commands.registerCommand(MARK_LINES, (uri: vscode.Uri, lines: readonly MarkedLine[]) =>
        decided(this.#decisions.markLines(uri, lines)),
      ),
    );
    this.#owned.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('papertree.dumps')) this.#lenses.refresh();
      }),
    );
  }

  /** To be called when the library was swapped. */
  refresh({ files }: Snapshot): void {
    const dumps = files.filter(({ kind, uri }) => kind === 'dump' && !isBibliography(uri.path));
    const endings = dumps.map(({ uri }) => endingOf(uri));
    const pattern = patternOf([...new Set(endings)].sort());
    if (pattern !== this.#pattern) this.#register(pattern);
    this.#lenses.refresh();
  }

  dispose(): void {
    this.#providers.dispose();
    this.#owned.dispose();
  }

  #register(pattern: string): void {
    this.#providers.dispose();
    this.#providers = new Owned();
    this.#pattern = pattern;
    if (pattern === '') return;
    const selector: vscode.DocumentSelector = { pattern };
    const { languages } = vscode;
    const own = (provider: vscode.Disposable): void => void this.#providers.own(provider);
    own(languages.registerDocumentSymbolProvider(selector, new DumpOutline(this.#dumps)));
    own(languages.registerFoldingRangeProvider(selector, new DumpFolding(this.#dumps)));
    own(languages.registerHoverProvider(selector, new DumpHover(this.#dumps)));
    own(languages.registerCodeLensProvider(selector, this.#lenses));
    own(languages.registerDocumentLinkProvider(selector, new DumpLinks(this.#dumps)));
    own(
      languages.registerCodeActionsProvider(selector, new DumpFixes(this.#dumps, this.#decisions), {
        providedCodeActionKinds: DumpFixes.kinds,
      }),
    );
  }
}

function endingOf({ path }: vscode.Uri): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
}

/** Endings that a pattern cannot hold are watched as any file: `holds` sorts them out. */
function patternOf(endings: readonly string[]): string {
  if (endings.length === 0) return '';
  if (!endings.every((ending) => /^\w+$/.test(ending))) return '**/*';
  return endings.length === 1 ? `**/*.${endings[0]}` : `**/*.{${endings.join(',')}}`;
}
