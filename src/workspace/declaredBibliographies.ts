import * as vscode from 'vscode';
import type { NamedFile } from '../core/manuscript/declared/declarations';
import { type DeclaringLanguage, declaringLanguage } from '../core/manuscript/declared/declaredIn';
import type { Slices } from '../lib/slices';
import { DeclarationReader } from './declarationReader';
import { candidatePatterns, findFiles } from './findCandidates';
import { foldersUp, isThere, parentOf } from './places';

/** A bibliography that a document declares. */
export interface DeclaredBibliography {
  /** Where it is, or where it would be. */
  readonly file: vscode.Uri;
  /** The document, or the file of its project, that says so. */
  readonly by: vscode.Uri;
}

/** A book has fewer parts. */
const MOST_PARTS = 200;
/** So many files are looked through for one that includes another. */
const MOST_SEARCHED = 500;
/** How long a search for files stays believed, in milliseconds. */
const BELIEVED_MS = 30_000;

/**
 * Which bibliographies a document declares: itself or through what it includes; in the document
 * that it says to be a part of; in a file of its project; or in a document that includes it.
 */
export class DeclaredBibliographies {
  readonly #reader: DeclarationReader;
  readonly #searches = new Map<string, { readonly at: number; readonly files: vscode.Uri[] }>();
  /** The document that was found to include another the last time. */
  readonly #roots = new Map<string, vscode.Uri>();

  constructor(slices: Slices) {
    this.#reader = new DeclarationReader(slices);
  }

  async of({ uri, languageId }: vscode.TextDocument): Promise<readonly DeclaredBibliography[]> {
    const language = declaringLanguage(languageId, uri.path);
    if (language === undefined) return [];
    const own = await this.#withParts(uri, language);
    if (own.bibliographies.length > 0) return own.bibliographies;
    for (const root of own.roots) {
      const { bibliographies } = await this.#withParts(root, language);
      if (bibliographies.length > 0) return bibliographies;
    }
    const ofProject = await this.#ofProject(uri, language);
    if (ofProject.length > 0 || !language.isIncluded) return ofProject;
    return await this.#ofIncluding(uri, language);
  }

  /** What a document and its parts declare, and what they are parts of. */
  async #withParts(root: vscode.Uri, language: DeclaringLanguage): Promise<WithParts> {
    const bibliographies: DeclaredBibliography[] = [];
    const roots: vscode.Uri[] = [];
    const parts = new Map([[root.toString(), root]]);
    for (const part of parts.values()) {
      const declared = await this.#reader.ofManuscript(part);
      const folders = basesOf(root, part, language);
      for (const name of declared.bibliographies) {
        bibliographies.push({ file: await resolved(name, folders, language), by: part });
      }
      if (part === root) {
        for (const name of declared.roots)
          roots.push(await resolved(name, [parentOf(part)], language));
      }
      for (const name of declared.parts) {
        if (parts.size >= MOST_PARTS) break;
        const file = await resolved(name, folders, language);
        parts.set(file.toString(), file);
      }
    }
    return { bibliographies: unique(bibliographies), roots, parts };
  }

  async #ofProject(
    uri: vscode.Uri,
    language: DeclaringLanguage,
  ): Promise<readonly DeclaredBibliography[]> {
    const { projectFiles } = language;
    if (projectFiles.length === 0) return [];
    for (const folder of foldersUp(uri)) {
      const names = await namesIn(folder);
      for (const projectFile of projectFiles.filter((name) => names.has(name))) {
        const by = vscode.Uri.joinPath(folder, projectFile);
        const { bibliographies } = await this.#reader.ofProject(by);
        if (bibliographies.length === 0) continue;
        const files = bibliographies.map(async (name) => ({
          file: await resolved(name, [folder], language),
          by,
        }));
        return await Promise.all(files);
      }
    }
    return [];
  }

  async #ofIncluding(
    uri: vscode.Uri,
    language: DeclaringLanguage,
  ): Promise<readonly DeclaredBibliography[]> {
    const name = uri.toString();
    const before = this.#roots.get(name);
    for (const root of before === undefined ? [] : [before]) {
      const { bibliographies, parts } = await this.#withParts(root, language);
      if (parts.has(name) && bibliographies.length > 0) return bibliographies;
    }
    this.#roots.delete(name);
    for (const root of await this.#rootsOf(uri, language)) {
      const { bibliographies, parts } = await this.#withParts(root, language);
      if (!parts.has(name) || bibliographies.length === 0) continue;
      this.#roots.set(name, root);
      return bibliographies;
    }
    return [];
  }

  /** Documents that may include another, by the names of their parts, and what includes those. */
  async #rootsOf(uri: vscode.Uri, language: DeclaringLanguage): Promise<readonly vscode.Uri[]> {
    const files = await this.#search(uri, language);
    const including = new Map<string, vscode.Uri[]>();
    for (const file of files) {
      for (const { path } of (await this.#reader.ofManuscript(file)).parts) {
        const part = lastStep(path);
        including.set(part, [...(including.get(part) ?? []), file]);
      }
    }
    const roots = new Map<string, vscode.Uri>();
    const toDo = [uri];
    for (const part of toDo) {
      for (const file of including.get(lastStep(part.path)) ?? []) {
        if (roots.has(file.toString())) continue;
        roots.set(file.toString(), file);
        toDo.push(file);
      }
    }
    return [...roots.values()];
  }

  async #search(uri: vscode.Uri, { fileEndings }: DeclaringLanguage): Promise<vscode.Uri[]> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (folder === undefined) return [];
    const include = `**/*{${fileEndings.join(',')}}`;
    const name = `${folder} ${include}`;
    const before = this.#searches.get(name);
    if (before !== undefined && Date.now() - before.at < BELIEVED_MS) return before.files;
    const source = new vscode.CancellationTokenSource();
    const patternsOf = (scope: vscode.Uri) => ({ ...candidatePatterns(scope), include });
    const found = await findFiles(patternsOf, source.token);
    source.dispose();
    const files = found
      .filter((file) => vscode.workspace.getWorkspaceFolder(file)?.uri.path === folder.path)
      .sort((a, b) => stepsApart(uri, a) - stepsApart(uri, b))
      .slice(0, MOST_SEARCHED);
    this.#searches.set(name, { at: Date.now(), files });
    return files;
  }
}

