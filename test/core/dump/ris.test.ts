import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, catalyzexPage, MAPS, TIDES } from './samplePages';

/** A record of RIS with the given lines between its first and its last. */
function record(...lines: readonly string[]): string {
  return ['TY  - JOUR', ...lines, 'ER  - '].join('\n');
}

function paper({ title, abstract }: { title: string; abstract: string }): string {
  return record(`TI  - ${title}`, 'AU  - Writer, Ada', `AB  - ${abstract}`);
}

describe('RIS', () => {
  it('tells title, authors, date, journal, abstract, DOI, language and address', () => {
    const text = record(
      `T1  - ${TIDES.title}`,
      'A1  - Writer, Ada',
      'A1  - King, Martin, Jr.',
      'A2  - Editor, Eve',
      'AD  - Institute of Tides, Norway. ada@tides.example.org; Harbour Office',
      'Y1  - 2014/05/12/Spring',
      'JF  - Journal of Tides',
      'JA  - J. Tides',
      'VL  - 6',
      'IS  - 3',
      'SP  - 193',
      'EP  - 194',
      'DO  - https://doi.org/10.1000/TIDES.1',
      'LA  - English',
      'KW  - harbours',
      'UR  - https://journal.example.org/tides',
      `N2  - ${TIDES.abstract}`,
    );
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'ris' }],
      entries: [
        {
          ...TIDES,
          venue: 'Journal of Tides',
          journalReference: 'J. Tides 6 (3), 193-194 (2014)',
          language: 'English',
          authors: ['Writer, Ada', 'King, Martin, Jr.'],
          affiliations: ['Institute of Tides, Norway', 'Harbour Office'],
          date: { year: 2014, month: 5, day: 12 },
          ids: { doi: '10.1000/tides.1' },
          links: [{ kind: 'paper', url: 'https://journal.example.org/tides' }],
          lines: [1, 19],
        },
      ],
      leftovers: [],
      problems: [],
    });
    assert.deepEqual(readEntries(text)[0]?.fieldLines, {
      title: [2, 2],
      authors: [3, 4],
      affiliations: [6, 6],
      date: [7, 7],
      venue: [8, 8],
      journalReference: [7, 13],
      ids: [14, 14],
      language: [15, 15],
      links: [17, 17],
      abstract: [18, 18],
    });
  });

  it('takes T2 for the journal or the proceedings, but for the series of a book', () => {
    const book = 'TY  - BOOK\nT2  - Lectures on Maps\nTI  - Folding\nER  - ';
    const talk = 'TY  - CPAPER\nT2  - Folding Days\nTI  - Creases\nER  - ';
    assert.deepEqual(briefEntries(`${book}\n\n${talk}`), [
      { title: 'Folding', lines: [1, 4] },
      { title: 'Creases', venue: 'Folding Days', lines: [6, 9] },
    ]);
  });

  it('goes on over lines without a tag, and over blank ones up to the next tag', () => {
    const text = record(
      'TI  - Counting Bees from',
      'the Sound of a Hive',
      'AB  - One.',
      '',
      'Two.',
    );
    assert.deepEqual(briefEntries(text), [
      { title: BEES.title, abstract: 'One. Two.', lines: [1, 7] },
    ]);
  });

  it('may print one blank before its dash, and several names in a line', () => {
    const text = 'TY - JOUR\nTI - Bees\nAU - Chen, Bo; Dee, C.; et al.\nPY - 2001///\nER -';
    assert.deepEqual(briefEntries(text), [
      {
        title: 'Bees',
        authors: ['Chen, Bo', 'Dee, C.'],
        authorsTruncated: true,
        date: { year: 2001 },
        lines: [1, 5],
      },
    ]);
  });

  it('keeps of its notes the remarks on the paper and the count of citations', () => {
    const text = record(
      'TI  - Bees',
      'AU  - [Anonymous]',
      'AU  - Hive Consortium,',
      'N1  - Cited By :44',
      'N1  - Export Date: 1 April 2016',
      'N1  - 15 pages, 3 figures',
      'JO  - arXiv preprint arXiv:2101.00001',
    );
    assert.deepEqual(briefEntries(text), [
      {
        title: 'Bees',
        venue: 'arXiv preprint arXiv:2101.00001',
        comments: '15 pages, 3 figures',
        authors: ['Hive Consortium'],
        ids: { arxiv: '2101.00001' },
        metrics: { citations: 44 },
        lines: [1, 9],
      },
    ]);
  });

  it('takes no number of another paper from a note for its own', () => {
    const text = record('TI  - Bees', 'AU  - Chen, Bo', 'N1  - Comment on arXiv:2101.00001');
    assert.deepEqual(
      readEntries(text).map(({ ids }) => ids),
      [{}],
    );
  });

  it('reads a day from DA only where it is of the year of the paper', () => {
    const dates = ['2014/05/12', '2019/01/02'].map(
      (day) => briefEntries(record('TI  - Bees', 'PY  - 2014', `DA  - ${day}`))[0]?.date,
    );
    assert.deepEqual(dates, [{ year: 2014, month: 5, day: 12 }, { year: 2014 }]);
  });

  it('tells a record that lost its beginning or its end, and keeps its neighbours', () => {
    const [first = '', ...rest] = paper(TIDES).split('\n');
    const headless = rest.join('\n');
    const endless = paper(MAPS).slice(0, -'\nER  - '.length);
    assert.equal(first, 'TY  - JOUR');
    const { entries, problems } = readBriefly(
      [paper(BEES), headless, endless, paper(BEES)].join('\n\n'),
    );
    assert.deepEqual(
      [entries.map(({ title }) => title), problems],
      [
        [BEES.title, TIDES.title, MAPS.title, BEES.title],
        [
          `7: This record begins with "TI  - ${TIDES.title}": what stood above that is missing.`,
          '15: This record is broken at "TY  - JOUR"; what stands before that was read.',
        ],
      ],
    );
  });

  it('may stand below a page of another format', () => {
    const page = catalyzexPage(BEES.abstract, MAPS.abstract);
    const { pages, entries } = readBriefly(
      `${page}\n\n${Array(3).fill(paper(TIDES)).join('\n\n')}`,
    );
    assert.deepEqual(
      [pages, entries.map(({ lines }) => lines)],
      [
        [{ format: 'catalyzex', lines: [1, 1] }, { format: 'ris' }],
        [
          [3, 3],
          [7, 7],
          [11, 15],
          [17, 21],
          [23, 27],
        ],
      ],
    );
  });

  it('leaves over a record without title and abstract', () => {
    const { entries, leftovers, problems } = readBriefly(
      `${paper(TIDES)}\n\nTY  - JOUR\nPY  - 2001\nER  - \n\nsome words`,
    );
    assert.deepEqual(
      [entries.length, leftovers, problems],
      [
        1,
        ['7: TY  - JOUR', '8: PY  - 2001', '9: ER  - ', '11: some words'],
        ['7: The record at "TY  - JOUR" has neither a title nor an abstract: it was not read.'],
      ],
    );
  });

  it('keeps its last record where the text is cut', () => {
    const whole = `${paper(TIDES)}\n\n${paper(BEES)}`;
    const cut = whole.slice(0, whole.indexOf('trained observers')).trim();
    const { entries, problems } = readBriefly(cut);
    assert.deepEqual(
      [entries.at(-1)?.title, entries.at(-1)?.abstractTruncated, problems],
      [
        BEES.title,
        true,
        ['10: The abstract ends within a sentence: the dump may be cut off here.'],
      ],
    );
  });
});

describe('Not RIS', () => {
  const texts = {
    'a text that explains a record':
      `The format looks as follows.\n\n${paper({ title: 'Foo', abstract: 'Bar.' })}\n\n` +
      `Every record begins with TY and ends with ER. ${TIDES.abstract}`,
    'a list of abbreviations': 'AU  - author\nTI  - title\nPY  - year',
    'a type alone': 'TY  - JOUR\nER  - ',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
