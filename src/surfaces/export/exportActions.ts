import * as vscode from 'vscode';
import { inCiteOrder } from '../../core/cite/citeOrder';
import {
  EXPORT_FORMATS,
  type ExportFormatId,
  type ExportOptions,
} from '../../core/cite/exportFormats';
import { missingInAny } from '../../core/cite/missingFacts';
import { writeExport } from '../../core/cite/writeExport';
import type { Paper } from '../../core/library/paper';
import type { Steps } from '../../core/steps';
import { lackingWords } from '../../workspace/factWords';
import type { PaperKeys } from '../../workspace/paperKeys';
import { papersText } from '../../workspace/paperWords';
import type { ReferenceStyles } from '../../workspace/referenceStyles';
import { type ExportScope, pickScope, type ScopeSources, scopeOfRows } from './exportScope';
import { type CopyFormat, formatName, pickCopyFormat, pickFormat } from './formatPick';

const NOTE_MS = 4_000;
/** From so many papers on the user sees how far it is, and can call it off. */
const MANY = 2_000;
/** A group of more is a slip, not a citation. */
const MOST_IN_TEXT = 100;
/** An editor opens no larger text well, in characters. */
const LARGEST_IN_EDITOR = 20_000_000;

/** Hands papers on, in any format: to the clipboard, to a new editor, or to a file. */
export class ExportActions {
  readonly #sources: ScopeSources;
  readonly #keys: PaperKeys;
  readonly #styles: ReferenceStyles;
  readonly #memory: vscode.Memento;

  constructor(
    sources: ScopeSources,
    keys: PaperKeys,
    styles: ReferenceStyles,
    memory: vscode.Memento,
  ) {
    this.#sources = sources;
    this.#keys = keys;
    this.#styles = styles;
    this.#memory = memory;
  }

