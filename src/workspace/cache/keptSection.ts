import type { FormatId, Page, Section } from '../../core/dump/dump';
import type { Entry } from '../../core/dump/entry';
import { finish, type Steps } from '../../core/steps';
import type { LineRange } from '../../core/text/lines';

/** What is known of a page without looking at its entries. */
export interface SectionFacts {
  readonly format: FormatId;
  readonly lines: LineRange;
  readonly page?: Page;
  /** How many entries there are. */
  readonly count: number;
}

/** A page from the cache. Its entries are read when somebody asks for them: at a start, nobody. */
export class KeptSection implements Section {
  readonly format: FormatId;
  readonly lines: LineRange;
  readonly page?: Page;
  readonly count: number;
  #read: (() => Steps<readonly Entry[]>) | undefined;
  #entries: readonly Entry[] = [];

  constructor({ format, lines, page, count }: SectionFacts, read: () => Steps<readonly Entry[]>) {
    this.format = format;
    this.lines = lines;
    this.count = count;
    if (page !== undefined) this.page = page;
    this.#read = read;
  }

  get entries(): readonly Entry[] {
    return finish(this.loadInSteps());
  }

  /** Reads the entries, if nobody has: for those who are about to ask for many. */
  *loadInSteps(): Steps<readonly Entry[]> {
    const entries = this.#read && (yield* this.#read());
    // Somebody may have been faster; an entry is one object, whoever asks.
    if (entries !== undefined && this.#read !== undefined) this.#entries = entries;
    this.#read = undefined;
    return this.#entries;
  }
}
