import type * as vscode from 'vscode';
import { CITATION_LANGUAGES, type CitationLanguage } from '../../core/manuscript/languages';

/** Manuscripts by language, and by the ending of the file where no extension knows the language. */
export function manuscriptSelector(): readonly vscode.DocumentFilter[] {
  const rows: readonly CitationLanguage[] = Object.values(CITATION_LANGUAGES);
  const byLanguage = rows.flatMap(({ languageIds }) =>
    languageIds.map((language) => ({ language })),
  );
  const endings = rows.flatMap(({ fileEndings }) => fileEndings.map((ending) => ending.slice(1)));
  return [...byLanguage, { pattern: `**/*.{${endings.join(',')}}` }];
}
