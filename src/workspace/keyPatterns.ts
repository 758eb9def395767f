import * as vscode from 'vscode';
import { type KeyPattern, readKeyPattern, USUAL_PATTERN } from '../core/cite/keyPattern/keyPattern';
import type { KeyPatternFault } from '../core/cite/keyPattern/keyPatternFault';
import { learnKeyPattern } from '../core/cite/keyPattern/learnKeyPattern';
import { Owned } from '../lib/owned';
import type { Slices } from '../lib/slices';
import type { Bibliographies } from './bibliographies';

/** By which pattern papers get their keys. */
export interface KeyPatternSource {
  readonly current: KeyPattern;
  readonly onDidChange: vscode.Event<unknown>;
}

/** A pattern of the settings that cannot be read. */
export interface FaultyPattern {
  readonly text: string;
  readonly fault: KeyPatternFault;
}

const SETTING = 'papertree.citation.keyPattern';
const LEARNED = 'papertree.learnedKeyPattern';

/**
 * The pattern of citation keys: that of the settings; else the one that the user's own
 * bibliographies follow, as far as they were read, remembered from one session to the next so that
 * keys do not change after each start; else the usual one.
 */
export class KeyPatterns implements KeyPatternSource, vscode.Disposable {
  readonly #bibliographies: Bibliographies;
  readonly #slices: Slices;
  readonly #memory: vscode.Memento;
  readonly #owned = new Owned();
  readonly #changed = this.#owned.own(new vscode.EventEmitter<undefined>());
  #set = readSetting();
  #learned: KeyPattern | undefined;
  #cancellation = { isCancellationRequested: false };

  /** Tells that papers get other keys than before. */
  readonly onDidChange = this.#changed.event;

  constructor(bibliographies: Bibliographies, slices: Slices, memory: vscode.Memento) {
    this.#bibliographies = bibliographies;
    this.#slices = slices;
    this.#memory = memory;
    this.#learned = remembered(memory);
    this.#owned.own(bibliographies.onDidChange(() => void this.#learn()));
    this.#owned.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(SETTING)) return;
        this.#change(() => {
          this.#set = readSetting();
        });
      }),
    );
  }

  get current(): KeyPattern {
    if (this.#set !== undefined) return 'keyOf' in this.#set ? this.#set : USUAL_PATTERN;
    return this.#learned ?? USUAL_PATTERN;
  }

  /** The pattern of the settings, if it cannot be read: the usual one takes its place. */
  get faulty(): FaultyPattern | undefined {
    return this.#set !== undefined && 'fault' in this.#set ? this.#set : undefined;
  }

  /** A library whose keys were made by another pattern is of another version. */
  async versionWith(version: Promise<string>): Promise<string> {
    const { text } = this.current;
    return `${await version} ${text}`;
  }

  dispose(): void {
    this.#cancellation.isCancellationRequested = true;
    this.#owned.dispose();
  }

  async #learn(): Promise<void> {
    this.#cancellation.isCancellationRequested = true;
    const cancellation = { isCancellationRequested: false };
    this.#cancellation = cancellation;
    const records = this.#bibliographies.all.map(({ record }) => record);
    // Where nothing is learned, that is what was learned.
    const learned = await this.#slices.run(learning(records), cancellation);
    if (learned === undefined) return;
    this.#change(() => {
      this.#learned = learned.pattern;
    });
    await this.#memory.update(LEARNED, learned.pattern?.text);
  }

  #change(change: () => void): void {
    const before = this.current.text;
    change();
    if (this.current.text !== before) this.#changed.fire(undefined);
  }
}

function* learning(
  records: Parameters<typeof learnKeyPattern>[0],
): Generator<undefined, { readonly pattern: KeyPattern | undefined }, undefined> {
  return { pattern: yield* learnKeyPattern(records) };
}

function readSetting(): KeyPattern | FaultyPattern | undefined {
  const text = vscode.workspace.getConfiguration().get<unknown>(SETTING);
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const read = readKeyPattern(text);
  return read.kind === 'pattern' ? read.pattern : { text, fault: read.fault };
}

function remembered(memory: vscode.Memento): KeyPattern | undefined {
  const text = memory.get<unknown>(LEARNED);
  const read = typeof text === 'string' ? readKeyPattern(text) : undefined;
  return read?.kind === 'pattern' ? read.pattern : undefined;
}
