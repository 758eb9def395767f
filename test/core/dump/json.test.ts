import assert from 'node:assert/strict';
import { looksLikeDump } from '../../../src/core/dump/readDump';
import { readBriefly, readEntries } from './readBriefly';

const ABSTRACT =
  'This paper is on tides. We show that the tides of the harbour are as good as they were before.';

describe('CSL-JSON', () => {
  const items = [
    {
      id: 'a',
      type: 'article-journal',
      title: 'Learning the Tides',
      author: [
        { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
        { literal: 'The Tide Team' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [['2013', 1, 5]] },
      'container-title': 'Tide Computing',
      volume: '62',
      page: '493-518',
      DOI: '10.1000/ABC',
      URL: 'https://doi.org/10.1000/ABC',
      language: 'en',
      abstract: ABSTRACT,
    },
    { id: 'b', type: 'book', title: 'Bees', author: [{ family: 'Chen' }], issued: { raw: '2001' } },
  ];

  it('tells papers, each with its lines', () => {
    assert.deepEqual(readBriefly(JSON.stringify(items, undefined, 2)), {
      pages: [{ format: 'csl-json', lines: [1, 1] }],
      entries: [
        {
          title: 'Learning the Tides',
          authors: ['van der Maaten, Laurens', 'King, Jr., Martin', 'The Tide Team'],
          authorsTruncated: true,
          date: { year: 2013, month: 1, day: 5 },
          venue: 'Tide Computing',
          journalReference: 'Tide Computing 62, 493-518 (2013)',
          ids: { doi: '10.1000/abc' },
          links: [{ kind: 'paper', url: 'https://doi.org/10.1000/ABC' }],
          language: 'en',
          abstract: ABSTRACT,
          key: 'a',
          lines: [2, 40],
        },
        { key: 'b', title: 'Bees', authors: ['Chen'], date: { year: 2001 }, lines: [41, 54] },
      ],
      leftovers: [],
      problems: [],
    });
  });

  it('may stand on one line, which its records then share', () => {
    assert.deepEqual(
      readEntries(JSON.stringify(items)).map(({ title, lines }) => [title, lines]),
      [
        ['Learning the Tides', [1, 1]],
        ['Bees', [1, 1]],
      ],
    );
  });
});

describe('JSON lines', () => {
  const kaggle = {
    id: '0704.0001',
    authors: "C. Bal\\'azs, Ada Writer",
    title: 'Learning the\n  Tides',
    comments: '37 pages',
    'journal-ref': 'Tide.Comp.62:13,2007',
    doi: '10.1000/Tide.62',
    categories: 'hep-ph cs.LG',
    license: null,
    abstract: `  ${ABSTRACT}\n`,
    versions: [{ version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' }],
    update_date: '2008-11-26',
    authors_parsed: [
      ["Bal\\'azs", 'C.', ''],
      ['Writer', 'Ada', 'Jr.'],
    ],
  };
  const read = {
    title: 'Learning the Tides',
    authors: ['Balázs, C.', 'Writer, Jr., Ada'],
    comments: '37 pages',
    journalReference: 'Tide.Comp.62:13,2007',
    categories: ['hep-ph', 'cs.LG'],
    date: { year: 2007, month: 4, day: 2 },
    abstract: ABSTRACT,
    ids: { arxiv: '0704.0001', doi: '10.1000/tide.62' },
  };

  it("of Kaggle's arXiv snapshot tell papers", () => {
    const line = JSON.stringify(kaggle);
    assert.deepEqual(readBriefly(`${line}\n${line}\n`), {
      pages: [{ format: 'json-lines' }],
      entries: [
        { ...read, lines: [1, 1] },
        { ...read, lines: [2, 2] },
      ],
      leftovers: [],
      problems: [],
    });
  });

  it('with a broken one have the others, and tell the break', () => {
    const line = JSON.stringify(kaggle);
    const broken = '{"id": "0704.0002", "title": "He said "no" to it", "authors": "Bo Chen"}';
    const { entries, leftovers, problems } = readBriefly(`${line}\n${broken}\n${line}`);
    assert.deepEqual(
      [entries.map(({ lines }) => lines), leftovers, problems],
      [
        [
          [1, 1],
          [3, 3],
        ],
        [`2: ${broken}`],
        [
          '2: This record is broken at "no" to it", "authors": "Bo Chen"}"; what stands before that was read.',
        ],
      ],
    );
  });

  it('may be a list within an object, as daily readers of arXiv save it', () => {
    const papers = [
      {
        title: 'Bees',
        authors: ['Bo Chen', 'C. Dee'],
        arxiv_id: '2305.01234v1',
        summary: ABSTRACT,
        published: '2023-05-02T17:59:46Z',
        pdf_url: 'https://arxiv.org/pdf/2305.01234v1',
      },
    ];
    assert.deepEqual(readBriefly(JSON.stringify({ count: 1, papers }, undefined, 1)), {
      pages: [{ format: 'json-lines', lines: [1, 3] }],
      entries: [
        {
          title: 'Bees',
          authors: ['Bo Chen', 'C. Dee'],
          ids: { arxiv: '2305.01234v1' },
          abstract: ABSTRACT,
          date: { year: 2023, month: 5, day: 2 },
          links: [{ kind: 'paper', url: 'https://arxiv.org/pdf/2305.01234v1' }],
          lines: [4, 16],
        },
      ],
      leftovers: [],
      problems: [],
    });
  });

  it('that are Python and no JSON are not read', () => {
    const line = `{'arxiv_id': 'arXiv:2502.12150', 'title': 'Bees', 'abstract': "${ABSTRACT}"}`;
    assert.equal(looksLikeDump(`${line}\n${line}`), false);
  });
});

describe('An answer of OpenAlex', () => {
  const work = {
    id: 'https://openalex.org/W2747458887',
    doi: 'https://doi.org/10.1000/TIDE',
    title: 'Learning the Tides',
    display_name: 'Learning the Tides',
    publication_year: 2017,
    publication_date: '2017-08-14',
    ids: { openalex: 'https://openalex.org/W1', pmid: 'https://pubmed.ncbi.nlm.nih.gov/123' },
    language: 'en',
    primary_location: { source: { display_name: 'Tide Computing' } },
    authorships: [
      { author: { display_name: 'Ada Writer' }, institutions: [{ display_name: 'Tide College' }] },
    ],
    cited_by_count: 12,
    biblio: { volume: '54', issue: '1', first_page: '2', last_page: '9' },
    abstract_inverted_index: { We: [0], show: [1, 4], that: [2], tides: [3] },
  };

  it('tells works, their abstracts put back into order', () => {
    const answer = { meta: { count: 1 }, results: [work] };
    const { pages, entries, leftovers, problems } = readBriefly(JSON.stringify(answer));
    assert.deepEqual([pages, leftovers, problems], [[{ format: 'openalex' }], [], []]);
    assert.deepEqual(entries, [
      {
        title: 'Learning the Tides',
        authors: ['Ada Writer'],
        affiliations: ['Tide College'],
        date: { year: 2017, month: 8, day: 14 },
        ids: { pmid: '123', doi: '10.1000/tide' },
        venue: 'Tide Computing',
        journalReference: 'Tide Computing 54 (1), 2–9 (2017)',
        language: 'en',
        abstract: 'We show that tides show',
        metrics: { citations: 12 },
        lines: [1, 1],
      },
    ]);
  });

  it('with a broken work has the others, in their lines', () => {
    const text =
      '{\n  "results": [\n    {\n      "id": "https://openalex.org/W1",\n      "title": "One"\n    },\n' +
      '    {\n      "id": "https://openalex.org/W2",\n      "title": "Two",\n      "language": "en\n    },\n' +
      '    {\n      "id": "https://openalex.org/W3",\n      "title": "Three",\n      "biblio": {\n    ,\n' +
      '    {\n      "id": "https://openalex.org/W4",\n      "title": "Four"\n    }\n  ]\n}';
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'openalex', lines: [1, 2] }],
      entries: [
        { title: 'One', lines: [3, 6] },
        { title: 'Two', lines: [7, 11] },
        { title: 'Three', lines: [12, 16] },
        { title: 'Four', lines: [17, 22] },
      ],
      leftovers: [],
      problems: [
        '10: This record is broken at ""en"; what stands before that was read.',
        '16: This record is broken at ","; what stands before that was read.',
      ],
    });
  });
});

