import * as vscode from 'vscode';
import { bibliographyFormat } from '../../core/bibliography/bibliography';
import { EXPORT_FORMATS } from '../../core/cite/exportFormats';
import { missingFacts, missingInAny } from '../../core/cite/missingFacts';
import type { Paper } from '../../core/library/paper';
import { declaringLanguage } from '../../core/manuscript/declared/declaredIn';
import { finish } from '../../core/steps';
import type { KeyInFile } from '../../workspace/bibliographies';
import type { BibliographyChoice } from '../../workspace/bibliographyChoices';
import type { BibliographyWriter, Refusal } from '../../workspace/bibliographyWriter';
import { exportOptions } from '../../workspace/exportOptions';
import { lackingWords } from '../../workspace/factWords';
import type {
  FoundBibliography,
  ManuscriptBibliography,
} from '../../workspace/manuscriptBibliography';
import { confirmKey } from './confirmKey';
import { refusalWords } from './refusalWords';

/** What is cited, once every paper is where the manuscript looks for it. */
export interface CitedKeys {
  /** In the order of the papers. */
  readonly keys: readonly string[];
  /** What there is to say of it. */
  readonly notes: readonly string[];
}

/** Where entries come from and go to. */
export interface CitedEntriesParts {
  readonly bibliography: ManuscriptBibliography;
  readonly writer: BibliographyWriter;
  /** The key that a paper has in the bibliographies of the workspace; only in these, if given. */
  keyOf(paper: Paper, files?: readonly vscode.Uri[]): KeyInFile | undefined;
  /** Asks for a bibliography where a document has none; undefined where that was dismissed. */
  ask(document: vscode.TextDocument): Promise<BibliographyChoice | undefined>;
  /** Lets the user choose another bibliography for a document. */
  choose(document: vscode.TextDocument): Promise<unknown>;
}

/** Sees to it that what is cited has its entry in the bibliography of the manuscript. */
export class CitedEntries {
  readonly #parts: CitedEntriesParts;

  constructor(parts: CitedEntriesParts) {
    this.#parts = parts;
  }

  /**
   * The keys to cite papers by in a document, or on the clipboard where there is none, when their
   * entries are written. Undefined where the user wanted otherwise, or was told why not: then
   * nothing is to be inserted. Whose key is typed already, that is not asked about.
   */
  async ready(
    document: vscode.TextDocument | undefined,
    papers: readonly Paper[],
    { isTyped = false } = {},
  ): Promise<CitedKeys | undefined> {
    const target = document && wantsEntries(document) ? await this.#target(document) : 'unwanted';
    if (target === undefined) return undefined;
    const keys: string[] = [];
    const added: Paper[] = [];
    let isUnsaved = false;
    for (const paper of papers) {
      const named = await this.#named(paper, isTyped);
      if (named === undefined) return undefined;
      const there = target === 'unwanted' ? named.key : this.#keyIn(target, paper);
      if (target === 'unwanted' || there !== undefined) {
        keys.push(there ?? named.key);
        continue;
      }
      const outcome = await this.#parts.writer.add(target.file, named);
      if (outcome.kind === 'refused') {
        void this.#tell(outcome, papers, document);
        return undefined;
      }
      keys.push(outcome.key);
      if (outcome.kind !== 'added') continue;
      added.push(paper);
      isUnsaved ||= outcome.unsaved;
    }
    const notes = target === 'unwanted' ? [] : notesOf(target, added, isUnsaved);
    return { keys, notes };
  }

  /** The key that a paper has in the bibliographies of the workspace, or would get. */
  keyOf(paper: Paper): string {
    return this.#parts.keyOf(paper)?.key ?? paper.key;
  }

  async #target(
    document: vscode.TextDocument,
  ): Promise<FoundBibliography | 'unwanted' | undefined> {
    const answer = await this.#parts.bibliography.of(document);
    switch (answer.kind) {
      case 'found':
        return answer;
      case 'unwanted':
        return 'unwanted';
      case 'foreign':
        void this.#tellForeign(document, answer.declared[0]?.file);
        return undefined;
      case 'none': {
        const said = await this.#parts.ask(document);
        if (said === undefined || said === 'unwanted') return said;
        return { kind: 'found', file: said, reason: 'remembered', declared: [] };
      }
    }
  }

  /** Under the key that any bibliography has for it; a nameless paper, as the user says. */
  async #named(paper: Paper, isTyped: boolean): Promise<Paper | undefined> {
    const known = this.#parts.keyOf(paper)?.key;
    if (known !== undefined) return { ...paper, key: known };
    const missing = isTyped ? [] : missingFacts(paper);
    if (!missing.includes('title') || !missing.includes('authors')) return paper;
    const key = await confirmKey(paper.key);
    return key === undefined ? undefined : { ...paper, key };
  }

  /** The key in another bibliography that the document declares: it needs no second entry. */
  #keyIn({ declared, file }: FoundBibliography, paper: Paper): string | undefined {
    const others = declared.filter((one) => one.file.toString() !== file.toString());
    if (others.length === 0) return undefined;
    const files = others.map((one) => one.file);
    return this.#parts.keyOf(paper, files)?.key;
  }

  async #tell(
    refusal: Refusal,
    papers: readonly Paper[],
    document: vscode.TextDocument | undefined,
  ): Promise<void> {
    const openFile = vscode.l10n.t('Open File');
    const copyEntry = vscode.l10n.t('Copy Entry');
    const another = vscode.l10n.t('Choose Another');
    const canChoose = document !== undefined && refusal.reason === 'unwritable';
    const actions = [openFile, copyEntry, ...(canChoose ? [another] : [])];
    const pressed = await vscode.window.showErrorMessage(refusalWords(refusal), ...actions);
    if (pressed === openFile) await open(refusal);
    else if (pressed === copyEntry) {
      const format = bibliographyFormat(refusal.file.path);
      await vscode.env.clipboard.writeText(EXPORT_FORMATS[format].write(papers, exportOptions()));
    } else if (pressed === another && document !== undefined) await this.#parts.choose(document);
  }

  async #tellForeign(document: vscode.TextDocument, file: vscode.Uri | undefined): Promise<void> {
    const choose = vscode.l10n.t('Choose Another');
    const pressed = await vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Nothing was inserted: the document declares {0}, which is not a bibliography within this workspace, and nothing else is written to.',
        file?.toString(true) ?? '',
      ),
      choose,
    );
    if (pressed === choose) await this.#parts.choose(document);
  }
}

/** Only where citations are read by a program that looks into a bibliography. */
function wantsEntries({ uri, languageId }: vscode.TextDocument): boolean {
  if (declaringLanguage(languageId, uri.path) === undefined) return false;
  return vscode.workspace
    .getConfiguration('papertree', { uri, languageId })
    .get<boolean>('bibliography.addEntries', true);
}

async function open({ file, line = 1 }: Refusal): Promise<void> {
  const selection = new vscode.Range(line - 1, 0, line - 1, 0);
  await vscode.window.showTextDocument(file, { selection });
}

function notesOf(
  { file }: FoundBibliography,
  added: readonly Paper[],
  isUnsaved: boolean,
): readonly string[] {
  if (added.length === 0) return [];
  const name = vscode.workspace.asRelativePath(file);
  const where =
    added.length === 1
      ? vscode.l10n.t('entry added to {0}', name)
      : vscode.l10n.t('{0} entries added to {1}', added.length, name);
  const unsaved = isUnsaved ? [vscode.l10n.t('which has unsaved changes')] : [];
  return [where, ...unsaved, ...lackingWords(finish(missingInAny(added)))];
}
