import type { PaperFacts } from '../../core/dump/entry';
import type { Paper, SourcedEntry } from '../../core/library/paper';
import { Piece } from './textBlock';

/** Where an entry stands: the numbers of its file, of the page in it, and of the entry on that. */
export type EntryPlace = readonly [file: number, section: number, entry: number];

/** A paper as it is kept: its abstract and its entries are kept elsewhere. */
export interface PaperRecord extends Omit<PaperFacts, 'abstract'> {
  readonly key: string;
  readonly provenance: Paper['provenance'];
  readonly abstract?: string | Piece;
  readonly entries: readonly EntryPlace[];
}

/** What a paper from the cache asks for when it is asked itself. */
export interface PaperSource {
  record(number: number): PaperRecord;
  text(piece: Piece): string;
  entry(place: EntryPlace): SourcedEntry;
}

/** Every field but the id, which is there from the start. */
const FIELDS = Object.keys({
  key: true,
  entries: true,
  provenance: true,
  conflicts: true,
  title: true,
  authors: true,
  authorsTruncated: true,
  affiliations: true,
  date: true,
  categories: true,
  categoriesInferred: true,
  abstract: true,
  abstractTruncated: true,
  ids: true,
  links: true,
  venue: true,
  journalReference: true,
  comments: true,
  metrics: true,
  language: true,
  doubtful: true,
} satisfies Record<Exclude<keyof Paper, 'id'>, true>);

/**
 * A paper that is read when it is looked at: a hundred thousand of them are there at once. Its
 * fields are not its own properties, so that spreading it gives but the id.
 */
class KeptPaper {
  readonly id: string;
  readonly #source: PaperSource;
  readonly #number: number;
  #entries: readonly SourcedEntry[] | undefined;

  constructor(id: string, source: PaperSource, number: number) {
    this.id = id;
    this.#source = source;
    this.#number = number;
  }

  read(field: string): unknown {
    const record = this.#source.record(this.#number);
    if (field === 'entries') {
      this.#entries ??= record.entries.map((place) => this.#source.entry(place));
      return this.#entries;
    }
    const value: unknown = Reflect.get(record, field);
    return value instanceof Piece ? this.#source.text(value) : value;
  }
}

for (const field of FIELDS) {
  Object.defineProperty(KeptPaper.prototype, field, {
    enumerable: true,
    get(this: KeptPaper) {
      return this.read(field);
    },
  });
}

/** A paper by its id and its number in the cache. */
export function keptPaper(id: string, source: PaperSource, number: number): Paper {
  // The fields were defined above, where the compiler does not see them.
  return new KeptPaper(id, source, number) as unknown as Paper;
}

/** The facts of any paper as properties of their own; those that are absent are left out. */
export function ownFields(paper: Paper): Record<string, unknown> {
  const fields = FIELDS.map((name) => [name, Reflect.get(paper, name)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