describe('An answer of INSPIRE', () => {
  const metadata = {
    titles: [{ title: 'Learning the Tides', source: 'arXiv' }],
    authors: [{ full_name: 'Writer, Ada', affiliations: [{ value: 'Tide College' }] }],
    abstracts: [{ value: ABSTRACT }],
    arxiv_eprints: [{ value: '1207.7214', categories: ['hep-ex'] }],
    dois: [{ value: '10.1000/Tide' }],
    publication_info: [{ journal_title: 'Tide Comp.', journal_volume: '716', page_start: '1' }],
    preprint_date: '2012-07-31',
    citation_count: 9,
  };
  const group = { titles: [{ title: 'Bees' }], collaborations: [{ value: 'HIVE' }] };

  it('tells papers', () => {
    const answer = { hits: { hits: [{ metadata }, { metadata: group }], total: 2 } };
    const { pages, entries, problems } = readBriefly(JSON.stringify(answer));
    assert.deepEqual([pages, problems], [[{ format: 'inspire' }], []]);
    assert.deepEqual(entries, [
      {
        title: 'Learning the Tides',
        authors: ['Writer, Ada'],
        affiliations: ['Tide College'],
        date: { year: 2012, month: 7, day: 31 },
        categories: ['hep-ex'],
        ids: { arxiv: '1207.7214', doi: '10.1000/tide' },
        venue: 'Tide Comp.',
        journalReference: 'Tide Comp. 716, 1',
        abstract: ABSTRACT,
        metrics: { citations: 9 },
        lines: [1, 1],
      },
      { title: 'Bees', authors: ['HIVE'], lines: [1, 1] },
    ]);
  });

  it('that is cut keeps what is whole', () => {
    const text = JSON.stringify({ metadata }, undefined, 2);
    assert.deepEqual(readBriefly(text.slice(0, text.indexOf('arxiv_eprints') + 30)), {
      pages: [{ format: 'inspire' }],
      entries: [
        {
          title: 'Learning the Tides',
          authors: ['Writer, Ada'],
          affiliations: ['Tide College'],
          abstract: ABSTRACT,
          lines: [1, 25],
        },
      ],
      leftovers: [],
      problems: ['25: This record is broken at "{"; what stands before that was read.'],
    });
  });
});

describe('Ordinary JSON', () => {
  const texts: readonly (readonly [what: string, value: unknown])[] = [
    ['a package', { name: 'tides', version: '1.0.0', author: 'Ada', dependencies: { a: '1' } }],
    ['posts', [{ title: 'Hello tides', author: 'Ada Writer', summary: 'A short word.', id: 7 }]],
    ['forms', { title: 'Sign up', type: 'object', data: [{ title: 'Name', type: 'string' }] }],
    ['numbers', [[1, 2], [3]]],
    ['songs', { items: [{ title: 'One', authors: ['Bo'], url: 'https://songs.example/1' }] }],
  ];
  for (const [what, value] of texts) {
    it(`such as ${what} is no dump`, () => {
      assert.equal(looksLikeDump(JSON.stringify(value, undefined, 2)), false);
      assert.equal(looksLikeDump(JSON.stringify(value)), false);
    });
  }
});
