import * as vscode from 'vscode';
import { KeyRing } from '../core/cite/citationKey';
import type { Paper } from '../core/library/paper';
import type { Steps } from '../core/steps';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { Bibliographies, RecordInFile } from './bibliographies';
import type { LibrarySource } from './librarySearch';
import type { PaperKeys } from './paperKeys';

/** What a citation key stands for in this workspace. */
export interface KeyMeaning {
  readonly key: string;
  /** The entries of bibliographies that have the key, nearest to the root first. */
  readonly records: readonly RecordInFile[];
  /** The paper of the library that is cited by it. */
  readonly paper?: Paper;
}

interface Known {
  readonly meanings: ReadonlyMap<string, KeyMeaning>;
  /** The keys that entries have beside their own, where no entry has them as its own. */
  readonly aliases: ReadonlyMap<string, string>;
  /** By the id of a paper. */
  readonly keyOf: ReadonlyMap<string, string>;
}

const ITEMS_PER_STEP = 64;

/**
 * Every citation key that means something here: those of the bibliographies, and for papers that
 * none of them has, the one that they would get. Worked out in slices when either changes; until
 * that is done, the answer is the one from before.
 */
export class KeyLookup implements vscode.Disposable {
  readonly #bibliographies: Bibliographies;
  readonly #source: LibrarySource;
  readonly #keys: PaperKeys;
  readonly #slices: Slices;
  readonly #owned = new Owned();
  readonly #changed = this.#owned.own(new vscode.EventEmitter<undefined>());
  #known: Known = { meanings: new Map(), aliases: new Map(), keyOf: new Map() };
  #cancellation = { isCancellationRequested: false };
  #work: Promise<void> = Promise.resolve();

  /** Tells that keys mean something else than before. */
  readonly onDidChange = this.#changed.event;

  constructor(
    {
      bibliographies,
      source,
      keys,
    }: {
      readonly bibliographies: Bibliographies;
      readonly source: LibrarySource;
      readonly keys: PaperKeys;
    },
    slices: Slices,
  ) {
    this.#bibliographies = bibliographies;
    this.#source = source;
    this.#keys = keys;
    this.#slices = slices;
    this.#owned.own(bibliographies.onDidChange(() => this.#learn()));
    this.#owned.own(source.onDidChange(() => this.#learn()));
  }

  /**
   * What a key stands for, in these very letters, be it the entry's own or another that the entry
   * names; undefined where nothing has it.
   */
  find(key: string): KeyMeaning | undefined {
    const { meanings, aliases } = this.#known;
    return meanings.get(key) ?? meanings.get(aliases.get(key) ?? '');
  }

  /** The key that a paper of the library, by its id, is cited by. */
  keyOf(paperId: string): string | undefined {
    return this.#known.keyOf.get(paperId);
  }

  /** All that can be cited, entries of bibliographies first. */
  get all(): Iterable<KeyMeaning> {
    return this.#known.meanings.values();
  }

  /** Ends when what is known now is worked out. */
  async whenIdle(): Promise<void> {
    for (let work: unknown; work !== this.#work; ) {
      work = this.#work;
      await this.#work;
    }
  }

  dispose(): void {
    this.#cancellation.isCancellationRequested = true;
    this.#owned.dispose();
  }

  #learn(): void {
    this.#cancellation.isCancellationRequested = true;
    const cancellation = { isCancellationRequested: false };
    this.#cancellation = cancellation;
    this.#work = this.#slices.run(this.#meaningsInSteps(), cancellation).then((known) => {
      if (known === undefined) return;
      this.#known = known;
      this.#changed.fire(undefined);
    });
  }

  *#meaningsInSteps(): Steps<Known> {
    const meanings = new Map<string, KeyMeaning>();
    const aliases = new Map<string, string>();
    const keyOf = new Map<string, string>();
    let done = 0;
    for (const found of this.#bibliographies.all) {
      const { key } = found.record;
      meanings.set(key, { key, records: [...(meanings.get(key)?.records ?? []), found] });
      for (const alias of found.record.aliases ?? []) {
        if (!aliases.has(alias)) aliases.set(alias, key);
      }
      if (++done % ITEMS_PER_STEP === 0) yield;
    }
    // The key of a paper that no bibliography has may be that of another work there.
    const ring = new KeyRing([...meanings.keys(), ...aliases.keys()]);
    for (const paper of this.#source.snapshot.library.papers) {
      const key = this.#keys.keyOf(paper)?.key ?? ring.give(paper.key);
      keyOf.set(paper.id, key);
      const known = meanings.get(key);
      if (known?.paper === undefined) meanings.set(key, { key, records: [], ...known, paper });
      if (++done % ITEMS_PER_STEP === 0) yield;
    }
    return { meanings, aliases, keyOf };
  }
}
