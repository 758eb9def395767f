import type { PaperFacts } from '../dump/entry';
import { plainTex } from '../text/plainTex';
import { bibtexText } from './bibtexTitle';
import { type CitedPaper, idsOf, oneLine, titleOf, yearOf } from './citedPaper';
import type { TexFlavour } from './texFlavour';
import { untitledNote } from './untitledNote';

/** A field of an entry; one without a value is left out. */
export type BibField = readonly [name: string, value: string | undefined];

/** `cs.LG`, `hep-th`, `cond-mat.str-el`; a bare code such as `AI` names no archive. */
const FULL_CATEGORY = /^[a-z][a-z-]*(?:\.[A-Za-z-]+)?$/;

/** An entry of a `.bib` file, with its last line end. */
export function bibEntry(type: string, key: string, fields: readonly BibField[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** A value in braces. */
export function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}

/** An identifier or address is not text: nothing is escaped, what could end the field is encoded. */
export function verbatim(address: string | undefined): string | undefined {
  return address && oneLine(address).replace(/[\s{}\\]/g, encodeURIComponent);
}

/**
 * A number of an archive. Not every program takes it for other than text, as all do a DOI or an
 * address: to Typst a dollar begins a formula, and one alone hides the rest of the file.
 */
export function archiveNumber(id: string | undefined): string | undefined {
  return verbatim(id)?.replaceAll('$', '%24');
}

/** Stated text as a value: formulas and markup of TeX as they read. */
export function textValue(text: string | undefined, flavour: TexFlavour): string | undefined {
  return braced(text && bibtexText(plainTex(oneLine(text)), flavour));
}

/** The category that an arXiv id is filed under. Without an id a category proves nothing. */
export function primaryClass(paper: PaperFacts): string | undefined {
  const [first] = idsOf(paper).arxiv === undefined ? [] : paper.categories;
  return first !== undefined && FULL_CATEGORY.test(first) ? first : undefined;
}

/** What the notes of an entry say: why there is no title, and where in the journal it stands. */
export function noteValue(paper: CitedPaper, flavour: TexFlavour): string | undefined {
  const untitled = titleOf(paper) === undefined ? untitledNote(paper) : undefined;
  const notes = [untitled, paper.journalReference && plainTex(oneLine(paper.journalReference))];
  return braced(notes.flatMap((note) => (note ? bibtexText(note, flavour) : [])).join('; '));
}

/** The fields that were inferred, for `unverified`, which styles pass over. */
export function unverifiedValue(paper: CitedPaper, classField: string): string | undefined {
  const category = primaryClass(paper);
  const inferred = category !== undefined && paper.categoriesInferred?.includes(category);
  const year = paper.date?.yearInferred === true && yearOf(paper) !== undefined;
  return braced([...(year ? ['year'] : []), ...(inferred ? [classField] : [])].join(', '));
}
