import { SEED_PAGES } from './seedPages';

const { bibtex, catalyzex, labelled, medline, pubmed, refer, ris, wos } = SEED_PAGES;

function manyOf<Value>(count: number, make: (at: number) => Value): Value[] {
  return Array.from({ length: Math.floor(count) }, (_, at) => make(at));
}

function propertiesOf(count: number, make: (at: number) => unknown): object {
  return Object.fromEntries(manyOf(count, (at) => [`u${at}_url`, make(at)]));
}

const PAPER = {
  id: '2401.00001',
  title: 'Tides of a harbour',
  authors: ['Ada Writer'],
  abstract: 'We show how tides turn. It is better than all that was known of them before.',
};

/** Texts of about so many characters, each with much of something that a record has little of. */
export function hostilePages(length: number): Readonly<Record<string, string>> {
  const flood = (piece: string): string => piece.repeat(Math.floor(length / piece.length));
  /** A page with a flood where a passage begins. */
  const within = (page: string, passage: string, piece: string): string =>
    page.replace(passage, () => flood(piece) + passage);
  return {
    'authors of RIS': within(ris, 'PY  - 2020', 'AU  - Writer, Ada\n'),
    'addresses of RIS': within(ris, 'PY  - 2020', 'UR  - https://a.b/c?d=e\n'),
    'openings of RIS': flood('TY  - JOUR\n'),
    'names of MEDLINE': within(
      medline,
      'JT  - ',
      'FAU - Writer, Ada\nAU  - Writer A\nAD  - Town.\n',
    ),
    'authors of Refer': within(refer, '%D 2020', '%A Writer, Ada\n'),
    'authors of Web of Science': within(wos, 'AF Writer, Ada', 'AU Writer, Ada\n'),
    'authors of PubMed': within(pubmed, 'Chen B(2).', 'Chen B(2),\n'),
    'links of a labelled record': `${labelled}\n${flood('Link: http://a.b\n')}`,
    'labelled titles': `${labelled}\n${flood('Title: a\n')}`,
    'labelled abstracts': `${labelled}\n${flood('Abstract: b\n')}`,
    'properties of JSON': JSON.stringify(
      [{ ...PAPER, ...propertiesOf(length / 32, () => 'http://a.b') }],
      null,
      1,
    ),
    'authors of JSON': JSON.stringify(
      [{ ...PAPER, authors: manyOf(length / 24, () => 'Ada Writer') }],
      null,
      1,
    ),
    'what is no JSON': within(SEED_PAGES['csl-json'], '"type"', '- - -\n'),
    'openings of JSON': flood('[{\n'),
    'openings of BibTeX': flood('@article{a,\n title={b\n'),
    'fields of BibTeX': within(bibtex, '  year = 2020', '  title = {b},\n'),
    'authors of BibTeX': within(bibtex, 'Chen, Bo and others', 'Writer, Ada and\n'),
    'dividers of CatalyzeX': `${catalyzex}\n${flood('Via\n')}`,
    'dates of a profile': `${SEED_PAGES['author-profile']}\n\n${flood('LGMar 3, 2024\n\n')}`,
    'items of a feed': `${SEED_PAGES['arxiv-rss']}\n${flood('<item>\n<title>a\n')}`,
    'brackets after an address': `${labelled}\nLink: https://a.b/c${')'.repeat(Math.min(length, 90_000))}\n`,
    'brackets after a DOI': `${labelled}\nDOI: 10.1000/(((${')'.repeat(Math.min(length, 90_000))}\n`,
  };
}
