import * as vscode from 'vscode';
import { offsetLine } from '../../core/text/offsetLine';
import type { DecisionFiles } from '../../workspace/decisionFiles';
import { wordDecisionsProblem } from '../../workspace/decisionWords';

/** What is not followed in a decisions file, in the Problems panel. */
export class DecisionDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('papertree-decisions');

  /** To be called when decisions changed. */
  show({ files }: DecisionFiles): void {
    this.#collection.clear();
    for (const { problems, text, uri } of files) {
      const diagnostics = problems.map((problem) => {
        const line = offsetLine(text, problem.offset) - 1;
        const range = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
        const severity = vscode.DiagnosticSeverity.Warning;
        const found = new vscode.Diagnostic(range, wordDecisionsProblem(problem), severity);
        found.source = 'Papertree';
        return found;
      });
      this.#collection.set(uri, diagnostics);
    }
  }

  dispose(): void {
    this.#collection.dispose();
  }
}
