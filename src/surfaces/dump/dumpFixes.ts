import * as vscode from 'vscode';
import type { Entry } from '../../core/dump/entry';
import { type LineMark, lineIdentity } from '../../core/dump/lineMark';
import type { LineRange } from '../../core/text/lines';
import type { DecisionFiles } from '../../workspace/decisionFiles';
import type { OpenDumps } from '../../workspace/openDumps';

/** The internal command that writes down what lines are. */
export const MARK_LINES = 'papertree._markLines';

/** A line of a dump and what it is to be; undefined takes back what was said. */
export interface MarkedLine {
  readonly text: string;
  readonly is: LineMark | undefined;
}

/** Quick fixes for what was read wrongly: say what a line is, or that a doubtful pair is right. */
export class DumpFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.Refactor];

  readonly #dumps: OpenDumps;
  readonly #decisions: DecisionFiles;

  constructor(dumps: OpenDumps, decisions: DecisionFiles) {
    this.#dumps = dumps;
    this.#decisions = decisions;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    { start }: vscode.Range,
    { diagnostics, triggerKind }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const open = await this.#dumps.read(document, token);
    if (open === undefined) return [];
    const own = diagnostics.filter(({ source }) => source === 'Papertree');
    const fixes = own.flatMap((diagnostic): vscode.CodeAction[] => {
      const { line } = diagnostic.range.start;
      switch (diagnostic.code) {
        case 'line-not-read':
          return (['title', 'abstract', 'junk'] as const).map((is) =>
            markAction(document, [line], is, diagnostic),
          );
        case 'doubtful-pair': {
          const entry = entryAt(open.dump.sections, line + 1);
          return entry === undefined ? [] : [keepTogether(document, entry, diagnostic)];
        }
        default:
          return [];
      }
    });
    // A bulb on every line would say that something is wrong with each.
    const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    return isAsked ? [...fixes, ...this.#forLine(document, start.line)] : fixes;
  }

  /** Without a problem: what was said of the line can be taken back, or anything be said. */
  #forLine(document: vscode.TextDocument, line: number): vscode.CodeAction[] {
    const { text } = document.lineAt(line);
    if (text.trim() === '') return [];
    const mark = this.#decisions.hintsFor(document.uri).marks?.get(lineIdentity(text));
    const others = (['title', 'abstract', 'junk'] as const).filter((is) => is !== mark);
    const actions = others.map((is) => markAction(document, [line], is));
    return mark === undefined ? actions : [markAction(document, [line], undefined), ...actions];
  }
}

function entryAt(
  sections: readonly { readonly entries: readonly Entry[] }[],
  line: number,
): Entry | undefined {
  return sections
    .flatMap(({ entries }) => entries)
    .find(({ lines: [first, last] }) => first <= line && line <= last);
}

function markAction(
  document: vscode.TextDocument,
  lines: readonly number[],
  is: LineMark | undefined,
  diagnostic?: vscode.Diagnostic,
): vscode.CodeAction {
  const marked = lines.map((line): MarkedLine => ({ text: document.lineAt(line).text, is }));
  return action(markTitle(is), document, marked, diagnostic);
}

function markTitle(is: LineMark | undefined): string {
  switch (is) {
    case 'title':
      return vscode.l10n.t('Mark as title');
    case 'abstract':
      return vscode.l10n.t('Mark as abstract');
    case 'junk':
      return vscode.l10n.t('Mark as junk');
    case undefined:
      return vscode.l10n.t('Forget what this line was marked as');
  }
}

/** The title is marked as a title and the abstract as an abstract: then nothing is doubtful. */
function keepTogether(
  document: vscode.TextDocument,
  { fieldLines }: Entry,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const marked = [
    ...linesOf(document, fieldLines.title, 'title'),
    ...linesOf(document, fieldLines.abstract, 'abstract'),
  ];
  const title = vscode.l10n.t('This title and abstract belong together');
  return action(title, document, marked, diagnostic);
}

function linesOf(
  document: vscode.TextDocument,
  range: LineRange | undefined,
  is: LineMark,
): MarkedLine[] {
  if (range === undefined) return [];
  const [first, last] = range;
  return Array.from({ length: last - first + 1 }, (_, at) => document.lineAt(first - 1 + at).text)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, is }));
}

function action(
  title: string,
  { uri }: vscode.TextDocument,
  lines: readonly MarkedLine[],
  diagnostic: vscode.Diagnostic | undefined,
): vscode.CodeAction {
  const kind =
    diagnostic === undefined ? vscode.CodeActionKind.Refactor : vscode.CodeActionKind.QuickFix;
  const fix = new vscode.CodeAction(title, kind);
  if (diagnostic !== undefined) fix.diagnostics = [diagnostic];
  fix.command = { title, command: MARK_LINES, arguments: [uri, lines] };
  return fix;
}
