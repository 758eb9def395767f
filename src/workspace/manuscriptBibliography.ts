import * as vscode from 'vscode';
import { bibliographyEnding } from '../core/manuscript/declared/bibliographyEnding';
import { workspacePath } from '../core/manuscript/declared/workspacePath';
import type { Slices } from '../lib/slices';
import type { BibliographyChoices } from './bibliographyChoices';
import { DeclaredBibliographies, type DeclaredBibliography } from './declaredBibliographies';
import { foldersUp, isOursToWrite, isThere } from './places';

/** Why a bibliography is the one of a document. */
export type BibliographyReason =
  | 'chosen'
  | 'declared'
  | 'setting'
  | 'nearest'
  /** The user said so when nothing else did. */
  | 'remembered';

/** The bibliography that the entries of a document go into. */
export interface FoundBibliography {
  readonly kind: 'found';
  readonly file: vscode.Uri;
  readonly reason: BibliographyReason;
  /** What the document declares, in its order: it cites from all of them. */
  readonly declared: readonly DeclaredBibliography[];
}

/** Which bibliography a document has. */
export type BibliographyAnswer =
  | FoundBibliography
  /** It declares one that we do not write: outside of the workspace, or no bibliography. */
  | { readonly kind: 'foreign'; readonly declared: readonly DeclaredBibliography[] }
  /** The user wants no entries written. */
  | { readonly kind: 'unwanted' }
  | { readonly kind: 'none' };

/** A file with one of these names is meant for a whole project. */
const USUAL_NAMES = ['references.bib', 'bibliography.bib'];

/**
 * Which bibliography a document has, in the order of WRITING.md: what the user chose for it, what
 * it declares, the setting, the nearest, and what the user said before where there was none.
 */
export class ManuscriptBibliography {
  readonly #declared: DeclaredBibliographies;
  readonly #choices: BibliographyChoices;

  constructor(slices: Slices, choices: BibliographyChoices) {
    this.#declared = new DeclaredBibliographies(slices);
    this.#choices = choices;
  }

  async of(document: vscode.TextDocument): Promise<BibliographyAnswer> {
    const { uri } = document;
    const declared = await this.#declared.of(document);
    const found = (file: vscode.Uri, reason: BibliographyReason): FoundBibliography => ({
      ...{ kind: 'found', file, reason, declared },
    });
    const chosen = this.#choices.of(uri);
    if (chosen === 'unwanted') return { kind: 'unwanted' };
    if (chosen !== undefined && isWritable(chosen, uri) && (await isThere(chosen))) {
      return found(chosen, 'chosen');
    }
    if (declared.length > 0) {
      const own = await firstOf(declared.filter(({ file }) => isWritable(file, uri)));
      return own === undefined ? { kind: 'foreign', declared } : found(own.file, 'declared');
    }
    const set = settingOf(uri);
    if (set !== undefined) return found(set, 'setting');
    const nearest = await nearestTo(uri);
    if (nearest !== undefined) return found(nearest, 'nearest');
    return this.#remembered(uri) ?? { kind: 'none' };
  }

  #remembered(document: vscode.Uri): BibliographyAnswer | undefined {
    const before = this.#choices.ofFolder(document);
    if (before === undefined || before === 'unwanted') return before && { kind: 'unwanted' };
    if (!isWritable(before, document)) return undefined;
    return { kind: 'found', file: before, reason: 'remembered', declared: [] };
  }
}

/** Abbreviations of journals that every TeX has: one beside the document would hide them. */
const OF_TEX = /^(?:IEEE(?:abrv|full|example)|acmabrv|xampl)\.bib$/i;

/** The first bibliography that is there, else the first that is to be made. */
async function firstOf(
  declared: readonly DeclaredBibliography[],
): Promise<DeclaredBibliography | undefined> {
  for (const one of declared) if (await isThere(one.file)) return one;
  return declared.find(({ file }) => !OF_TEX.test(file.path.slice(file.path.lastIndexOf('/') + 1)));
}

function isWritable(file: vscode.Uri, document: vscode.Uri): boolean {
  return bibliographyEnding(file.path) !== undefined && isOursToWrite(file, document);
}

function settingOf(document: vscode.Uri): vscode.Uri | undefined {
  const [folder] = foldersUp(document).slice(-1);
  const value = vscode.workspace
    .getConfiguration('papertree', document)
    .get<unknown>('bibliography.file');
  const path = workspacePath(value);
  if (path === undefined || folder === undefined) return undefined;
  const file = vscode.Uri.joinPath(folder, path);
  return vscode.workspace.getWorkspaceFolder(file) === undefined ? undefined : file;
}

/** In each folder upwards: a file of a usual name, or else the only bibliography. */
async function nearestTo(document: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const folder of foldersUp(document)) {
    const names = await bibliographiesIn(folder);
    const usual = USUAL_NAMES.find((name) => names.includes(name));
    const only = names.length === 1 ? names[0] : undefined;
    const name = usual ?? only;
    if (name !== undefined) return vscode.Uri.joinPath(folder, name);
  }
  return undefined;
}

async function bibliographiesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) =>
      (type & vscode.FileType.File) !== 0 && name.endsWith('.bib') ? [name] : [],
    );
  } catch {
    return [];
  }
}
