import * as vscode from 'vscode';
import type { ReadYaml } from '../core/bibliography/hayagriva/yaml';
import { type Declarations, NOTHING_DECLARED } from '../core/manuscript/declared/declarations';
import { declaredByProject, declaringLanguage } from '../core/manuscript/declared/declaredIn';
import type { Steps } from '../core/steps';
import { NEVER, type Slices } from '../lib/slices';

/** In bytes. A longer file is generated, and read in more than a slice. */
const LARGEST = 1_000_000;
const MOST_KEPT = 2_000;
/** What files declare, read once for each of their states. */
export class DeclarationReader {
  readonly #slices: Slices;
  readonly #known = new Map<string, { readonly state: string; readonly found: Declarations }>();

  constructor(slices: Slices) {
    this.#slices = slices;
  }

  /** What a manuscript declares: as its editor has it, else as the disk. Nothing where it is gone. */
  async ofManuscript(uri: vscode.Uri): Promise<Declarations> {
    const open = openDocument(uri);
    const language = declaringLanguage(open?.languageId ?? '', uri.path);
    if (language === undefined) return NOTHING_DECLARED;
    const yaml = await yamlOf(language.projectFiles.length > 0);
    return await this.#read(uri, open, (text) => language.read(text, yaml));
  }

  /** What a file of a project declares. */
  async ofProject(uri: vscode.Uri): Promise<Declarations> {
    const yaml = await yamlOf(!uri.path.endsWith('.py'));
    return await this.#read(uri, openDocument(uri), (text) => ({
      ...NOTHING_DECLARED,
      bibliographies: declaredByProject(uri.path, text, yaml),
    }));
  }

  async #read(
    uri: vscode.Uri,
    open: vscode.TextDocument | undefined,
    read: (text: string) => Declarations,
  ): Promise<Declarations> {
    try {
      const state = open === undefined ? await stateOnDisk(uri) : `open ${open.version}`;
      if (state === undefined) return NOTHING_DECLARED;
      const name = uri.toString();
      const known = this.#known.get(name);
      if (known?.state === state) return known.found;
      const text = open?.getText() ?? decoded(await vscode.workspace.fs.readFile(uri));
      const found = await this.#slices.run(inOneStep(read, text), NEVER);
      if (this.#known.size >= MOST_KEPT) this.#known.clear();
      if (found !== undefined) this.#known.set(name, { state, found });
      return found ?? NOTHING_DECLARED;
    } catch {
      return NOTHING_DECLARED; // What cannot be read declares nothing that we could follow.
    }
  }
}

/** The library behind it wakes up only where there may be YAML. */
async function yamlOf(mayBeYaml: boolean): Promise<ReadYaml> {
  if (!mayBeYaml) return () => ({});
  const { readYaml } = await import('../core/bibliography/hayagriva/readYaml');
  return readYaml;
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === name);
}

async function stateOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  const { size, mtime } = await vscode.workspace.fs.stat(uri);
  return size > LARGEST ? undefined : `disk ${size} ${mtime}`;
}

/** Names of files are written in ASCII or UTF-8. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function* inOneStep(read: (text: string) => Declarations, text: string): Steps<Declarations> {
  yield;
  return read(text);
}
