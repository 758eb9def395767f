import {
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
import { UNICODE_TEX } from './texFlavour';

/**
 * A BibLaTeX entry for biber, in Unicode; as honest as the BibTeX one. What appeared somewhere
 * is `@misc`, the one type with `howpublished`; what is only known to be on the web `@online`.
 */
export function biblatexEntry(paper: CitedPaper): string {
  const date = dateParts(paper);
  const title = titleOf(paper);
  const isOnline = venueOf(paper) === undefined && paperUrl(paper) !== undefined;
  return bibEntry(isOnline ? 'online' : 'misc', paper.key, [
    ['author', braced(bibtexAuthors(authorList(paper), UNICODE_TEX))],
    ['title', braced(title && bibtexTitle(title, UNICODE_TEX))],
    ['howpublished', textValue(paper.venue, UNICODE_TEX)],
    ['date', braced(date && isoDate(date))],
    ['language', textValue(paper.language, UNICODE_TEX)],
    ...eprintFields(paper),
    ['doi', braced(verbatim(idsOf(paper).doi))],
    ['url', braced(verbatim(paperUrl(paper)))],
    ['note', noteValue(paper, UNICODE_TEX)],
    ['annotation', textValue(paper.comments, UNICODE_TEX)],
    ['unverified', unverifiedValue(paper, 'eprintclass')],
  ]);
}

/** There is room for one archive; BibLaTeX knows PubMed's by name. */
function eprintFields(paper: CitedPaper): BibField[] {
  const { arxiv, pmid } = idsOf(paper);
  if (arxiv === undefined) {
    return [
      ['eprint', braced(verbatim(pmid))],
      ['eprinttype', pmid && '{pubmed}'],
    ];
  }
  return [
    ['eprint', braced(verbatim(arxiv))],
    ['eprinttype', '{arxiv}'],
    ['eprintclass', braced(primaryClass(paper))],
  ];
}
