import type { FormatId } from '../dump/dump';
import type { Entry, Field, PaperFacts } from '../dump/entry';

/** An entry together with the file that holds it. */
export interface SourcedEntry {
  /** The dump's name as the caller gave it: a path for the command line, a URI in the editor. */
  readonly file: string;
  readonly format: FormatId;
  readonly entry: Entry;
}

/** A field of which the entries of one paper say different things. */
export interface Conflict {
  readonly field: Field;
  /** Each different statement, as a short text, with the index of the first entry that makes it. */
  readonly statements: readonly { readonly value: string; readonly entry: number }[];
  /** For `ids`: titles of other works that state the same identifier, so that one of them errs. */
  readonly alsoOf?: readonly string[];
}

/** One or more entries fused; every field knows the entry that it came from. */
export interface Paper extends PaperFacts {
  /** Stable across runs and independent of the order of the dumps. */
  readonly id: string;
  /** The citation key, unique within the library. */
  readonly key: string;
  readonly entries: readonly SourcedEntry[];
  /** For each known field, the index in `entries` of the entry whose value was taken. */
  readonly provenance: Readonly<Partial<Record<Field, number>>>;
  /** Where entries contradict each other; absent where they do not. */
  readonly conflicts?: readonly Conflict[];
}
