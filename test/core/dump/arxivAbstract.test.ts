import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, TIDES } from './samplePages';

const PAGE =
  'Computer Science > Machine Learning\narXiv:2401.00001 (cs)\n' +
  '[Submitted on 1 Jan 2024 (v1), last revised 3 Mar 2024 (this version, v2)]\n' +
  `Title:${TIDES.title}\nAuthors:Ada Writer, Bo Chen\n` +
  `View PDF HTML (experimental)Abstract:${TIDES.abstract}\nComments:\t9 pages\n` +
  'Subjects:\tMachine Learning (cs.LG); Combinatorics (math.CO)\nMSC classes:\t05A05\n' +
  'Cite as:\tarXiv:2401.00001 [cs.LG]\n \t(or arXiv:2401.00001v2 [cs.LG] for this version)\n' +
  ' \thttps://doi.org/10.48550/arXiv.2401.00001\nFocus to learn more\n' +
  'Journal reference:\tTides 3 (2024) 1-9\nRelated DOI:\thttps://doi.org/10.1000/XYZ\n' +
  'Focus to learn more\nSubmission history\nFrom: Ada Writer [view email]\n' +
  '[v1] Mon, 1 Jan 2024 18:00:00 UTC (12 KB)\n[v2] Sun, 3 Mar 2024 18:00:00 UTC (13 KB)';
const ENTRY = {
  ...TIDES,
  authors: ['Ada Writer', 'Bo Chen'],
  date: { year: 2024, month: 1, day: 1 },
  categories: ['cs.LG', 'math.CO'],
  comments: '9 pages',
  journalReference: 'Tides 3 (2024) 1-9',
  ids: { arxiv: '2401.00001v2', doi: '10.1000/xyz' },
};

describe("A paper's page at arXiv", () => {
  it('has its labels glued to their values', () => {
    assert.deepEqual(readBriefly(`${PAGE}\nFull-text links:\nAccess Paper:\n`), {
      pages: [{ format: 'arxiv-abstract' }],
      entries: [{ ...ENTRY, lines: [1, 20] }],
      leftovers: ['21: Full-text links:', '22: Access Paper:'],
      problems: [],
    });
    assert.deepEqual(readEntries(PAGE)[0]?.fieldLines, {
      title: [4, 4],
      authors: [5, 5],
      date: [3, 3],
      categories: [8, 8],
      comments: [7, 7],
      journalReference: [14, 14],
      abstract: [6, 6],
      ids: [10, 15],
    });
  });

  it('may be flattened to one line', () => {
    assert.deepEqual(briefEntries(PAGE.replace(/\s+/g, ' ')), [{ ...ENTRY, lines: [1, 1] }]);
  });

  it('may be clipped as Markdown', () => {
    const page =
      'Computer Science > Machine Learning\n=====\n\n**arXiv:2401.00001** (cs)\n\n' +
      '[Submitted on 1 Jan 2024 ([v1](https://arxiv.org/abs/2401.00001v1)), last revised 3 Mar 2024]\n\n' +
      `# Title:${TIDES.title}\n\nAuthors:[Ada Writer](https://arxiv.org/search/?query=Writer,+A), ` +
      '[Bo Chen](https://arxiv.org/search/?query=Chen,+B)\n\n' +
      `[View PDF](/pdf/2401.00001)\n> Abstract:${TIDES.abstract}\n\n` +
      '| Subjects: | Machine Learning (cs.LG) |\n| --- | --- |\n' +
      '| Cite as: | [arXiv:2401.00001](https://arxiv.org/abs/2401.00001) [cs.LG] |\n';
    assert.deepEqual(briefEntries(page), [
      {
        ...TIDES,
        authors: ['Ada Writer', 'Bo Chen'],
        date: { year: 2024, month: 1, day: 1 },
        categories: ['cs.LG'],
        ids: { arxiv: '2401.00001' },
        lines: [1, 17],
      },
    ]);
  });

  it('may print its dates in round brackets, and no authors', () => {
    const page = PAGE.replace('[Submitted', '(Submitted').replace(
      'Authors:Ada Writer, Bo Chen\n',
      '',
    );
    const [entry] = readEntries(page);
    assert.deepEqual([entry?.title, entry?.authors, entry?.date], [TIDES.title, [], ENTRY.date]);
  });

  it('stands above the next one in the same file', () => {
    const other = PAGE.replaceAll('2401.00001', '2312.00002').replace(
      TIDES.abstract,
      BEES.abstract,
    );
    assert.deepEqual(
      briefEntries(`${PAGE}\n\n${other}`).map(({ ids, lines }) => ({ ids, lines })),
      [
        { ids: ENTRY.ids, lines: [1, 20] },
        { ids: { ...ENTRY.ids, arxiv: '2312.00002v2' }, lines: [22, 41] },
      ],
    );
  });

  it('is none where the date of submission stands above something else', () => {
    const text = `[Submitted on 28 Sep 2023]\n${TIDES.title}\nAda Writer\n\t${TIDES.abstract}`;
    assert.equal(readDump(text), undefined);
  });
});