interface WithParts {
  readonly bibliographies: readonly DeclaredBibliography[];
  readonly roots: readonly vscode.Uri[];
  /** With the document itself, by name. */
  readonly parts: ReadonlyMap<string, vscode.Uri>;
}

/** LaTeX looks from where the document is compiled, others from the file that names another. */
function basesOf(
  root: vscode.Uri,
  part: vscode.Uri,
  { isReadFromRoot }: DeclaringLanguage,
): readonly vscode.Uri[] {
  const folders = [parentOf(part), parentOf(root)];
  return isReadFromRoot ? folders.reverse() : folders;
}

/** The file of a name that is there in the first of some folders, else where it would be. */
async function resolved(
  { path }: NamedFile,
  folders: readonly vscode.Uri[],
  language: DeclaringLanguage,
): Promise<vscode.Uri> {
  const [first, ...others] = folders.flatMap((folder) => candidatesFor(path, folder, language));
  if (first === undefined) throw new Error('A file is looked for in a folder.');
  for (const file of [first, ...others]) if (await isThere(file)) return file;
  return first;
}

/** A path from the root is one from the folder of the workspace to Typst and Quarto. */
function candidatesFor(
  path: string,
  folder: vscode.Uri,
  { isRootedInWorkspace }: DeclaringLanguage,
): readonly vscode.Uri[] {
  const isOnDrive = /^[a-z]:\//i.test(path);
  if (isOnDrive) return [folder.with({ path: `/${path}` })];
  if (!path.startsWith('/')) return [vscode.Uri.joinPath(folder, path)];
  const project = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  const absolute = folder.with({ path });
  const isInProject = isRootedInWorkspace === true && project !== undefined;
  return isInProject ? [vscode.Uri.joinPath(project, path), absolute] : [absolute];
}

async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return new Set(entries.map(([name]) => name));
  } catch {
    return new Set();
  }
}

function unique(declared: readonly DeclaredBibliography[]): readonly DeclaredBibliography[] {
  return [...new Map(declared.map((one) => [one.file.toString(), one])).values()];
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** How many folders lie between two files. */
function stepsApart(a: vscode.Uri, b: vscode.Uri): number {
  const [ofA, ofB] = [a.path.split('/'), b.path.split('/')];
  const shared = ofA.findIndex((step, at) => step !== ofB[at]);
  return ofA.length + ofB.length - 2 * (shared < 0 ? ofA.length : shared);
}
