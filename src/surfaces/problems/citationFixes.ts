import * as vscode from 'vscode';
import { nearestKeys } from '../../core/manuscript/nearestKeys';
import { wordsOfKey } from '../../core/manuscript/wordsOfKey';
import type { Slices } from '../../lib/slices';
import { citedFacts } from '../../workspace/citedFacts';
import type { KeyLookup } from '../../workspace/keyLookup';
import { paperName } from '../../workspace/paperWords';
import { KEY_WITHOUT_ENTRY, UNKNOWN_KEY } from './citationDiagnostics';

/** The internal command that adds the entry of a key: `(manuscript, key)`. */
export const ADD_ENTRY = 'papertree._addEntry';

/** A key that means the same with and without braces or quotes, wherever it is written. */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[:.-]?[\p{L}\p{N}_])*$/u;
const LONGEST_TITLE = 60;

/** Quick fixes for a key that no bibliography has: add its entry, take a like key, or search. */
export class CitationFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  readonly #meanings: KeyLookup;
  readonly #slices: Slices;

  constructor(meanings: KeyLookup, slices: Slices) {
    this.#meanings = meanings;
    this.#slices = slices;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const own = diagnostics.filter(({ source }) => source === 'Papertree');
    const fixes: vscode.CodeAction[] = [];
    for (const diagnostic of own) {
      if (diagnostic.code === KEY_WITHOUT_ENTRY) fixes.push(addEntry(document, diagnostic));
      if (diagnostic.code === UNKNOWN_KEY) {
        fixes.push(...(await this.#replacements(document, diagnostic, token)));
        fixes.push(...searches(document, diagnostic));
      }
    }
    return fixes;
  }

  async #replacements(
    document: vscode.TextDocument,
    diagnostic: vscode.Diagnostic,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const key = document.getText(diagnostic.range);
    const steps = nearestKeys(key, keysOf(this.#meanings));
    const near = (await this.#slices.run(steps, token)) ?? [];
    return near.map((other) => {
      const fix = quickFix(this.#replaceTitle(other), diagnostic);
      fix.edit = new vscode.WorkspaceEdit();
      fix.edit.replace(document.uri, diagnostic.range, other);
      return fix;
    });
  }

  #replaceTitle(key: string): string {
    const meaning = this.#meanings.find(key);
    const title = meaning === undefined ? '' : paperName(citedFacts(meaning));
    const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
    return vscode.l10n.t('Did you mean {0} ({1})?', key, short);
  }
}

function* keysOf(meanings: KeyLookup): Iterable<string> {
  for (const { key } of meanings.all) if (PLAIN_KEY.test(key)) yield key;
}

function addEntry(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = vscode.l10n.t('Add the entry to the bibliography');
  const fix = quickFix(title, diagnostic);
  const key = document.getText(diagnostic.range);
  fix.command = { command: ADD_ENTRY, title, arguments: [document.uri, key] };
  fix.isPreferred = true;
  return fix;
}

function searches(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const query = wordsOfKey(document.getText(diagnostic.range));
  if (query === '') return [];
  const title = vscode.l10n.t('Search papers for "{0}"', query);
  const fix = quickFix(title, diagnostic);
  fix.command = { command: 'papertree.searchPapers', title, arguments: [{ query }] };
  return [fix];
}

function quickFix(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.diagnostics = [diagnostic];
  return fix;
}
