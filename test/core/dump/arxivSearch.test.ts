import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { SEARCH_HEAD } from './arxivPages';
import { briefEntries, readBriefly } from './readBriefly';
import { BEES, TIDES } from './samplePages';

const SNIPPET = '…sparse kernels predict the tides of a harbour. Our predictor keeps…';
const DATES =
  'Submitted 3 March, 2024; v1 submitted 1 January, 2024; originally announced January 2024.';
const FIRST =
  'arXiv:2401.00001 [pdf, ps, other] cs.LG stat.ML doi 10.1000/XYZ\n\n' +
  `${TIDES.title}\n\nAuthors: Ada Writer, Bo Chen, et al. (12 additional authors not shown)\n\n` +
  `Abstract: ${SNIPPET} ▽ More ${TIDES.abstract} △ Less\n\n${DATES}\n\nComments: 9 pages\n\n` +
  'Report number: TIDE-1 MSC Class: 05A05\n\nJournal ref: Tides 3 (2024) 1-9';
const ENTRY = {
  ...TIDES,
  authors: ['Ada Writer', 'Bo Chen'],
  authorsTruncated: true,
  date: { year: 2024, month: 1, day: 1 },
  categories: ['cs.LG', 'stat.ML'],
  comments: '9 pages',
  journalReference: 'Tides 3 (2024) 1-9',
  ids: { arxiv: '2401.00001', doi: '10.1000/xyz' },
};

describe("A page of arXiv's search", () => {
  it('tells the whole abstract, not its snippet, and the date of the first version', () => {
    const second = `arXiv:2312.00002v3 [pdf] math.CO\n\n${BEES.title}\n\nAuthors: C. Dee\n\nAbstract: ${BEES.abstract}\n\nSubmitted 5 December, 2023; originally announced December 2023.`;
    assert.deepEqual(readBriefly(`${SEARCH_HEAD}${FIRST}\n\n${second}\n\n1 2 3\n`), {
      pages: [{ format: 'arxiv-search', lines: [1, 3], declaredCount: 2 }],
      entries: [
        { ...ENTRY, lines: [5, 19] },
        {
          ...BEES,
          authors: ['C. Dee'],
          date: { year: 2023, month: 12, day: 5 },
          categories: ['math.CO'],
          ids: { arxiv: '2312.00002v3' },
          lines: [21, 29],
        },
      ],
      leftovers: ['31: 1 2 3'],
      problems: [],
    });
  });

  it('may be flattened to one line for each paper', () => {
    const line = FIRST.replace(/\s+/g, ' ');
    assert.deepEqual(briefEntries(`${line}\n${line}`), [
      { ...ENTRY, lines: [1, 1] },
      { ...ENTRY, lines: [2, 2] },
    ]);
  });

  it('may be clipped as Markdown', () => {
    const page =
      '[arXiv:2401.00001](https://arxiv.org/abs/2401.00001)\n' +
      ' [[pdf](https://arxiv.org/pdf/2401.00001), [other](https://arxiv.org/format/2401.00001)] \n\n' +
      `${TIDES.title}\n\nAuthors:\n[Ada Writer](/search/?searchtype=author&query=Writer%2C+A),\n` +
      '[Bo Chen](/search/?searchtype=author&query=Chen%2C+B)\n\n' +
      `Abstract:\n${SNIPPET}\n▽ More\n\n${TIDES.abstract}\n△ Less\n\n` +
      'Submitted 1 January, 2024;\noriginally announced January 2024.\n';
    assert.deepEqual(briefEntries(page), [
      {
        ...TIDES,
        authors: ['Ada Writer', 'Bo Chen'],
        date: { year: 2024, month: 1, day: 1 },
        ids: { arxiv: '2401.00001' },
        lines: [1, 18],
      },
    ]);
  });

  it('may print no more of an abstract than its snippet', () => {
    const { entries, problems } = readBriefly(FIRST.replace(` ${TIDES.abstract} △ Less`, ''));
    const [entry] = entries;
    assert.deepEqual([entry?.abstract, entry?.abstractTruncated, problems], [SNIPPET, true, []]);
  });

  it('keeps a last record that was cut, with what is left of it', () => {
    const cut = FIRST.slice(0, FIRST.indexOf(', et al.'));
    assert.deepEqual(briefEntries(`${FIRST}\n\n${cut}`)[1], {
      title: TIDES.title,
      authors: ['Ada Writer', 'Bo Chen'],
      date: { year: 2024, month: 1, yearInferred: true },
      categories: ['cs.LG', 'stat.ML'],
      ids: { arxiv: '2401.00001', doi: '10.1000/xyz' },
      lines: [17, 21],
    });
  });

  it('is none where an id with formats has no authors', () => {
    assert.equal(
      readDump(`arXiv:2401.00001 [pdf]\n\n${TIDES.title}\n\n${TIDES.abstract}`),
      undefined,
    );
  });
});
