import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, MAPS, TIDES } from './samplePages';

const TIDES_RECORD = `1. J Tides. 2010 Jan 8;327(5962):217-20. doi: 10.1000/tides.1. Epub 2009 Nov
19.

Predicting Harbour Tides with Sparse Kernels: what a century of records can tell
us.

Writer A(1), van der Meer JK(1)(#)(2), Tide Watchers Consortium.

Author information: 
(1)Institute of Tides, University of Harbourtown, Harbourtown, Norway. 
ada@tides.example.org.
(2)Harbour Office, Norway. Electronic address: jan@office.example.org.
(#)Contributed equally

Collaborators: Dee C, Chen B.

BACKGROUND: Tides come and go, and nobody who lives at the harbour wonders at it 
any more.
METHODS: We wrote them down.

RESULTS: They come again.

Copyright © 2010 The Tide Society.

DOI: 10.1000/tides.1 
PMCID: PMC7759461
PMID: 19965390  [Indexed for MEDLINE]

Conflict of interest statement: The authors own a boat.`;
const BEES_RECORD = `2. Z Bienen. 2011 Jan-Feb;3(2):12-4.

[Counting bees?].

[Article in German]

Chen B, et al.

Comment in
    Z Bienen. 2011;3:20.

PMID: 12345`;

describe('Abstracts of PubMed as text', () => {
  it('tell title, authors with affiliations, journal, date, abstract and numbers', () => {
    assert.deepEqual(readBriefly(`${TIDES_RECORD}\n\n\n${BEES_RECORD}\n`), {
      pages: [{ format: 'pubmed' }],
      entries: [
        {
          title:
            'Predicting Harbour Tides with Sparse Kernels: what a century of records can tell us',
          abstract:
            'BACKGROUND: Tides come and go, and nobody who lives at the harbour wonders at it any ' +
            'more. METHODS: We wrote them down. RESULTS: They come again.',
          venue: 'J Tides',
          journalReference: 'J Tides. 2010 Jan 8;327(5962):217-20.',
          authors: ['Writer, A', 'van der Meer, JK', 'Tide Watchers Consortium'],
          date: { year: 2010, month: 1, day: 8 },
          ids: { doi: '10.1000/tides.1', pmid: '19965390', pmcid: 'PMC7759461' },
          lines: [1, 29],
        },
        {
          title: '[Counting bees?]',
          venue: 'Z Bienen',
          journalReference: 'Z Bienen. 2011 Jan-Feb;3(2):12-4.',
          language: 'German',
          authors: ['Chen, B'],
          authorsTruncated: true,
          date: { year: 2011 },
          ids: { pmid: '12345' },
          lines: [32, 43],
        },
      ],
      leftovers: [],
      problems: [],
    });
    const [entry] = readEntries(TIDES_RECORD);
    const institute = 'Institute of Tides, University of Harbourtown, Harbourtown, Norway';
    assert.deepEqual(
      [entry?.authors.map(({ affiliations }) => affiliations), entry?.fieldLines],
      [
        [[institute], [institute, 'Harbour Office, Norway'], undefined],
        {
          title: [4, 5],
          abstract: [17, 21],
          venue: [1, 2],
          journalReference: [1, 2],
          authors: [7, 13],
          ids: [1, 27],
          date: [1, 2],
        },
      ],
    );
  });

  it('keep a last record that is cut, and say so', () => {
    const whole = `${BEES_RECORD}\n\n\n3. J Maps. 2012;1:2.\n\nMaps.\n\nDee C.\n\n${MAPS.abstract}`;
    const cuts = ['gadget', 'Dee C.'].map((word) => {
      const { entries, problems } = readBriefly(whole.slice(0, whole.indexOf(word)).trim());
      return [entries.at(-1)?.title, entries.at(-1)?.abstractTruncated, problems];
    });
    assert.deepEqual(cuts, [
      ['Maps', true, ['21: The abstract ends within a sentence: the dump may be cut off here.']],
      [
        'Maps',
        undefined,
        ['17: This record is broken at "Maps."; what stands before that was read.'],
      ],
    ]);
  });

  it('end with the numbers of the last record and what is noted below them', () => {
    assert.deepEqual(readBriefly(`${TIDES_RECORD}\n\n${BEES_RECORD}\n\nSaved by hand.`).leftovers, [
      '44: Saved by hand.',
    ]);
  });
});

describe('Summaries of PubMed as text', () => {
  it('tell authors, title and journal on one line', () => {
    const text = `1. Writer A, van der Meer JK, et al. Tides. What comes again? J Tides. 2010 Jan 8;327(5962):217-20. doi: 10.1000/tides.1. PMID: 19965390; PMCID: PMC7759461.

2. ${BEES.title}. Z Bienen. 2011;3:1. PMID: 12345.`;
    assert.deepEqual(briefEntries(text), [
      {
        title: 'Tides. What comes again?',
        venue: 'J Tides',
        journalReference: 'J Tides. 2010 Jan 8;327(5962):217-20.',
        authors: ['Writer, A', 'van der Meer, JK'],
        authorsTruncated: true,
        date: { year: 2010, month: 1, day: 8 },
        ids: { doi: '10.1000/tides.1', pmid: '19965390', pmcid: 'PMC7759461' },
        lines: [1, 1],
      },
      {
        title: `${BEES.title}`,
        venue: 'Z Bienen',
        journalReference: 'Z Bienen. 2011;3:1.',
        date: { year: 2011 },
        ids: { pmid: '12345' },
        lines: [3, 3],
      },
    ]);
  });
});

describe('Not PubMed', () => {
  const texts = {
    'a numbered list with years': '1. We met. 2010 was good.\n\n2. We parted. 2011 was not.',
    'an article with references':
      `${TIDES.abstract} ${BEES.abstract}\n\n1. Chen B. Bees. Hives. 2011;3:1. PMID: 12345.\n\n` +
      '2. Dee C. Maps. Folds. 2012;3:1. PMID: 12346.',
    'a number of PubMed alone': 'PMID: 12345',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
