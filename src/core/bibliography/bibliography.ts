import type { PaperIds } from '../dump/entry';
import type { Place } from './bibtex/bibtexFile';

/** The bibliographies of the user that we read. BibLaTeX is BibTeX with other fields. */
export type BibliographyFormat = 'bibtex' | 'csl-json';

/** What one entry of a bibliography says of a work, as people read it. */
export interface BibliographyRecord {
  readonly key: string;
  /** The whole entry. */
  readonly place: Place;
  readonly title?: string;
  /** As the entry has them: "Family, Given" or "Given Family". */
  readonly authors: readonly string[];
  readonly year?: number;
  readonly ids: PaperIds;
  /** A `%` stands before it: BibTeX reads it all the same, biber does not. */
  readonly commentedOut?: true;
}

/** An entry that is broken, and what stands where it breaks. */
export interface BibliographyProblem {
  readonly line: number;
  readonly found: string;
}

/** What a bibliography holds, in its order, whatever is broken between. */
export interface Bibliography {
  readonly records: readonly BibliographyRecord[];
  readonly problems: readonly BibliographyProblem[];
}

/** Files that are bibliographies by their names; other JSON is anything. */
export const BIBLIOGRAPHY_PATTERN = '**/{*.bib,bibliography.json,references.json}';

/** What a file of that pattern is written in. */
export function bibliographyFormat(path: string): BibliographyFormat {
  return path.endsWith('.json') ? 'csl-json' : 'bibtex';
}
