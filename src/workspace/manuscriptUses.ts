import * as vscode from 'vscode';
import { lineStarts } from '../core/bibliography/bibtex/lineFinder';
import type { KeyUse } from '../core/manuscript/citation';
import { findCitations } from '../core/manuscript/findCitations';
import { CITATION_LANGUAGES, type CitationLanguage } from '../core/manuscript/languages';
import type { Steps } from '../core/steps';
import type { Slices } from '../lib/slices';
import { candidatePatterns, findFiles } from './findCandidates';
import type { ManuscriptCitations } from './manuscriptCitations';
import type { TextFiles } from './textFiles';

/** Nobody writes so many texts, nor longer ones, in bytes. */
const MOST_FILES = 3_000;
const LARGEST_SIZE = 2_000_000;
const AT_ONCE = 8;

/** Where a manuscript uses a key. */
export interface UsesInFile {
  readonly file: vscode.Uri;
  readonly ranges: readonly vscode.Range[];
}

/** What looking for uses takes. */
export interface UsesParts {
  readonly citations: ManuscriptCitations;
  readonly files: TextFiles;
  readonly slices: Slices;
  readonly isDump: (uri: vscode.Uri) => boolean;
}

/**
 * Finds the uses of a key in all manuscripts of the workspace: in those that are open as they are
 * there, in the others as they are on the disk. Only texts that hold the letters of the key are
 * read for citations.
 */
export class ManuscriptUses {
  readonly #parts: UsesParts;

  constructor(parts: UsesParts) {
    this.#parts = parts;
  }

  /** By file, those that are open first. */
  async of(key: string, token: vscode.CancellationToken): Promise<readonly UsesInFile[]> {
    const open = vscode.workspace.textDocuments.filter((one) => this.#isManuscript(one));
    const found = open.map((document) => this.#inDocument(document, key));
    const seen = new Set(open.map(({ uri }) => uri.toString()));
    const onDisk = (await findManuscripts(token)).filter((uri) => !seen.has(uri.toString()));
    for (let at = 0; at < onDisk.length && !token.isCancellationRequested; at += AT_ONCE) {
      const some = onDisk.slice(at, at + AT_ONCE);
      found.push(...(await Promise.all(some.map((uri) => this.#onDisk(uri, key, token)))));
    }
    return found.filter(({ ranges }) => ranges.length > 0);
  }

  #isManuscript({ uri, isClosed }: vscode.TextDocument): boolean {
    const isText = uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri);
    return !isClosed && isText !== undefined && !this.#parts.isDump(uri);
  }

  #inDocument(document: vscode.TextDocument, key: string): UsesInFile {
    const uses = this.#parts.citations.of(document).flatMap((citation) => citation.uses);
    const ranges = uses
      .filter((use) => use.key === key)
      .map(({ start, end }) => {
        return new vscode.Range(document.positionAt(start), document.positionAt(end));
      });
    return { file: document.uri, ranges };
  }

  /** A file that cannot be read has no uses that anybody could go to. */
  async #onDisk(
    uri: vscode.Uri,
    key: string,
    token: vscode.CancellationToken,
  ): Promise<UsesInFile> {
    try {
      const { files, slices, isDump } = this.#parts;
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > LARGEST_SIZE || isDump(uri)) return { file: uri, ranges: [] };
      const text = await files.read(uri, token);
      if (!text.includes(key)) return { file: uri, ranges: [] };
      return { file: uri, ranges: (await slices.run(rangesIn(text, uri, key), token)) ?? [] };
    } catch {
      return { file: uri, ranges: [] };
    }
  }
}

/** The files of the workspace that are manuscripts by their endings. */
async function findManuscripts(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const rows: readonly CitationLanguage[] = Object.values(CITATION_LANGUAGES);
  const endings = rows.flatMap(({ fileEndings }) => fileEndings.map((ending) => ending.slice(1)));
  const include = `**/*.{${endings.join(',')}}`;
  const files = await findFiles((folder) => ({ ...candidatePatterns(folder), include }), token);
  return files.slice(0, MOST_FILES);
}

function* rangesIn(text: string, { path }: vscode.Uri, key: string): Steps<vscode.Range[]> {
  const uses: KeyUse[] = [];
  for (const citation of findCitations(text, '', path)) {
    uses.push(...citation.uses.filter((use) => use.key === key));
    yield;
  }
  const starts = yield* lineStarts(text);
  let line = 0;
  const positionAt = (offset: number): vscode.Position => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    return new vscode.Position(line, offset - (starts[line] ?? 0));
  };
  return uses.map(({ start, end }) => new vscode.Range(positionAt(start), positionAt(end)));
}
