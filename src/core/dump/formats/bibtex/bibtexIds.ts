import { latexToUnicode } from '../../../bibliography/bibtex/latexToUnicode';
import { categoryName } from '../../../library/categories';
import { findLinks } from '../../../text/findLinks';
import type { PaperIds } from '../../entry';
import { arxivIdOf, doiOf, idsInUrl } from '../../paperIds';

type Raw = (name: string) => string | undefined;

/** Google Scholar's "arXiv preprint arXiv:1706.03762", Zotero's "arXiv:1706.03762 [cs]". */
const ARXIV_IN_TEXT = /\barxiv:\s?([\w.\-/]{1,60})/i;

/** The identifiers that an entry states, in fields of their own, in its address or in a remark. */
export function bibtexIds(raw: Raw): PaperIds | undefined {
  const url = plain(raw('url') ?? raw('howpublished'));
  const inUrl = findLinks(url).map((link) => idsInUrl(link.url));
  const found: PaperIds = {
    ...Object.assign({}, ...inUrl),
    ...optional('arxiv', arxivInText(raw)),
    ...eprint(raw),
    ...optional('doi', doiOf(plain(raw('doi')))),
    ...optional('pmid', /^\d{1,9}$/.exec(plain(raw('pmid')))?.[0]),
    ...optional('pmcid', /^PMC\d+$/i.exec(plain(raw('pmcid')))?.[0].toUpperCase()),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** `primaryclass = {cs.LG}` where it is a category of arXiv. */
export function bibtexCategories(raw: Raw): readonly string[] | undefined {
  const code = plain(raw('primaryclass') ?? raw('eprintclass'));
  return categoryName(code) === undefined ? undefined : [code];
}

function eprint(raw: Raw): PaperIds {
  const id = plain(raw('eprint'));
  const archive = plain(raw('archiveprefix') ?? raw('eprinttype')).toLowerCase();
  if (archive === 'pubmed' || archive === 'pmid') return /^\d{1,9}$/.test(id) ? { pmid: id } : {};
  // Without an archive an id of arXiv's form is still arXiv's; other archives have other forms.
  return archive === 'arxiv' || archive === '' ? optional('arxiv', arxivIdOf(id)) : {};
}

function arxivInText(raw: Raw): string | undefined {
  for (const name of ['journal', 'note', 'number', 'volume']) {
    const id = ARXIV_IN_TEXT.exec(plain(raw(name)))?.[1];
    const arxiv = id === undefined ? undefined : arxivIdOf(id.replace(/[.\-/]{1,9}$/, ''));
    if (arxiv !== undefined) return arxiv;
  }
  return undefined;
}

function plain(raw: string | undefined): string {
  return latexToUnicode(raw ?? '').trim();
}

function optional<Name extends keyof PaperIds>(name: Name, id: string | undefined): PaperIds {
  return id === undefined ? {} : { [name]: id };
}
