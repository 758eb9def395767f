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
    ...optional('pmid', /^(?:PMID:?\s?)?(\d{1,9})$/i.exec(verbatim('pmid'))?.[1]),
    ...optional('pmcid', pmcid(verbatim('pmcid'))),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** `primaryclass = {cs.LG}` where it is a category of arXiv. */
export function bibtexCategories(raw: Raw): readonly string[] | undefined {
  const code = plain(raw('primaryclass') ?? raw('eprintclass'));
  return categoryName(code) === undefined ? undefined : [code];
}

/** Some write the number without its letters. */
function pmcid(text: string): string | undefined {
  const digits = /^(?:PMC(?:ID:?\s?(?:PMC)?)?)?(\d{4,9})$/i.exec(text)?.[1];
  return digits && `PMC${digits}`;
}

function eprint(raw: Raw): PaperIds {
  const id = verbatimText(raw('eprint') ?? '').replace(/^arxiv:\s{0,9}/i, '');
  const archive = plain(raw('archiveprefix') ?? raw('eprinttype')).toLowerCase();
  if (archive === 'pubmed' || archive === 'pmid') return /^\d{1,9}$/.test(id) ? { pmid: id } : {};
  // Without an archive an id of arXiv's form is still arXiv's; other archives have other forms.
  if (archive !== 'arxiv' && archive !== '') return {};
  // Beside its number some write its address, its class, or, of the old ones, only the digits.
  const [number = ''] = id.split(/\s/, 1);
  const isOld = /^\d{7}(?:v\d{1,3})?$/.test(number);
  const field = isOld ? verbatimText(raw('primaryclass') ?? raw('eprintclass') ?? '') : '';
  const whole = field === '' ? number : `${field.split('.')[0]}/${number}`;
  return optional('arxiv', arxivIdOf(whole) ?? idsInUrl(whole).arxiv);
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
