import * as vscode from 'vscode';
import { bibliographyFormat } from '../core/bibliography/bibliography';
import { addPaper, type PaperAddition, type WrittenIn } from '../core/bibliography/edit/addPaper';
import { changed, type TextChange } from '../core/bibliography/edit/bibtexEdit';
import { readBibliography } from '../core/bibliography/readBibliography';
import type { CitedPaper } from '../core/cite/citedPaper';
import type { Steps } from '../core/steps';
import { NEVER, type Slices } from '../lib/slices';
import { decodeFile } from './decodeFile';
import { texCharacters } from './exportOptions';
import { type FileSettings, tooLargeToRead } from './fileSettings';
import { yamlReader } from './yamlReader';

/**
 * How adding a paper to a bibliography ended. `unsaved`: added to an editor that had unsaved
 * changes, which stay unsaved.
 */
export type BibliographyWriting =
  | { readonly kind: 'added'; readonly key: string; readonly unsaved: boolean }
  | { readonly kind: 'alreadyThere'; readonly key: string }
  | Refusal;

/** Nothing was added. */
export interface Refusal {
  readonly kind: 'refused';
  readonly file: vscode.Uri;
  readonly reason: /** `detail` tells what can be done. */
    | 'unreadable'
    /** We do not write the format that is `detail`. */
    | 'unwritable'
    /** An entry at `line` is broken at `detail`. */
    | 'broken'
    /** The editor has the file in other bytes than the disk: mixed line ends, lost letters. */
    | 'differs'
    | 'readOnly'
    | 'notApplied'
    | 'notSaved';
  readonly line?: number;
  readonly detail?: string;
}

const MOST_TRIES = 3;
/** An editor takes a moment, in milliseconds, to see what changed on the disk. */
const MOMENT_MS = 150;
/** What may be otherwise in a moment. */
const PASSING: ReadonlySet<Refusal['reason']> = new Set(['differs', 'notApplied']);
const UNREADABLE = '\ufffd';

/**
 * Adds papers to bibliographies, one after the other in each file: two edits at once
 * lose one another. What counts is what reads back, not what the editor promised.
 */
