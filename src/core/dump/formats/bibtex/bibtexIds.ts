import { latexToUnicode } from '../../../bibliography/bibtex/latexToUnicode';
import { verbatimText } from '../../../bibliography/bibtex/verbatimText';
import { categoryName } from '../../../library/categories';
import { cleanText } from '../../../text/cleanText';
import { findLinks } from '../../../text/findLinks';
import type { PaperIds } from '../../entry';
import { arxivIdInNote, arxivIdInVenue, arxivIdOf, doiOf, idsInUrl } from '../../paperIds';

/** DBLP's journal "CoRR" is arXiv, and its volumes are the papers of it. */
const CORR_VOLUME = /^abs\/([\w.\-/]{1,60})$/;

type Raw = (name: string) => string | undefined;

/** The identifiers that an entry states, in fields of their own, in its address or in a remark. */
export function bibtexIds(raw: Raw): PaperIds | undefined {
  const verbatim = (name: string): string => verbatimText(raw(name) ?? '');
  const url = verbatimText(raw('url') ?? raw('howpublished') ?? '');
  const inUrl = findLinks(url).map((link) => idsInUrl(link.url));
  const found: PaperIds = {
    ...Object.assign({}, ...inUrl),
    ...optional('arxiv', arxivInText(raw)),
    ...eprint(raw),
    // Journals write `<` as `&lt;`.
    ...optional('doi', doiOf(cleanText(verbatim('doi')))),
    ...optional('pmid', /^\d{1,9}$/.exec(verbatim('pmid'))?.[0]),
    ...optional('pmcid', /^PMC\d+$/i.exec(verbatim('pmcid'))?.[0].toUpperCase()),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** `primaryclass = {cs.LG}` where it is a category of arXiv. */
export function bibtexCategories(raw: Raw): readonly string[] | undefined {
  const code = plain(raw('primaryclass') ?? raw('eprintclass'));
  return categoryName(code) === undefined ? undefined : [code];
}

function eprint(raw: Raw): PaperIds {
  const id = verbatimText(raw('eprint') ?? '');
  const archive = plain(raw('archiveprefix') ?? raw('eprinttype')).toLowerCase();
  if (archive === 'pubmed' || archive === 'pmid') return /^\d{1,9}$/.test(id) ? { pmid: id } : {};
  // Without an archive an id of arXiv's form is still arXiv's; other archives have other forms.
  return archive === 'arxiv' || archive === '' ? optional('arxiv', arxivIdOf(id)) : {};
}

function arxivInText(raw: Raw): string | undefined {
  const inJournal = arxivIdInVenue(plain(raw('journal')));
  if (inJournal !== undefined) return inJournal;
  for (const name of ['note', 'number', 'volume']) {
    const arxiv = arxivIdInNote(plain(raw(name)));
    if (arxiv !== undefined) return arxiv;
  }
  const volume = CORR_VOLUME.exec(plain(raw('volume')))?.[1];
  return volume === undefined ? undefined : arxivIdOf(volume);
}

function plain(raw: string | undefined): string {
  return latexToUnicode(raw ?? '').trim();
}

function optional<Name extends keyof PaperIds>(name: Name, id: string | undefined): PaperIds {
  return id === undefined ? {} : { [name]: id };
}
