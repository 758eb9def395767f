import * as vscode from 'vscode';
import { type AuthorIdentities, authorIdentities } from '../core/library/authorIdentity';
import type { Library } from '../core/library/library';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { DecisionFiles } from './decisionFiles';
import type { LibrarySource } from './librarySearch';

/**
 * Who is who among the authors of the current library: worked out in slices when it is first asked
 * for, and anew when it is asked for after the library was swapped, or authors decided upon.
 */
export class LibraryAuthors implements vscode.Disposable {
  readonly #source: LibrarySource;
  readonly #decisions: DecisionFiles;
  readonly #slices: Slices;
  readonly #owned = new Owned();
  readonly #decided = this.#owned.own(new vscode.EventEmitter<undefined>());
  #known:
    | {
        readonly library: Library;
        readonly decided: string;
        readonly ready: Promise<AuthorIdentities | undefined>;
      }
    | undefined;
  #lastDecided = '';
  #cancellation = { isCancellationRequested: false };

  /** Tells that something else was decided about authors than before. */
  readonly onDidDecide = this.#decided.event;

  constructor(source: LibrarySource, decisions: DecisionFiles, slices: Slices) {
    this.#source = source;
    this.#decisions = decisions;
    this.#slices = slices;
    this.#lastDecided = this.#decidedNow;
    this.#owned.own(source.onDidChange(() => this.#forget()));
    this.#owned.own(decisions.onDidChange(() => this.#compare()));
  }

  /** Who is who in the library as it is when that is known. */
  async ready(): Promise<AuthorIdentities> {
    await this.#decisions.whenRead();
    for (;;) {
      const identities = await this.#current();
      if (identities !== undefined) return identities;
    }
  }

  dispose(): void {
    this.#forget();
    this.#owned.dispose();
  }

  /** The decisions files decide about other things, too. */
  #compare(): void {
    const before = this.#lastDecided;
    this.#lastDecided = this.#decidedNow;
    if (this.#lastDecided === before) return;
    this.#forget();
    this.#decided.fire(undefined);
  }

  get #decidedNow(): string {
    return JSON.stringify(this.#decisions.authors);
  }

  /** Undefined when the library was swapped meanwhile, or something decided. */
  #current(): Promise<AuthorIdentities | undefined> {
    const { library } = this.#source.snapshot;
    const decided = this.#decidedNow;
    if (this.#known?.library !== library || this.#known.decided !== decided) {
      this.#forget();
      const cancellation = { isCancellationRequested: false };
      this.#cancellation = cancellation;
      const steps = authorIdentities(library, this.#decisions.authors);
      const ready = this.#slices.run(steps, cancellation);
      this.#known = { library, decided, ready };
      // A failure is told to whoever asked, and not kept for those who ask later.
      ready.catch(() => this.#forget());
    }
    return this.#known.ready;
  }

  #forget(): void {
    this.#cancellation.isCancellationRequested = true;
    this.#known = undefined;
  }
}
