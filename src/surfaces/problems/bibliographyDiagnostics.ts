import * as vscode from 'vscode';
import type { BibliographyProblem } from '../../core/bibliography/bibliography';
import type { RepeatedKey } from '../../core/bibliography/repeatedKeys';
import type { Bibliographies } from '../../workspace/bibliographies';
import type { BibliographyFile } from '../../workspace/readBibliographyFile';

/** The editor shows a thousand problems of a file at most. */
const MOST = 1_000;

/** What is wrong in the user's bibliographies, in the Problems panel; gone when it is mended. */
export class BibliographyDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('papertree-bibliographies');

  /** To be called when the bibliographies changed. */
  show({ files }: Pick<Bibliographies, 'files'>): void {
    this.#collection.clear();
    // All at once: each call is a message to the editor.
    this.#collection.set(
      files.flatMap((file): [vscode.Uri, vscode.Diagnostic[]][] => {
        const found = diagnosticsOf(file);
        return found.length === 0 ? [] : [[file.uri, found]];
      }),
    );
  }

  dispose(): void {
    this.#collection.dispose();
  }
}

function diagnosticsOf({ problems, repeated, unreadable }: BibliographyFile): vscode.Diagnostic[] {
  if (unreadable !== undefined) return [diagnostic(1, unreadable, 'information')];
  return [...problems.slice(0, MOST).map(broken), ...repeated.slice(0, MOST).map(twice)];
}

function broken({ line, found }: BibliographyProblem): vscode.Diagnostic {
  const message = vscode.l10n.t('This entry is broken at "{0}".', found);
  return diagnostic(line, message, 'warning');
}

function twice({ key, line, firstLine, otherCase }: RepeatedKey): vscode.Diagnostic {
  return otherCase
    ? diagnostic(
        line,
        vscode.l10n.t(
          'But for capitals, "{0}" is the key of the entry at line {1} as well: BibTeX refuses that.',
          key,
          firstLine,
        ),
        'information',
      )
    : diagnostic(
        line,
        vscode.l10n.t('"{0}" is the key of the entry at line {1} as well.', key, firstLine),
        'warning',
      );
}

const SEVERITIES = {
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

function diagnostic(
  line: number,
  message: string,
  severity: keyof typeof SEVERITIES,
): vscode.Diagnostic {
  const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
  const found = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
  found.source = 'Papertree';
  return found;
}
