import * as vscode from 'vscode';
import { isBibliography } from '../../core/bibliography/bibliography';
import type { DumpProblem } from '../../core/dump/dump';
import { looksLikeLostContent } from '../../core/dump/lostContent';
import type { ReadDumpFile } from '../../workspace/dumpFile';
import type { Snapshot } from '../../workspace/libraryStore';
import { wordProblem } from '../../workspace/problemWords';

const SOURCE = 'Papertree';
/** The editor shows a thousand problems of a file at most. */
const MOST_LEFTOVERS = 1_000;

/** What could not be read in a dump, in the Problems panel; gone when it is mended. */
export class DumpDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('papertree');

  /** To be called when the library was swapped. */
  show({ files }: Snapshot): void {
    this.#collection.clear();
    // All at once: each call is a message to the editor.
    this.#collection.set(
      files.flatMap((file): [vscode.Uri, vscode.Diagnostic[]][] => {
        const found = file.kind === 'dump' ? diagnosticsOf(file) : [];
        return found.length === 0 ? [] : [[file.uri, found]];
      }),
    );
  }

  dispose(): void {
    this.#collection.dispose();
  }
}

/** Of records in a bibliography its own diagnostics tell. */
const TOLD_THERE: ReadonlySet<DumpProblem['kind']> = new Set<DumpProblem['kind']>([
  'brokenRecord',
  'headlessRecord',
  'emptyRecord',
]);

function diagnosticsOf({ uri, dump, guessedEncoding }: ReadDumpFile): vscode.Diagnostic[] {
  const isOwn = isBibliography(uri.path);
  const told = dump.problems.filter(({ kind }) => !(isOwn && TOLD_THERE.has(kind)));
  const problems = told.map((problem) =>
    diagnostic(
      problem.line,
      wordProblem(problem),
      vscode.DiagnosticSeverity.Warning,
      problem.kind === 'doubtful' ? 'doubtful-pair' : undefined,
    ),
  );
  const lost = (isOwn ? [] : dump.leftovers)
    .slice(0, MOST_LEFTOVERS)
    .filter(looksLikeLostContent)
    .map(({ line }) =>
      diagnostic(
        line,
        vscode.l10n.t('No paper was read from this line.'),
        vscode.DiagnosticSeverity.Information,
        'line-not-read',
      ),
    );
  const encoding =
    guessedEncoding === undefined
      ? []
      : [
          diagnostic(
            1,
            vscode.l10n.t('This file is not UTF-8; it was read as {0}.', guessedEncoding),
            vscode.DiagnosticSeverity.Information,
          ),
        ];
  return [...encoding, ...problems, ...lost];
}

function diagnostic(
  line: number,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code?: string,
): vscode.Diagnostic {
  const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
  const found = new vscode.Diagnostic(range, message, severity);
  found.source = SOURCE;
  // Only where a quick fix goes by it: the Problems panel prints it.
  if (code !== undefined) found.code = code;
  return found;
}
