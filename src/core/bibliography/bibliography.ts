import type { Author, PaperIds } from '../dump/entry';
import type { Place } from './bibtex/bibtexFile';

/** The bibliographies of the user that we read. BibLaTeX is BibTeX with other fields. */
export type BibliographyFormat = 'bibtex' | 'csl-json' | 'ris' | 'hayagriva';

/** What one entry of a bibliography says of a work, as people read it. */
export interface BibliographyRecord {
  readonly key: string;
  /** Other keys that the work is cited by: `ids` of biblatex, which biber reads. */
  readonly aliases?: readonly string[];
  /** The whole entry. */
  readonly place: Place;
  readonly title?: string;
  /** As the entry has them: "Family, Given" or "Given Family". */
  readonly authors: readonly Author[];
  /** The entry cuts the list ("and others"). */
  readonly authorsTruncated?: boolean;
  readonly year?: number;
  readonly ids: PaperIds;
  /** By a `%` or within an `@comment`: BibTeX reads it all the same, biber does not. */
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

/**
 * Files that are bibliographies by their names, as glob patterns of names. Other JSON and YAML is
 * anything, and other RIS a list of papers like any dump.
 */
export const BIBLIOGRAPHY_NAMES = [
  '*.bib',
  ...['bibliography', 'references'].map((name) => `${name}.json`),
  ...['bibliography', 'references', 'refs'].map((name) => `${name}.ris`),
  ...['bibliography', 'references', 'refs', 'works'].flatMap((name) => [
    `${name}.yml`,
    `${name}.yaml`,
  ]),
] as const;

/** Those files, wherever they are. */
export const BIBLIOGRAPHY_PATTERN = `**/{${BIBLIOGRAPHY_NAMES.join(',')}}`;

const BY_NAME = new Set<string>(BIBLIOGRAPHY_NAMES);

/** Whether a file is a bibliography of the user by its name. */
export function isBibliography(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith('.bib') || BY_NAME.has(name);
}

const FORMATS: Readonly<Record<string, BibliographyFormat>> = {
  json: 'csl-json',
  ris: 'ris',
  yml: 'hayagriva',
  yaml: 'hayagriva',
};

/** What a bibliography is written in, by its name. */
export function bibliographyFormat(path: string): BibliographyFormat {
  return FORMATS[path.slice(path.lastIndexOf('.') + 1)] ?? 'bibtex';
}
