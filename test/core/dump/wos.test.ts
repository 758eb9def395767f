import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { TIDES } from './samplePages';

const HEAD = 'FN Clarivate Analytics Web of Science\nVR 1.0\n';
const RECORD = `PT J
AU Writer, A
   Chen, B
AF Writer, Ada
   Chen, Bo
TI Predicting Harbour Tides
   with Sparse Kernels
SO JOURNAL OF TIDES
LA English
AB We study tides. The
   tides come again.
C1 [Writer, Ada; Chen, Bo] Univ Harbourtown, Inst Tides,
   Harbourtown, Norway.
   [Chen, Bo] Harbour Off, Harbourtown, Norway.
CR Dee C, 1997, J TIDES, V39, P1219
TC 17
J9 J TIDES
PD JUN 14
PY 2006
VL 18
IS 23
BP 5323
EP 5331
DI 10.1000/tides.1
PM 20481061
UT WOS:000238592600006
ER`;

describe('Web of Science', () => {
  it('tells title, full names with addresses, journal, date, abstract, citations and numbers', () => {
    assert.deepEqual(readBriefly(`${HEAD}${RECORD}\n\nEF`), {
      pages: [{ format: 'wos', lines: [1, 2] }],
      entries: [
        {
          title: TIDES.title,
          abstract: 'We study tides. The tides come again.',
          venue: 'JOURNAL OF TIDES',
          journalReference: 'J TIDES 18 (23), 5323-5331 (2006)',
          language: 'English',
          authors: ['Writer, Ada', 'Chen, Bo'],
          date: { year: 2006, month: 6, day: 14 },
          ids: { doi: '10.1000/tides.1', pmid: '20481061' },
          metrics: { citations: 17 },
          lines: [3, 29],
        },
      ],
      leftovers: ['31: EF'],
      problems: [],
    });
    const institute = 'Univ Harbourtown, Inst Tides, Harbourtown, Norway';
    assert.deepEqual(
      readEntries(HEAD + RECORD)[0]?.authors.map(({ affiliations }) => affiliations),
      [[institute], [institute, 'Harbour Off, Harbourtown, Norway']],
    );
  });

  it('takes short names where no full ones are, groups too, and addresses without names for the paper', () => {
    const text =
      'PT J\nAU Chen, B\nCA Hive Consortium\nTI Bees\nC1 Univ Hive, Bern.\n   ETH, Zurich.\nPY 2001\nPD SUM\nER';
    assert.deepEqual(briefEntries(text), [
      {
        title: 'Bees',
        authors: ['Chen, B', 'Hive Consortium'],
        affiliations: ['Univ Hive, Bern', 'ETH, Zurich'],
        date: { year: 2001 },
        lines: [1, 9],
      },
    ]);
  });

  it('may come several times in one text, each with its head', () => {
    const one = `${HEAD}${RECORD}\n`;
    assert.deepEqual(readBriefly(one + one).pages, [
      { format: 'wos', lines: [1, 2] },
      { format: 'wos', lines: [30, 31] },
    ]);
  });

  it('tells records that lost their end or their beginning, and keeps their neighbours', () => {
    const endless = RECORD.slice(0, -3);
    const headless = RECORD.slice('PT J\n'.length);
    const { entries, problems } = readBriefly(
      `${HEAD}${endless}\n\n${RECORD}\n\n${headless}\n\n${RECORD}`,
    );
    assert.deepEqual(
      [entries.map(({ title }) => title), problems],
      [
        [TIDES.title, TIDES.title, TIDES.title, TIDES.title],
        [
          '28: This record is broken at "PT J"; what stands before that was read.',
          '58: This record begins with "AU Writer, A": what stood above that is missing.',
        ],
      ],
    );
  });
});

describe('Not Web of Science', () => {
  const texts = {
    'a text with lines in capitals': 'PT J\nSO WHAT\nIS THIS\nTO BE',
    'a record without its beginning': RECORD.slice('PT J\n'.length),
    'a head alone': HEAD,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
