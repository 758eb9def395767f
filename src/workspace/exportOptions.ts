import * as vscode from 'vscode';
import { type ExportOptions, USUAL_OPTIONS } from '../core/cite/exportFormats';
import { TEX_CHARACTERS, type TexCharacters } from '../core/cite/texFlavour';

/** What the settings say of the writing of papers. */
export function exportOptions(): ExportOptions {
  return { ...USUAL_OPTIONS, characters: texCharacters() };
}

/** In which characters BibTeX and BibLaTeX are to be written; for a file, as its folder says. */
export function texCharacters(file?: vscode.Uri): TexCharacters {
  const value = vscode.workspace
    .getConfiguration('papertree', file)
    .get<unknown>('bibtex.characters');
  return TEX_CHARACTERS.find((one) => one === value) ?? 'auto';
}
