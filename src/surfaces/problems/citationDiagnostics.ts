import * as vscode from 'vscode';
import { type UndefinedUse, undefinedUses } from '../../core/manuscript/undefinedUses';
import { Owned } from '../../lib/owned';
import type { Cancellation, Slices } from '../../lib/slices';
import type { Bibliographies } from '../../workspace/bibliographies';
import type { FollowedManuscripts, ReadManuscript } from '../../workspace/followedManuscripts';
import type { KeyLookup } from '../../workspace/keyLookup';

/** What the check goes by. */
export interface CitationDiagnosticsParts {
  readonly followed: FollowedManuscripts;
  readonly meanings: KeyLookup;
  readonly bibliographies: Bibliographies;
  readonly slices: Slices;
  readonly log: vscode.LogOutputChannel;
  /** The bibliographies that a document declares. */
  readonly declaredBy: (document: vscode.TextDocument) => Promise<readonly vscode.Uri[]>;
}

/** Where the user has typed last. */
interface Typed {
  readonly document: vscode.TextDocument;
  readonly end: vscode.Position;
  /** The key there that nothing knows, once it was found. */
  readonly key: vscode.Range | undefined;
}

/** Nothing has the key. */
export const UNKNOWN_KEY = 'unknown-key';
/** It is the key of a paper of the library, which no bibliography has. */
export const KEY_WITHOUT_ENTRY = 'key-without-entry';

/** The editor shows a thousand problems of a file at most. */
const MOST = 1_000;
/** What a document declares is looked up again so long after it was last typed in. */
const DECLARED_MS = 1_000;

/**
 * Tells of cited keys that no bibliography has, as one types. Silent where that is not certain:
 * without any bibliography, where one that the document declares could not be read, and about the
 * key that is being typed, until the caret leaves it.
 */
