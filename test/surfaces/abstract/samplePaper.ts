import type { Paper } from '../../../src/core/library/paper';
import type { ViewContext } from '../../../src/surfaces/abstract/abstractView';
import type { Labels } from '../../../src/webview/protocol';

/** A paper with every field, fused from two dumps. */
export const fullPaper: Paper = {
  id: 'p1',
  key: 'lotfi2022bounds',
  title: 'PAC-Bayes Compression Bounds So Tight That They Explain $\\mathcal{O}(\\sqrt{n})$',
  authors: [
    { name: 'Sanae Lotfi', affiliations: ['NYU'] },
    { name: 'Marc Finzi' },
    { name: 'Andrew Gordon Wilson', position: 'unknown' },
  ],
  authorsTruncated: true,
  affiliations: ['New York University', 'OpenAI'],
  date: { year: 2022, month: 11, day: 24, yearInferred: true },
  categories: ['cs.LG', 'stat.ML'],
  categoriesInferred: ['cs.LG'],
  abstract:
    'We prove $$\\mathbb{E}_{h\\sim Q}[L(h)] \\le \\hat{L}(Q) + \\sqrt{\\frac{\\mathrm{KL}(Q\\|P)' +
    ' + \\ln(2\\sqrt{n}/\\delta)}{2n}}$$ for every $\\delta \\in (0, 1)$. Code is at ' +
    'github.com/activatedgeek/tight-pac-bayes (see also https://example.org/a_b).',
  ids: { arxiv: '2211.13609', doi: '10.5555/3600270.3602557' },
  links: [{ kind: 'code', url: 'https://github.com/activatedgeek/tight-pac-bayes' }],
  venue: 'NeurIPS 2022',
  comments: '25 pages',
  metrics: { citations: 41, upvotes: 3 },
  conflicts: [
    {
      field: 'date',
      statements: [
        { value: '2022', entry: 0 },
        { value: '2023', entry: 1 },
      ],
    },
    { field: 'ids', statements: [{ value: '2211.13609', entry: 1 }], alsoOf: ['Other Bounds'] },
  ],
  doubtful: 'The date stands between two papers.',
  provenance: { title: 0, authors: 1, date: 0, categories: 0, abstract: 0, links: 0 },
  entries: [
    {
      file: 'file:///w/finzi.txt',
      format: 'author-profile',
      entry: {
        authors: [],
        authorsTruncated: false,
        affiliations: [],
        categories: [],
        ids: {},
        links: [],
        lines: [18, 23],
        fieldLines: { title: [19, 19], date: [18, 18], categories: [18, 18], abstract: [23, 23] },
      },
    },
    {
      file: 'file:///w/lotfi.txt',
      format: 'catalyzex',
      entry: {
        authors: [],
        authorsTruncated: false,
        affiliations: [],
        categories: [],
        ids: {},
        links: [],
        lines: [4, 4],
        fieldLines: {},
      },
    },
  ],
};

/** A paper of which a dump tells as good as nothing. */
export const barePaper: Paper = {
  id: 'p2',
  key: 'anon',
  authors: [],
  authorsTruncated: false,
  affiliations: [],
  categories: [],
  ids: {},
  links: [],
  entries: [],
  provenance: {},
};

/** What the host would hand in, in English. */
export const context: ViewContext = {
  words: {
    place: (file, [first, last]) =>
      first === last ? `${file}, line ${first}` : `${file}, lines ${first}–${last}`,
    citations: (count) => `${count} citations`,
    upvotes: (count) => `${count} upvotes`,
    alsoOf: (titles) => `Also stated of another work: ${titles}`,
    fields: {
      owner: 'Owner of the page',
      title: 'Title',
      authors: 'Authors',
      affiliations: 'Affiliations',
      date: 'Date',
      categories: 'Categories',
      abstract: 'Abstract',
      ids: 'Identifiers',
      links: 'Links',
      venue: 'Published in',
      journalReference: 'Journal reference',
      comments: 'Comments',
      metrics: 'Counts when saved',
      language: 'Language',
    },
  },
  language: 'en',
  categoryName: (id) => (id === 'cs.LG' ? 'Machine Learning' : undefined),
  wordDoubt: (reason: string) => reason,
  fileName: (file) => file.replace('file:///w/', ''),
};

/** The page's own words in English. */
export const labels: Labels = {
  abstract: 'Abstract',
  abstractCut: 'The abstract goes on: the rest is in the file.',
  abstractTruncated: 'The dump ends here, within the abstract.',
  abstractMissing: 'Abstract not given',
  actions: 'Cite this paper',
  affiliations: 'Affiliations',
  archiveInferred: 'archive inferred',
  authors: 'Authors',
  authorsMissing: 'Authors not given',
  authorsMore: 'and others — the page cut the list',
  categories: 'Categories',
  categoriesMissing: 'Category not given',
  citationKey: 'Citation key',
  conflicts: 'Sources disagree',
  copyBibtex: 'Copy BibTeX',
  copyKey: 'Copy Key',
  copyReference: 'Copy Reference',
  details: 'Details',
  dateMissing: 'Date not given',
  doubtful: 'Doubtful record',
  entries: 'Whole entry',
  facts: 'Where each fact was read',
  insertCitation: 'Insert Citation',
  linkCode: 'Code',
  linkData: 'Data',
  linkPaper: 'Paper',
  linkProject: 'Project',
  links: 'Links',
  positionUnknown: 'place in the list unknown',
  related: 'Related papers',
  showAllAuthors: 'Show all authors',
  sources: 'Where this comes from',
  untitled: 'Untitled paper',
  yearInferred: 'year inferred',
  yearMissing: 'year not given',
};
