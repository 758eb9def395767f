import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, TIDES } from './samplePages';

const RECORD = `PMID- 20481061
OWN - NLM
STAT- MEDLINE
IS  - 0955-2359 (Print)
VI  - 20
IP  - 4
DP  - 2009 Jan 18
TI  - Predicting Harbour Tides
      with Sparse Kernels.
PG  - 454-81
LID - S0140(09)1 [pii]
LID - 10.1000/Tides.1 [doi]
AB  - BACKGROUND: Tides come and go. METHODS: We wrote them
      down. RESULTS: They come again.
FAU - Writer, Ada
AU  - Writer A
AUID- ORCID: 0000-0000-0000-0001
AD  - Institute of Tides, University of
      Harbourtown. ada@tides.example.org.
AD  - Harbour Office.
FAU - van der Meer, Jan Jr
AU  - van der Meer J Jr
CN  - Tide Watchers Consortium
FED - Editor, Eve
LA  - eng
PT  - Journal Article
DEP - 20081201
TA  - J Tides
JT  - Journal of tides
MH  - Humans
PMC - PMC4513071
SO  - J Tides. 2009 Jan 18;20(4):454-81. doi: 10.1000/Tides.1.`;

describe('MEDLINE', () => {
  it('tells title, authors with their affiliations, journal, date, abstract and numbers', () => {
    assert.deepEqual(readBriefly(RECORD), {
      pages: [{ format: 'medline' }],
      entries: [
        {
          title: 'Predicting Harbour Tides with Sparse Kernels',
          abstract:
            'BACKGROUND: Tides come and go. METHODS: We wrote them down. RESULTS: They come again.',
          venue: 'Journal of tides',
          journalReference: 'J Tides. 2009 Jan 18;20(4):454-81.',
          language: 'eng',
          authors: ['Writer, Ada', 'van der Meer, Jan Jr', 'Tide Watchers Consortium'],
          date: { year: 2009, month: 1, day: 18 },
          ids: { pmid: '20481061', pmcid: 'PMC4513071', doi: '10.1000/tides.1' },
          lines: [1, 32],
        },
      ],
      leftovers: [],
      problems: [],
    });
    const [entry] = readEntries(RECORD);
    assert.deepEqual(
      [entry?.authors[0], entry?.authors[1], entry?.fieldLines.authors, entry?.fieldLines.ids],
      [
        {
          name: 'Writer, Ada',
          affiliations: ['Institute of Tides, University of Harbourtown', 'Harbour Office'],
        },
        { name: 'van der Meer, Jan Jr' },
        [15, 23],
        [1, 31],
      ],
    );
  });

  it('takes names with initials where no full ones are, and an affiliation above all for the paper', () => {
    const text =
      'PMID- 1\nTI  - Bees.\nAD  - Hive 3.\nAU  - Chen B\nAU  - et al.\nDP  - 2002 Sep-Oct';
    assert.deepEqual(briefEntries(text), [
      {
        title: 'Bees',
        authors: ['Chen, B'],
        authorsTruncated: true,
        affiliations: ['Hive 3'],
        date: { year: 2002 },
        ids: { pmid: '1' },
        lines: [1, 6],
      },
    ]);
  });

  it('takes the day of the electronic edition where it is the same year and no more is told', () => {
    const dates = ['2006', '2005', '2006 Mar'].map(
      (printed) => briefEntries(`PMID- 1\nTI  - Bees.\nDP  - ${printed}\nDEP - 20060110`)[0]?.date,
    );
    assert.deepEqual(dates, [
      { year: 2006, month: 1, day: 10 },
      { year: 2005 },
      { year: 2006, month: 3 },
    ]);
  });

  it('begins a record at every number and below every blank line', () => {
    const { entries, leftovers, problems } = readBriefly(
      `${RECORD}\n\nnot of the site\n\nTI  - Lost its number.\nAU  - Chen B\n\nPMID- 2\nTI  - Maps.`,
    );
    assert.deepEqual(
      [entries.map(({ title, lines }) => [title, lines]), leftovers, problems],
      [
        [
          ['Predicting Harbour Tides with Sparse Kernels', [1, 32]],
          ['Lost its number', [36, 37]],
          ['Maps', [39, 40]],
        ],
        ['34: not of the site'],
        ['36: This record begins with "TI  - Lost its number.": what stood above that is missing.'],
      ],
    );
  });

  it('keeps its last record where the text is cut, even within a tag', () => {
    const cut = RECORD.slice(0, RECORD.indexOf('T  - Journal of tides'));
    assert.deepEqual(
      [briefEntries(cut)[0]?.venue, readEntries(cut)[0]?.lines],
      ['J Tides', [1, 29]],
    );
    const within = RECORD.slice(0, RECORD.indexOf('come again'));
    assert.deepEqual(readBriefly(within).problems, [
      '14: The abstract ends within a sentence: the dump may be cut off here.',
    ]);
  });
});

describe('Not MEDLINE', () => {
  const texts = {
    'a number alone': 'PMID- 20481061',
    'a text that quotes a record': `${TIDES.abstract}\n\nPMID- 1\nTI  - Bees.\nAU  - Chen B\n\n${BEES.abstract}`,
    'a record without its number': 'TI  - Bees.\nAU  - Chen B\nDP  - 2002',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
