import * as vscode from 'vscode';

/**
 * A virtual workspace without a file-search provider never answers `findFiles`: after this long,
 * in milliseconds, its folders are walked as well, and the first to finish is believed.
 */
const SEARCH_PATIENCE_MS = 2_000;
const MOST_FOLDERS = 2_000;

/** The files of the workspace that may be dumps, by the settings of each of its folders. */
export async function findCandidates(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map((folder) => candidatesIn(folder, token)));
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}

/** The patterns of one folder's candidate files. */
export interface CandidatePatterns {
  readonly include: string;
  readonly exclude: string;
}

/** What the settings say for a folder. */
export function candidatePatterns(scope: vscode.Uri): CandidatePatterns {
  const configuration = vscode.workspace.getConfiguration('papertree', scope);
  const read = (name: string, fallback: string): string => {
    const value = configuration.get<unknown>(name);
    return typeof value === 'string' && value.trim() !== '' ? value : fallback;
  };
  return {
    include: read('files.include', '**/*.{txt,md,text}'),
    exclude: read('files.exclude', ''),
  };
}

async function candidatesIn(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const { include, exclude } = candidatePatterns(folder.uri);
  const search = vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, include),
    exclude === '' ? null : new vscode.RelativePattern(folder, exclude),
    undefined,
    token,
  );
  return await Promise.race([search, walkAfterAWhile(folder.uri, token)]);
}

/** Never ends when the folders are too many to walk: then only the search can tell. */
async function walkAfterAWhile(
  root: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  await new Promise((resolve) => setTimeout(resolve, SEARCH_PATIENCE_MS));
  return (await walk(root, token)) ?? new Promise(() => {});
}

/**
 * Walks folders breadth first for the usual endings, links and hidden folders left out. Undefined
 * when there are too many, or when nobody waits for the answer any more.
 */
async function walk(
  root: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[] | undefined> {
  const files: vscode.Uri[] = [];
  const folders = [root];
  for (const folder of folders) {
    if (token.isCancellationRequested || folders.length > MOST_FOLDERS) return undefined;
    for (const [name, type] of await entriesOf(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.File && /\.(?:txt|md|text)$/i.test(name)) files.push(uri);
      const visible = !name.startsWith('.') && name !== 'node_modules';
      if (type === vscode.FileType.Directory && visible) folders.push(uri);
    }
  }
  return files;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // A folder that we may not enter holds no dump that we could read.
  }
}
