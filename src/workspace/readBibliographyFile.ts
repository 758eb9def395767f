import * as vscode from 'vscode';
import {
  type BibliographyProblem,
  type BibliographyRecord,
  bibliographyFormat,
} from '../core/bibliography/bibliography';
import { BibliographyIndex } from '../core/bibliography/bibliographyIndex';
import type { ReadYaml } from '../core/bibliography/hayagriva/yaml';
import { readBibliography } from '../core/bibliography/readBibliography';
import { type RepeatedKey, repeatedKeys } from '../core/bibliography/repeatedKeys';
import type { Steps } from '../core/steps';
import { decodeFile } from './decodeFile';
import { type FileSettings, type FolderSettings, tooLargeToRead } from './fileSettings';
import type { RunSteps } from './readDumpFile';
import { yamlReader } from './yamlReader';

/** A bibliography of the workspace. */
export interface BibliographyFile {
  readonly uri: vscode.Uri;
  readonly records: readonly BibliographyRecord[];
  /** Entries of it that are broken. */
  readonly problems: readonly BibliographyProblem[];
  /** Keys that an entry above has as well. */
  readonly repeated: readonly RepeatedKey[];
  readonly index: BibliographyIndex;
  /** Why nothing was read of it, in a sentence. */
  readonly unreadable?: string;
  /** What it was read from: as long as this is the same, so is the rest. */
  readonly state: string;
}

/** What reading takes. */
export interface ReadingTools {
  readonly settings: FileSettings;
  readonly run: RunSteps;
}

/** What the state of a file begins with that was read from the disk. */
const ON_DISK = 'disk ';
const NOTHING = { records: [], problems: [], repeated: [], index: new BibliographyIndex() };

/**
 * Reads a bibliography: what an editor holds of it unsaved, else what is on the disk. It stays
 * what it was where neither has changed. Undefined when it is gone, or when that was cancelled.
 */
export async function readBibliographyFile(
  uri: vscode.Uri,
  before: BibliographyFile | undefined,
  tools: ReadingTools,
): Promise<BibliographyFile | undefined> {
  try {
    const open = unsavedDocument(uri);
    if (open === undefined) return await fromDisk(uri, before, tools);
    const state = `unsaved ${open.version}`;
    return before?.state === state ? before : await read(uri, open.getText(), state, tools.run);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    // Whatever keeps it from being read now is tried again the next time.
    return { uri, ...NOTHING, unreadable: String(error), state: '' };
  }
}

async function fromDisk(
  uri: vscode.Uri,
  before: BibliographyFile | undefined,
  { settings, run }: ReadingTools,
): Promise<BibliographyFile | undefined> {
  const folder = settings.of(uri);
  const state = await stateOf(uri, folder);
  if (before?.state === state.name) return before;
  const { largestSize, encoding: setting } = folder;
  if (state.size > largestSize) {
    const unreadable = tooLargeToRead(state.size, largestSize);
    return { uri, ...NOTHING, unreadable, state: state.name };
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  const decoded = await decodeFile({ uri, bytes, setting }, run);
  if (decoded === undefined) return undefined;
  // A file that changed meanwhile counts as not read yet: the next event tells the rest.
  const isStill = (await stateOf(uri, folder)).name === state.name;
  const name = isStill ? state.name : '';
  return decoded.kind === 'decoded'
    ? await read(uri, decoded.text, name, run)
    : { uri, ...NOTHING, unreadable: decoded.reason, state: name };
}

async function stateOf(
  uri: vscode.Uri,
  { encoding, largestSize }: FolderSettings,
): Promise<{ readonly name: string; readonly size: number }> {
  const { size, mtime } = await vscode.workspace.fs.stat(uri);
  return { name: `${ON_DISK}${size} ${mtime} ${encoding} ${largestSize}`, size };
}

async function read(
  uri: vscode.Uri,
  text: string,
  state: string,
  run: RunSteps,
): Promise<BibliographyFile | undefined> {
  return await run(readInSteps(uri, text, state, await yamlReader(uri)));
}

function* readInSteps(
  uri: vscode.Uri,
  text: string,
  state: string,
  readYaml: ReadYaml | undefined,
): Steps<BibliographyFile> {
  const format = bibliographyFormat(uri.path);
  const { records, problems } = yield* readBibliography(text, format, readYaml);
  const repeated = yield* repeatedKeys(records, format);
  const index = yield* BibliographyIndex.of(records);
  return { uri, records, problems, repeated, index, state };
}

/** Whether a bibliography was read, whole and as it is on the disk. */
export function isOfDisk({ state, unreadable }: BibliographyFile): boolean {
  return state.startsWith(ON_DISK) && unreadable === undefined;
}

function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((one) => one.isDirty && one.uri.toString() === name);
}