export class BibliographyWriter {
  readonly #slices: Slices;
  readonly #settings: FileSettings;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(slices: Slices, settings: FileSettings) {
    this.#slices = slices;
    this.#settings = settings;
  }

  /** Adds a paper, unless the file has it. A file that is not there yet is made. */
  add(file: vscode.Uri, paper: CitedPaper): Promise<BibliographyWriting> {
    const name = file.toString();
    const before = this.#queues.get(name) ?? Promise.resolve();
    const turn = before
      .then(() => this.#add(file, paper))
      .catch((error): Refusal => unreadable(file, String(error)));
    this.#queues.set(name, turn);
    void turn.then(() => {
      if (this.#queues.get(name) === turn) this.#queues.delete(name);
    });
    return turn;
  }

  async #add(file: vscode.Uri, paper: CitedPaper): Promise<BibliographyWriting> {
    let refused: Refusal = { kind: 'refused', file, reason: 'notApplied' };
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
      const outcome = await this.#tryOnce(file, paper);
      if (outcome.kind !== 'refused' || !PASSING.has(outcome.reason)) return outcome;
      refused = outcome;
    }
    return refused;
  }

  async #tryOnce(file: vscode.Uri, paper: CitedPaper): Promise<BibliographyWriting> {
    const disk = await this.#readDisk(file);
    if (disk.kind === 'refused') return disk;
    if (disk.kind === 'missing') return await this.#make(file, paper);
    const { text: onDisk, encoding } = disk;
    const document = await documentOf(file, encoding);
    const { version, isDirty } = document;
    const text = document.getText();
    const isSame = isDirty ? !text.includes(UNREADABLE) : text === withoutMark(onDisk);
    if (!isSame) return { kind: 'refused', file, reason: 'differs' };
    const written = await writtenIn(file);
    // Not every encoding has every letter; macros need none.
    const how: WrittenIn = encoding === undefined ? written : { ...written, characters: 'tex' };
    // The editor hides the mark, which not every program does.
    const mark = onDisk.startsWith(MARK) ? MARK : '';
    const marked = await this.#run(addPaper(mark + text, paper, how));
    if (marked.kind !== 'edit') return ended(file, marked);
    const addition = {
      ...marked,
      start: marked.start - mark.length,
      end: marked.end - mark.length,
    };
    if (disk.isReadOnly) return { kind: 'refused', file, reason: 'readOnly' };
    if (document.version !== version) return { kind: 'refused', file, reason: 'notApplied' };
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, document.positionAt(addition.start), addition.text);
    if (!(await vscode.workspace.applyEdit(edit))) {
      return { kind: 'refused', file, reason: 'notApplied' };
    }
    const { key } = addition;
    if (isDirty) return { kind: 'added', key, unsaved: true };
    const isSaved = (await document.save()) && (await this.#isOnDisk(file, key));
    if (isSaved) return { kind: 'added', key, unsaved: false };
    await takeBack(document, addition);
    return { kind: 'refused', file, reason: 'notSaved' };
  }

  /** A new file is written whole. */
  async #make(file: vscode.Uri, paper: CitedPaper): Promise<BibliographyWriting> {
    const addition = await this.#run(addPaper('', paper, await writtenIn(file)));
    if (addition.kind !== 'edit') return ended(file, addition);
    const bytes = new TextEncoder().encode(changed('', addition));
    await vscode.workspace.fs.writeFile(file, bytes);
    const isThere = await this.#isOnDisk(file, addition.key);
    return isThere
      ? { kind: 'added', key: addition.key, unsaved: false }
      : { kind: 'refused', file, reason: 'notSaved' };
  }

  async #isOnDisk(file: vscode.Uri, key: string): Promise<boolean> {
    const disk = await this.#readDisk(file);
    if (disk.kind !== 'read' || disk.text.includes(UNREADABLE)) return false;
    const { format, readYaml } = await writtenIn(file);
    const { records } = await this.#run(readBibliography(disk.text, format, readYaml));
    return records.some((record) => record.key === key);
  }

  async #readDisk(file: vscode.Uri): Promise<DiskText | Refusal> {
    try {
      const { size, permissions } = await vscode.workspace.fs.stat(file);
      const { largestSize, encoding: setting } = this.#settings.of(file);
      if (size > largestSize) return unreadable(file, tooLargeToRead(size, largestSize));
      const bytes = await vscode.workspace.fs.readFile(file);
      const decoded = await decodeFile({ uri: file, bytes, setting }, (steps) =>
        this.#slices.run(steps, NEVER),
      );
      if (decoded?.kind !== 'decoded') return unreadable(file, decoded?.reason ?? '');
      const { text, guessedEncoding: encoding } = decoded;
      if (text.includes(UNREADABLE)) return { kind: 'refused', file, reason: 'differs' };
      // A file without the right to write is locked, to VS Code another kind of permission.
      const isReadOnly =
        (permissions ?? 0) !== 0 || vscode.workspace.fs.isWritableFileSystem(file.scheme) === false;
      return { kind: 'read', text, encoding, isReadOnly };
    } catch (error) {
      const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return isMissing ? { kind: 'missing' } : unreadable(file, String(error));
    }
  }

  async #run<Result>(steps: Steps<Result>): Promise<Result> {
    const result = await this.#slices.run(withResult(steps), NEVER);
    if (result === undefined) throw new Error('Nobody cancels this.');
    return result.value;
  }
}

async function writtenIn(file: vscode.Uri): Promise<WrittenIn> {
  const [format, characters] = [bibliographyFormat(file.path), texCharacters(file)];
  return { format, characters, readYaml: await yamlReader(file) };
}

type DiskText =
  | {
      readonly kind: 'read';
      readonly text: string;
      readonly encoding: string | undefined;
      readonly isReadOnly: boolean;
    }
  | { readonly kind: 'missing' };

function* withResult<Result>(steps: Steps<Result>): Steps<{ readonly value: Result }> {
  return { value: yield* steps };
}

/** In the encoding of its bytes, where the editor would not find that out by itself. */
async function documentOf(
  file: vscode.Uri,
  encoding: string | undefined,
): Promise<vscode.TextDocument> {
  const name = file.toString();
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === name);
  if (open?.isDirty) return open;
  return encoding === undefined
    ? await vscode.workspace.openTextDocument(file)
    : await vscode.workspace.openTextDocument(file, { encoding });
}

/** What was not saved does not stay behind in the editor, where it would look like added. */
async function takeBack(document: vscode.TextDocument, { start, text }: TextChange): Promise<void> {
  // The editor may count another line end than was written.
  const from = document.positionAt(start);
  const range = new vscode.Range(from, document.positionAt(start + text.length));
  if (document.getText(range) !== text) return;
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, range);
  await vscode.workspace.applyEdit(edit);
}

/** U+FEFF, which some editors put before a text. */
const MARK = '\ufeff';

function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}

function unreadable(file: vscode.Uri, detail: string): Refusal {
  return { kind: 'refused', file, reason: 'unreadable', detail };
}

function ended(
  file: vscode.Uri,
  addition: Exclude<PaperAddition, { readonly kind: 'edit' }>,
): BibliographyWriting {
  if (addition.kind === 'alreadyThere') return addition;
  if (addition.kind === 'unwritable') {
    return { kind: 'refused', file, reason: 'unwritable', detail: addition.format };
  }
  const { line, found: detail } = addition;
  return { kind: 'refused', file, reason: 'broken', line, detail };
}
