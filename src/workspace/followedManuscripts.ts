import * as vscode from 'vscode';
import type { Citation } from '../core/manuscript/citation';
import { citationLanguage } from '../core/manuscript/languages';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { ManuscriptCitations } from './manuscriptCitations';

/** A manuscript that is being written in, and what it cites. */
export interface ReadManuscript {
  readonly document: vscode.TextDocument;
  /** Of the text, when its citations were found. */
  readonly version: number;
  readonly citations: readonly Citation[];
}

/** What following takes. */
export interface FollowedParts {
  readonly citations: ManuscriptCitations;
  readonly slices: Slices;
  readonly isDump: (uri: vscode.Uri) => boolean;
}

/** The editor tells of tabs before it tells of the texts in sight. */
const CLOSED_MS = 200;

/**
 * Follows the manuscripts that an editor has shown, until they are closed: at each keystroke their
 * citations are found anew, in slices, and what was begun for the text before is dropped.
 */
export class FollowedManuscripts implements vscode.Disposable {
  readonly #citations: ManuscriptCitations;
  readonly #slices: Slices;
  readonly #isDump: (uri: vscode.Uri) => boolean;
  readonly #owned = new Owned();
  readonly #read = this.#owned.own(new vscode.EventEmitter<ReadManuscript>());
  readonly #closed = this.#owned.own(new vscode.EventEmitter<vscode.TextDocument>());
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #followed = new Map<vscode.TextDocument, Following>();

  /** Tells that the citations of a manuscript are known as its text is now. */
  readonly onDidRead = this.#read.event;
  /** Tells that a manuscript is not followed any more. */
  readonly onDidClose = this.#closed.event;

  constructor({ citations, slices, isDump }: FollowedParts) {
    this.#citations = citations;
    this.#slices = slices;
    this.#isDump = isDump;
    const { workspace, window } = vscode;
    this.#owned.own(workspace.onDidChangeTextDocument((event) => this.#again(event.document)));
    this.#owned.own(workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    // A text whose language changes is closed and opened again.
    this.#owned.own(workspace.onDidOpenTextDocument(() => this.look()));
    this.#owned.own(window.onDidChangeVisibleTextEditors(() => this.look()));
    this.#owned.own(
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length === 0) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#forgetClosed(), CLOSED_MS);
      }),
    );
    this.look();
  }

  /** What is known of the manuscripts, each as it was read last. */
  get all(): readonly ReadManuscript[] {
    return [...this.#followed.values()].flatMap(({ latest }) => latest ?? []);
  }

  /** Whether what the document cites is known, or is about to be. */
  follows(document: vscode.TextDocument): boolean {
    if (!this.#followed.has(document)) this.look();
    return this.#followed.has(document);
  }

  /** What a manuscript cites, as it was read last; undefined where it was not yet. */
  latest(document: vscode.TextDocument): ReadManuscript | undefined {
    return this.#followed.get(document)?.latest;
  }

  /** To be called when a visible text may have become a dump, or have ceased to be one. */
  look(): void {
    for (const document of this.#followed.keys()) {
      if (this.#isDump(document.uri)) this.#forget(document);
    }
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!this.#followed.has(document) && this.#isManuscript(document)) this.#follow(document);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const following of this.#followed.values()) following.isCancellationRequested = true;
    this.#owned.dispose();
  }

  #isManuscript({ uri, languageId }: vscode.TextDocument): boolean {
    const language = citationLanguage(languageId, uri.path);
    return uri.scheme !== 'output' && language !== undefined && !this.#isDump(uri);
  }

  #again(document: vscode.TextDocument): void {
    if (this.#followed.has(document)) this.#follow(document);
  }

  #follow(document: vscode.TextDocument): void {
    const before = this.#followed.get(document);
    if (before !== undefined) before.isCancellationRequested = true;
    const following: Following = { isCancellationRequested: false, latest: before?.latest };
    this.#followed.set(document, following);
    void this.#find(document, following);
  }

  async #find(document: vscode.TextDocument, following: Following): Promise<void> {
    const { version } = document;
    const citations = await this.#citations.read(document, this.#slices, following);
    if (following.isCancellationRequested) return;
    // The text changed without a word, as that of a new document does that takes the name of a
    // closed one.
    if (citations === undefined) return this.#follow(document);
    following.latest = { document, version, citations };
    this.#read.fire(following.latest);
  }

  /** The editor may keep a text for minutes after its tab was closed. */
  #forgetClosed(): void {
    const { tabGroups, visibleTextEditors } = vscode.window;
    const tabs = tabGroups.all.flatMap((group) =>
      group.tabs.flatMap(({ input }) => namesOf(input)),
    );
    const shown = visibleTextEditors.map(({ document }) => document.uri.toString());
    const open = new Set([...tabs, ...shown]);
    for (const document of this.#followed.keys()) {
      if (!open.has(document.uri.toString())) this.#forget(document);
    }
    this.look();
  }

  #forget(document: vscode.TextDocument): void {
    const following = this.#followed.get(document);
    if (following === undefined) return;
    following.isCancellationRequested = true;
    this.#followed.delete(document);
    this.#closed.fire(document);
  }
}

/** Reading that can be dropped, with what was read before it. */
interface Following {
  isCancellationRequested: boolean;
  latest: ReadManuscript | undefined;
}

/** The texts that a tab shows. */
function namesOf(input: unknown): string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  if (!(input instanceof vscode.TabInputTextDiff)) return [];
  return [input.original.toString(), input.modified.toString()];
}
