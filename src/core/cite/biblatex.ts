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
import { authorList, type CitedPaper, idsOf, titleOf, venueOf } from './citedPaper';
import { dateParts, isoDate } from './dateParts';
import { paperUrl } from './paperUrl';
import { type TexFlavour, UNICODE_TEX } from './texFlavour';

/**
 * A BibLaTeX entry for biber, in Unicode; as honest as the BibTeX one. What appeared somewhere
 * is `@misc`, the one type with `howpublished`; what is only known to be on the web `@online`.
 */
export function biblatexEntry(paper: CitedPaper, flavour: TexFlavour = UNICODE_TEX): string {
  const date = dateParts(paper);
  const title = titleOf(paper);
  const isOnline = venueOf(paper) === undefined && paperUrl(paper) !== undefined;
  return bibEntry(isOnline ? 'online' : 'misc', paper.key, [
    ['author', braced(bibtexAuthors(authorList(paper), flavour))],
    ['title', braced(title && bibtexTitle(title, flavour))],
    ['howpublished', textValue(paper.venue, flavour)],
    ['date', braced(date && isoDate(date))],
    ['language', textValue(paper.language, flavour)],
    ...eprintFields(paper),
    ['doi', braced(verbatim(idsOf(paper).doi))],
    ['url', braced(verbatim(paperUrl(paper)))],
    ['note', noteValue(paper, flavour)],
    ['annotation', textValue(paper.comments, flavour)],
    ['unverified', unverifiedValue(paper, 'eprintclass')],
  ]);
}

/** There is room for one archive; BibLaTeX knows PubMed's by name. */
function eprintFields(paper: CitedPaper): BibField[] {
  const { arxiv, pmid } = idsOf(paper);
  if (arxiv === undefined) {
    return [
      ['eprint', braced(archiveNumber(pmid))],
      ['eprinttype', pmid && '{pubmed}'],
    ];
  }
  return [
    ['eprint', braced(archiveNumber(arxiv))],
    ['eprinttype', '{arxiv}'],
    ['eprintclass', braced(primaryClass(paper))],
  ];
}
