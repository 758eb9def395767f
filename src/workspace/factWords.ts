import * as vscode from 'vscode';
import type { MissingFact } from '../core/cite/missingFacts';

/** What a missing fact is called. */
export function factWords(fact: MissingFact): string {
  switch (fact) {
    case 'title':
      return vscode.l10n.t('title');
    case 'authors':
      return vscode.l10n.t('authors');
    case 'moreAuthors':
      return vscode.l10n.t('all authors');
    case 'year':
      return vscode.l10n.t('year');
  }
}

/** What no source of papers states, for a message on them; `[]` where all is known. */
export function lackingWords(facts: readonly MissingFact[]): readonly string[] {
  if (facts.length === 0) return [];
  return [vscode.l10n.t('not in the source: {0}', facts.map(factWords).join(', '))];
}
