import type { PaperFacts } from '../dump/entry';
import { plainTex } from '../text/plainTex';
import { bibtexAuthors } from './bibtexName';
import { bibtexText, bibtexTitle } from './bibtexTitle';
import {
  abstractOf,
  authorList,
  type CitedPaper,
  firstWords,
  oneLine,
  titleOf,
  wholeNumber,
  yearOf,
} from './citedPaper';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** How much of an abstract stands for a missing title. */
const OPENING_WORDS = 10;
/** `cs.LG`, `hep-th`, `cond-mat.str-el`; a bare code such as `AI` names no archive. */
const FULL_CATEGORY = /^[a-z][a-z-]*(?:\.[A-Za-z-]+)?$/;

type Field = readonly [name: string, value: string | undefined];

/**
 * A BibTeX entry that states what the record states and nothing else (CITATIONS.md, "Honesty"):
 * no author, title or year that the source does not give, no archive without an id.
 * What was inferred is written and named in `unverified`, a field that styles pass over.
 */
export function bibtexEntry(paper: CitedPaper): string {
  const fields: readonly Field[] = [
    ...statedFields(paper),
    ...placeFields(paper),
    ['note', braced(untitledNote(paper))],
    ['unverified', braced(unverified(paper))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@misc{${paper.key},\n${lines.join('')}}\n`;
}

function statedFields(paper: CitedPaper): Field[] {
  const title = titleOf(paper);
  return [
    ['author', braced(bibtexAuthors(authorList(paper)))],
    ['title', braced(title && bibtexTitle(title))],
    ['year', braced(yearOf(paper)?.toString())],
    ['month', monthOf(paper)],
  ];
}

function placeFields(paper: CitedPaper): Field[] {
  const { arxiv, doi } = paper.ids;
  const url = arxiv === undefined ? paper.url : `https://arxiv.org/abs/${arxiv}`;
  return [
    ['eprint', braced(arxiv && verbatim(arxiv))],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['primaryClass', arxiv && braced(primaryClass(paper))],
    ['doi', braced(doi && verbatim(doi))],
    ['url', braced(url && verbatim(url))],
  ];
}

/** A month is a macro without braces. Without its year it would say nothing, and BibTeX warns. */
function monthOf(paper: PaperFacts): string | undefined {
  const month = wholeNumber(paper.date?.month, 12);
  return month === undefined || yearOf(paper) === undefined ? undefined : MONTHS[month - 1];
}

function primaryClass(paper: PaperFacts): string | undefined {
  const [first] = paper.categories;
  return first !== undefined && FULL_CATEGORY.test(first) ? first : undefined;
}

function untitledNote(paper: PaperFacts): string | undefined {
  if (titleOf(paper) !== undefined) return undefined;
  const abstract = abstractOf(paper);
  if (abstract === undefined) return 'Untitled in source';
  const { words, more } = firstWords(plainTex(abstract), OPENING_WORDS);
  return `Untitled in source; abstract begins: ${bibtexText(`“${words}${more ? '…' : ''}”`)}`;
}

function unverified(paper: PaperFacts): string {
  const category = paper.ids.arxiv === undefined ? undefined : primaryClass(paper);
  const inferred = category !== undefined && paper.categoriesInferred?.includes(category);
  const year = paper.date?.yearInferred === true && yearOf(paper) !== undefined;
  return [...(year ? ['year'] : []), ...(inferred ? ['primaryClass'] : [])].join(', ');
}

/** An identifier or address is not text: nothing is escaped, what could end the field is encoded. */
function verbatim(address: string): string {
  return oneLine(address).replace(/[\s{}\\]/g, encodeURIComponent);
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}
