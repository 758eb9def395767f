import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import { CANDIDATE_PATTERN } from '../core/dump/candidateFile';

/**
 * A virtual workspace without a file-search provider never answers `findFiles`: after this long,
 * in milliseconds, its folders are walked as well, and the first to finish is believed.
 */
const SEARCH_PATIENCE_MS = 2_000;
const SEARCH_LIMIT_MS = 120_000;
const MOST_FOLDERS = 2_000;
/** Folders whose search was asked and has not answered: there nobody waits for it again. */
const UNANSWERED = new Set<string>();

/** The files of the workspace that may be dumps, by the settings of each of its folders. */
export async function findCandidates(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  return await findFiles(candidatePatterns, token);
}

/** The files of the workspace by the patterns of each of its folders; each file once. */
export async function findFiles(
  patternsOf: (folder: vscode.Uri) => FilePatterns,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map((folder) => filesIn(folder, patternsOf(folder.uri), token)),
  );
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}

/** Patterns of files in one folder. */
export interface FilePatterns {
  readonly include: string;
  readonly exclude: string;
}

/** What the settings say of a folder's candidate files. */
export function candidatePatterns(scope: vscode.Uri): FilePatterns {
  const configuration = vscode.workspace.getConfiguration('papertree', scope);
  const read = (name: string, fallback: string): string => {
    const value = configuration.get<unknown>(name);
    return typeof value === 'string' && value.trim() !== '' ? value : fallback;
  };
  return {
    include: read('files.include', CANDIDATE_PATTERN),
    exclude: read('files.exclude', ''),
  };
}

async function filesIn(
  folder: vscode.WorkspaceFolder,
  patterns: FilePatterns,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const search = vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, patterns.include),
    patterns.exclude === '' ? null : new vscode.RelativePattern(folder, patterns.exclude),
    undefined,
    token,
  );
  const name = folder.uri.toString();
  let isAnswered = false;
  const searched = Promise.resolve(search).finally(() => {
    isAnswered = true;
    UNANSWERED.delete(name);
  });
  const walked = async (): Promise<vscode.Uri[]> => {
    await after(UNANSWERED.has(name) ? 0 : SEARCH_PATIENCE_MS);
    if (isAnswered) return await searched;
    UNANSWERED.add(name);
    return await walkWhole(folder.uri, patterns, token);
  };
  return await Promise.race([searched, walked()]);
}

async function walkWhole(
  root: vscode.Uri,
  patterns: FilePatterns,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found = await walk(root, patterns, token);
  if (found !== undefined) return found;
  // Too many folders to walk: only the search can tell, if it ever does.
  await after(SEARCH_LIMIT_MS);
  throw new Error(vscode.l10n.t('{0} cannot be searched for files.', root.toString(true)));
}

/**
 * Walks folders breadth first. Undefined when there are too many, or when nobody waits for the
 * answer any more.
 */
async function walk(
  root: vscode.Uri,
  { include, exclude }: FilePatterns,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[] | undefined> {
  const isCandidate = picomatch(withoutBareBraces(include), { dot: true });
  const isExcluded =
    exclude === '' ? () => false : picomatch(withoutBareBraces(exclude), { dot: true });
  const files: vscode.Uri[] = [];
  const folders = [''];
  for (const folder of folders) {
    if (token.isCancellationRequested || folders.length > MOST_FOLDERS) return undefined;
    for (const [name, type] of await entriesOf(vscode.Uri.joinPath(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const isFile = type === vscode.FileType.File;
      if (isFile && isCandidate(path) && !isExcluded(path)) {
        files.push(vscode.Uri.joinPath(root, path));
      }
      // Links are not followed. An excluded folder shows in the path of a file in it.
      const isFolder = type === vscode.FileType.Directory;
      if (isFolder && !isExcluded(`${path}/x`)) folders.push(path);
    }
  }
  return files;
}

/** Braces around one thing are letters to picomatch, and nothing to VS Code. */
function withoutBareBraces(pattern: string): string {
  return pattern.replace(/\{([^{},]*)\}/g, '$1');
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // A folder that we may not enter holds no dump that we could read.
  }
}
