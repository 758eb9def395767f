import {
  archiveNumber,
  type BibField,
  bibEntry,
  braced,
  noteValue,
  primaryClass,
  textValue,
  unverifiedValue,
  verbatim,
} from './bibEntry';
import { bibtexAuthors } from './bibtexName';
import { bibtexTitle } from './bibtexTitle';
import { authorList, type CitedPaper, idsOf, titleOf } from './citedPaper';
import { dateParts } from './dateParts';
import { paperUrl } from './paperUrl';
import { ASCII_TEX, type TexFlavour } from './texFlavour';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A BibTeX entry that states what the record states and nothing else (CITATIONS.md, "Honesty"):
 * no author, title or year that the source does not give, no archive without an id.
 * What was inferred is written and named in `unverified`, a field that styles pass over.
 * Always `@misc`: no source says whether its venue is a journal, a conference or a book.
 */
export function bibtexEntry(paper: CitedPaper, flavour: TexFlavour = ASCII_TEX): string {
  return bibEntry('misc', paper.key, [
    ...statedFields(paper, flavour),
    ...placeFields(paper),
    ['note', noteValue(paper, flavour)],
    ['annote', textValue(paper.comments, flavour)],
    ['unverified', unverifiedValue(paper, 'primaryClass')],
  ]);
}

function statedFields(paper: CitedPaper, flavour: TexFlavour): BibField[] {
  const title = titleOf(paper);
  const [year, month] = dateParts(paper) ?? [];
  return [
    ['author', braced(bibtexAuthors(authorList(paper), flavour))],
    ['title', braced(title && bibtexTitle(title, flavour))],
    ['howpublished', textValue(paper.venue, flavour)],
    ['year', braced(year?.toString())],
    // A month is a macro without braces. Without its year BibTeX would warn.
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
  ];
}

function placeFields(paper: CitedPaper): BibField[] {
  const { arxiv, doi, pmid, pmcid } = idsOf(paper);
  return [
    ['eprint', braced(archiveNumber(arxiv))],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['primaryClass', braced(primaryClass(paper))],
    ['doi', braced(verbatim(doi))],
    ['pmid', braced(archiveNumber(pmid))],
    ['pmcid', braced(archiveNumber(pmcid))],
    ['url', braced(verbatim(paperUrl(paper)))],
  ];
}
