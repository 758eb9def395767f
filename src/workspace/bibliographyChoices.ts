import * as vscode from 'vscode';

const KEY = 'papertree.bibliographyChoices';
/** Of each kind. The one chosen longest ago is forgotten first. */
const MOST = 100;
const UNWANTED = '';

/** A bibliography, or that there is to be none. */
export type BibliographyChoice = vscode.Uri | 'unwanted';

/** By the name of a document, or of a folder of the workspace: the name of a bibliography. */
interface Stored {
  readonly documents: Readonly<Record<string, string>>;
  readonly folders: Readonly<Record<string, string>>;
}

/** What the user said about bibliographies in this workspace. */
export class BibliographyChoices implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();

  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The bibliography that was chosen for a document, or that it is to have none. */
  of(document: vscode.Uri): BibliographyChoice | undefined {
    return parsed(this.#stored.documents[document.toString()]);
  }

  /** What was said where a document had no bibliography, for all of its folder. */
  ofFolder(document: vscode.Uri): BibliographyChoice | undefined {
    return parsed(this.#stored.folders[folderName(document)]);
  }

  /** Remembers it for a document; with undefined, that the document finds its own again. */
  async choose(document: vscode.Uri, choice: BibliographyChoice | undefined): Promise<void> {
    const documents = replaced(this.#stored.documents, document.toString(), choice);
    await this.#store({ ...this.#stored, documents });
  }

  /** Remembers what was said where a document had no bibliography. */
  async remember(document: vscode.Uri, choice: BibliographyChoice): Promise<void> {
    const folders = replaced(this.#stored.folders, folderName(document), choice);
    await this.#store({ ...this.#stored, folders });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** What is stored may be of another version, or damaged. */
  get #stored(): Stored {
    const kept = this.#memory.get<unknown>(KEY);
    if (typeof kept !== 'object' || kept === null) return { documents: {}, folders: {} };
    return {
      documents: textsIn('documents' in kept ? kept.documents : undefined),
      folders: textsIn('folders' in kept ? kept.folders : undefined),
    };
  }

  async #store(stored: Stored): Promise<void> {
    await this.#memory.update(KEY, stored);
    this.#changed.fire(undefined);
  }
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(entries);
}

function parsed(stored: string | undefined): BibliographyChoice | undefined {
  if (stored === undefined) return undefined;
  if (stored === UNWANTED) return 'unwanted';
  try {
    return vscode.Uri.parse(stored, true);
  } catch {
    return undefined;
  }
}

function replaced(
  stored: Readonly<Record<string, string>>,
  name: string,
  choice: BibliographyChoice | undefined,
): Readonly<Record<string, string>> {
  const { [name]: _, ...others } = stored;
  if (choice === undefined) return others;
  const value = choice === 'unwanted' ? UNWANTED : choice.toString();
  return Object.fromEntries([...Object.entries(others).slice(1 - MOST), [name, value]]);
}

function folderName(document: vscode.Uri): string {
  const own = vscode.workspace.getWorkspaceFolder(document);
  return (own ?? vscode.workspace.workspaceFolders?.[0])?.uri.toString() ?? '';
}