export class CitationDiagnostics implements vscode.Disposable {
  readonly #parts: CitationDiagnosticsParts;
  readonly #owned = new Owned();
  readonly #collection = this.#owned.own(
    vscode.languages.createDiagnosticCollection('papertree-citations'),
  );
  readonly #checks = new Map<vscode.TextDocument, { isCancellationRequested: boolean }>();
  #declared = new WeakMap<vscode.TextDocument, Promise<readonly vscode.Uri[]>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typed: Typed | undefined;
  #isRead = false;

  constructor(parts: CitationDiagnosticsParts) {
    this.#parts = parts;
    const { followed, meanings } = parts;
    const { workspace } = vscode;
    this.#owned.own(followed.onDidRead((manuscript) => this.#follow(manuscript)));
    this.#owned.own(followed.onDidClose((document) => this.#forget(document)));
    this.#owned.own(meanings.onDidChange(() => this.#checkAll()));
    this.#owned.own(workspace.onDidChangeTextDocument((event) => this.#followTyping(event)));
    const { window } = vscode;
    this.#owned.own(window.onDidChangeTextEditorSelection(() => this.#followCaret()));
    this.#owned.own(window.onDidChangeActiveTextEditor(() => this.#followCaret()));
    this.#owned.own(workspace.onDidSaveTextDocument(() => this.#checkAll()));
    this.#owned.own(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('papertree.citation.unknownKeys')) this.#checkAll();
      }),
    );
  }

  /** To be called when all bibliographies and dumps were read for the first time. */
  begin(): void {
    this.#isRead = true;
    this.#checkAll();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const document of [...this.#checks.keys()]) this.#forget(document);
    this.#owned.dispose();
  }

  /** What documents declare may have changed with the disk. */
  #checkAll(): void {
    clearTimeout(this.#timer);
    this.#declared = new WeakMap();
    for (const manuscript of this.#parts.followed.all) this.#check(manuscript);
  }

  #follow(manuscript: ReadManuscript): void {
    this.#check(manuscript);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#checkAll(), DECLARED_MS);
  }

  #followTyping({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const [change] = contentChanges;
    if (change === undefined || document !== vscode.window.activeTextEditor?.document) return;
    const end = change.rangeOffset + change.text.length;
    this.#typed = { document, end: document.positionAt(end), key: undefined };
  }

  /** A key that was left is told of. */
  #followCaret(): void {
    const typed = this.#typed;
    if (typed?.key === undefined || hasCaretIn(typed.document, typed.key)) return;
    this.#typed = undefined;
    const manuscript = this.#parts.followed.latest(typed.document);
    if (manuscript !== undefined) this.#check(manuscript);
  }

  /** Whether a key is being typed: the last change is in it, and so is the caret. */
  #isTyped(document: vscode.TextDocument, key: vscode.Range): boolean {
    const typed = this.#typed;
    if (typed?.document !== document || !key.contains(typed.end)) return false;
    if (!hasCaretIn(document, key)) return false;
    this.#typed = { ...typed, key };
    return true;
  }

  #check(manuscript: ReadManuscript): void {
    if (!this.#isRead) return;
    const { document } = manuscript;
    const before = this.#checks.get(document);
    if (before !== undefined) before.isCancellationRequested = true;
    const check = { isCancellationRequested: false };
    this.#checks.set(document, check);
    this.#run(manuscript, check).catch((error: unknown) => {
      this.#parts.log.error('The keys of a manuscript could not be looked up.', error);
    });
  }

  async #run(manuscript: ReadManuscript, check: Cancellation): Promise<void> {
    const { document, version } = manuscript;
    const severity = severityFor(document);
    const found = severity === undefined ? [] : await this.#undefinedIn(manuscript, check);
    if (found === undefined || check.isCancellationRequested) return;
    if (document.version !== version) return;
    const diagnostics = found
      .slice(0, MOST)
      .map((use) => diagnostic(document, use, severity ?? SEVERITIES.information))
      .filter(({ range }) => !this.#isTyped(document, range));
    const shown = this.#collection.get(document.uri) ?? [];
    if (!areAlike(shown, diagnostics)) this.#collection.set(document.uri, diagnostics);
  }

  async #undefinedIn(
    { document, citations }: ReadManuscript,
    check: Cancellation,
  ): Promise<readonly UndefinedUse[] | undefined> {
    const { bibliographies, meanings, slices } = this.#parts;
    if (citations.length === 0 || bibliographies.files.length === 0) return [];
    const declared = await this.#declaredBy(document);
    if (!declared.every((uri) => isReadFrom(bibliographies, uri))) return [];
    if (check.isCancellationRequested) return undefined;
    const steps = undefinedUses({
      ...{ text: document.getText(), citations, declares: declared.length > 0 },
      standingOf: (key) => {
        const meaning = meanings.find(key);
        if (meaning === undefined) return 'unknown';
        return meaning.records.length > 0 ? 'entry' : 'paper';
      },
    });
    return await slices.run(steps, check);
  }

  #declaredBy(document: vscode.TextDocument): Promise<readonly vscode.Uri[]> {
    const known = this.#declared.get(document);
    if (known !== undefined) return known;
    const declared = this.#parts.declaredBy(document);
    this.#declared.set(document, declared);
    return declared;
  }

  #forget(document: vscode.TextDocument): void {
    const check = this.#checks.get(document);
    if (check !== undefined) check.isCancellationRequested = true;
    this.#checks.delete(document);
    this.#collection.delete(document.uri);
  }
}

const SEVERITIES = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
} as const;

/** Undefined where nothing is to be told. */
function severityFor({
  uri,
  languageId,
}: vscode.TextDocument): vscode.DiagnosticSeverity | undefined {
  const value = vscode.workspace
    .getConfiguration('papertree', { uri, languageId })
    .get<unknown>('citation.unknownKeys');
  switch (value) {
    case 'off':
      return undefined;
    case 'hint':
    case 'warning':
      return SEVERITIES[value];
    default:
      return SEVERITIES.information;
  }
}

function isReadFrom({ files }: Bibliographies, uri: vscode.Uri): boolean {
  const name = uri.toString();
  return files.some((file) => file.uri.toString() === name && file.unreadable === undefined);
}

function diagnostic(
  document: vscode.TextDocument,
  { key, start, end, standing }: UndefinedUse,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const message =
    standing === 'paper'
      ? vscode.l10n.t('The paper "{0}" of the library is not in a bibliography yet.', key)
      : vscode.l10n.t('No bibliography of this workspace has the key "{0}".', key);
  const found = new vscode.Diagnostic(range, message, severity);
  found.source = 'Papertree';
  found.code = standing === 'paper' ? KEY_WITHOUT_ENTRY : UNKNOWN_KEY;
  return found;
}

function hasCaretIn(document: vscode.TextDocument, range: vscode.Range): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document && range.contains(editor.selection.active);
}

/** Each change is a message to the editor. */
function areAlike(
  before: readonly vscode.Diagnostic[],
  now: readonly vscode.Diagnostic[],
): boolean {
  return (
    before.length === now.length &&
    now.every(({ range, message, severity }, at) => {
      const old = before[at];
      return old?.message === message && old.severity === severity && old.range.isEqual(range);
    })
  );
}