  /** Copies the papers of some rows, or of what the user picks. */
  async copyAs(args: readonly unknown[]): Promise<void> {
    const title = vscode.l10n.t('Copy As…');
    const scope = await this.#scope(args, title);
    const format = scope && (await pickCopyFormat(titleWith(title, scope), this.#memory));
    if (scope === undefined || format === undefined) return;
    const isInText = format === 'in-text';
    const text = await (isInText ? this.#inText(scope.papers) : this.#textOf(scope.papers, format));
    if (text === undefined) return;
    const isLine = !isInText && EXPORT_FORMATS[format].isStyled && scope.papers.length === 1;
    await vscode.env.clipboard.writeText(isLine ? text.trimEnd() : text);
    const count = scope.papers.length;
    const copied = vscode.l10n.t('{0} of {1} copied', formatName(format), papersText(count));
    say([copied, ...(await this.#remarks(scope.papers, format))].join('; '));
  }

  /** Writes the papers of some rows, or of what the user picks, into a new editor or a file. */
  async exportPapers(args: readonly unknown[]): Promise<void> {
    const title = vscode.l10n.t('Export…');
    const scope = await this.#scope(args, title);
    const format = scope && (await pickFormat(titleWith(title, scope), this.#memory));
    if (scope === undefined || format === undefined) return;
    const target = await pickTarget(titleWith(title, scope));
    if (target === 'editor') await this.#toEditor(scope, format);
    if (target === 'file') await this.#toFile(scope, format);
  }

  async #scope(args: readonly unknown[], title: string): Promise<ExportScope | undefined> {
    return (await scopeOfRows(args, this.#sources)) ?? (await pickScope(title, this.#sources));
  }

  async #toEditor(scope: ExportScope, format: ExportFormatId): Promise<void> {
    const content = await this.#textOf(scope.papers, format);
    if (content === undefined) return;
    if (content.length > LARGEST_IN_EDITOR) {
      const message = vscode.l10n.t('This is too much for an editor. Export it to a file.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    const language = await knownLanguage(EXPORT_FORMATS[format].languageId);
    const document = await vscode.workspace.openTextDocument({ content, language });
    await vscode.window.showTextDocument(document);
  }

  /** The file is asked for first: nobody waits for a text and then finds no place for it. */
  async #toFile(scope: ExportScope, format: ExportFormatId): Promise<void> {
    const { extension } = EXPORT_FORMATS[format];
    const file = await vscode.window.showSaveDialog({
      defaultUri: proposedFile(scope.name, extension),
      filters: { [formatName(format)]: [extension] },
    });
    if (file === undefined) return;
    if (hasUnsavedChanges(file)) {
      const name = vscode.workspace.asRelativePath(file);
      const message = vscode.l10n.t('{0} has unsaved changes. Save it, or choose another.', name);
      void vscode.window.showErrorMessage(message);
      return;
    }
    const text = await this.#textOf(scope.papers, format);
    if (text === undefined) return;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const count = papersText(scope.papers.length);
    const name = vscode.workspace.asRelativePath(file);
    const remarks = await this.#remarks(scope.papers, format);
    const done = [vscode.l10n.t('{0} exported to {1}', count, name), ...remarks].join('; ');
    const open = vscode.l10n.t('Open');
    void vscode.window.showInformationMessage(done, open).then(async (picked) => {
      if (picked === open) await vscode.window.showTextDocument(file);
    });
  }

  /** Undefined when the user called it off, or there is no style to write in. */
  async #textOf(papers: readonly Paper[], format: ExportFormatId): Promise<string | undefined> {
    const options = await this.#styles.optionsFor(format);
    if (options === undefined) return undefined;
    const steps = textSteps(this.#withKeys(papers), format, options);
    const { slices } = this.#sources;
    if (papers.length < MANY) return slices.run(steps, { isCancellationRequested: false });
    const title = vscode.l10n.t('Writing {0}', papersText(papers.length));
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title, cancellable: true }, (_progress, token) =>
      slices.run(steps, token),
    );
  }

  /** Papers as running text refers to them, in one group. */
  async #inText(papers: readonly Paper[]): Promise<string | undefined> {
    if (papers.length > MOST_IN_TEXT) {
      const message = vscode.l10n.t(
        'No text cites {0} at once. Choose fewer.',
        papersText(papers.length),
      );
      void vscode.window.showInformationMessage(message);
      return undefined;
    }
    return (await this.#styles.current())?.inText(papers, 'text');
  }

  /** What the papers lack, and what the format has no place to say. */
  async #remarks(papers: readonly Paper[], format: CopyFormat): Promise<readonly string[]> {
    const uncancelled = { isCancellationRequested: false };
    const missing = await this.#sources.slices.run(missingInAny(papers), uncancelled);
    const isInferred = papers.some(({ date }) => date?.yearInferred === true);
    const isSilent = isInferred && (format === 'in-text' || !EXPORT_FORMATS[format].marksInferred);
    const inferred = isSilent ? [vscode.l10n.t('a year in them is inferred, not stated')] : [];
    return [...lackingWords(missing ?? []), ...inferred];
  }

  /** A paper that a bibliography has keeps the key that it has there. */
  #withKeys(papers: readonly Paper[]): readonly Paper[] {
    return papers.map((paper) => {
      const key = this.#keys.keyOf(paper)?.key;
      return key === undefined ? paper : { ...paper, key };
    });
  }
}

function* textSteps(
  papers: readonly Paper[],
  format: ExportFormatId,
  options: ExportOptions,
): Steps<string> {
  const ordered = yield* inCiteOrder(papers, format, options);
  return yield* writeExport(EXPORT_FORMATS[format], ordered, options);
}

async function pickTarget(title: string): Promise<'editor' | 'file' | undefined> {
  const items = [
    { label: vscode.l10n.t('New editor'), target: 'editor' as const },
    { label: vscode.l10n.t('File…'), target: 'file' as const },
  ];
  const placeHolder = vscode.l10n.t('Where to?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.target;
}

/** Languages such as BibTeX come with an extension that may not be there. */
async function knownLanguage(id: string): Promise<string> {
  return (await vscode.languages.getLanguages()).includes(id) ? id : 'plaintext';
}

/** In the first folder of the workspace, under a name that every file system takes. */
function proposedFile(name: string, extension: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const words = name.match(/[\p{L}\p{N}_-]+/gu) ?? [];
  const base = words.join('-').slice(0, 60) || 'papers';
  const path = `${base}.${extension}`;
  return folder === undefined ? vscode.Uri.file(path) : vscode.Uri.joinPath(folder.uri, path);
}

function hasUnsavedChanges(file: vscode.Uri): boolean {
  const name = file.toString();
  return vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === name);
}

function titleWith(title: string, { papers }: ExportScope): string {
  return `${title} (${papersText(papers.length)})`;
}

function say(note: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${note}`, NOTE_MS);
}
