import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { LISTING_HEAD } from './arxivPages';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, MAPS, TIDES } from './samplePages';

const FIRST =
  `[1] arXiv:2401.00001 [pdf, html, other]\nTitle: ${TIDES.title}\nAda Writer, Bo Chen\n` +
  'Comments: 9 pages\nSubjects: Machine Learning (cs.LG); Combinatorics (math.CO)\n\n' +
  TIDES.abstract;
const CROSS =
  `[2] arXiv:2312.00002 (cross-list from math.OC) [pdf, other]\nTitle: ${BEES.title}\nC. Dee\n` +
  `Journal-ref: Tides 3 (2024) 1-9\nSubjects: Optimization and Control (math.OC)\n\n${BEES.abstract}`;

describe("A listing of arXiv's web site", () => {
  it('dates the page by its heading, and its papers by the month of their ids', () => {
    const page =
      `${LISTING_HEAD}New submissions (showing 1 of 1 entries)\n\n${FIRST}\n\n` +
      `Cross submissions (showing 1 of 1 entries)\n\n${CROSS}\n\nAbout\nHelp\n`;
    assert.deepEqual(readBriefly(page), {
      pages: [
        {
          format: 'arxiv-listing',
          lines: [2, 12],
          date: { year: 2024, month: 1, day: 2 },
          declaredCount: 2,
        },
      ],
      entries: [
        {
          ...TIDES,
          authors: ['Ada Writer', 'Bo Chen'],
          date: { year: 2024, month: 1, yearInferred: true },
          categories: ['cs.LG', 'math.CO'],
          comments: '9 pages',
          ids: { arxiv: '2401.00001' },
          lines: [14, 20],
        },
        {
          ...BEES,
          authors: ['C. Dee'],
          date: { year: 2023, month: 12, yearInferred: true },
          categories: ['math.OC'],
          journalReference: 'Tides 3 (2024) 1-9',
          ids: { arxiv: '2312.00002' },
          lines: [24, 30],
        },
      ],
      leftovers: [
        '1: Computer Science',
        '22: Cross submissions (showing 1 of 1 entries)',
        '32: About',
        '33: Help',
      ],
      problems: [],
    });
  });

  it('may have no abstracts, several days and labelled authors', () => {
    const bare = (text: string): string => text.slice(0, text.lastIndexOf('\n\n'));
    const page =
      'Authors and titles for recent submissions\nTue, 2 Jan 2024\nMon, 1 Jan 2024\n\n' +
      `Tue, 2 Jan 2024 (showing 1 of 1 entries )\n\n${bare(FIRST).replace('Ada', 'Authors: Ada')}\n\n` +
      `Mon, 1 Jan 2024 (showing first 1 of 9 entries )\n\n${bare(CROSS)}\n`;
    const { pages, problems } = readBriefly(page);
    assert.deepEqual(pages, [
      {
        format: 'arxiv-listing',
        lines: [1, 5],
        date: { year: 2024, month: 1, day: 2 },
        declaredCount: 2,
      },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      readEntries(page).map(({ title, authors, abstract }) => [title, authors[0]?.name, abstract]),
      [
        [TIDES.title, 'Ada Writer', undefined],
        [BEES.title, 'C. Dee', undefined],
      ],
    );
  });

  it('says when papers are missing', () => {
    const page = `${LISTING_HEAD}New submissions (showing 53 of 53 entries)\n\n${FIRST}`;
    assert.match(readBriefly(page).problems.join(), /53/);
  });

  it('tells titles and authors apart where both are wrapped', () => {
    const page = FIRST.replace(`${TIDES.title}\nAda Writer, Bo Chen`, () =>
      ['Predicting Harbour Tides', 'with Sparse Kernels', 'Ada Writer,', 'Bo Chen'].join('\n'),
    );
    assert.deepEqual(
      readEntries(page).map(({ title, authors }) => [title, ...authors.map(({ name }) => name)]),
      [[TIDES.title, 'Ada Writer', 'Bo Chen']],
    );
  });

  it('leaves a record without its number over, and its neighbours as they are', () => {
    const page = [FIRST, CROSS.replace('[2] arXiv:', ''), FIRST].join('\n\n');
    assert.deepEqual(
      briefEntries(page).map(({ lines }) => lines),
      [
        [1, 7],
        [17, 23],
      ],
    );
  });

  it('reads categories by their names where only one bears them', () => {
    const page = FIRST.replace(/Subjects: .*/, 'Subjects: Machine Learning; Combinatorics; Tides');
    assert.deepEqual(readEntries(page)[0]?.categories, ['math.CO']);
  });
});

describe("Not a listing of arXiv's", () => {
  const texts = {
    'a list of references': `[1] arXiv:2401.00001\n\n[2] arXiv:2312.00002\n\n${MAPS.abstract}`,
    'notes with ids': '- read arXiv:2403.01234 before Friday\n- ask Bo about 2310.07820',
    'the heading alone': LISTING_HEAD,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
