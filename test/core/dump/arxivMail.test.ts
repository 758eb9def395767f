import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { MAIL_HEAD } from './arxivPages';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, TIDES } from './samplePages';

const SEPARATOR = '-'.repeat(78);
const NEW =
  `\\\\\narXiv:2401.00001\nDate: Mon, 1 Jan 2024 18:00:00 GMT   (12kb,D)\n\n` +
  'Title: Predicting Harbour Tides\n  with Sparse Kernels\n' +
  'Authors: Ada Writer (Univ. of X (Cove)), Bo Chen and Ren\\\'e\n  G\\"odel\n' +
  'Categories: cs.LG stat.ML\nComments: 9 pages,\n  code at https://github.com/a/b\n' +
  `\\\\\n  ${TIDES.abstract}\n\\\\ ( https://arxiv.org/abs/2401.00001 ,  12kb)`;
const REPLACED =
  '\\\\\narXiv:hep-th/9710065\nreplaced with revised version Tue, 2 Jan 2024 11:00:13 GMT   (15kb)\n\n' +
  `Title: ${BEES.title}\nAuthors: C. Dee (1), E. Fox (1 and 2) ((1) Cove, (2) Bay)\n` +
  'Categories: hep-th\nReport-no: TIDE-1\nJournal-ref: Tides 3 (2024) 1-9\nDOI: 10.1000/XYZ\n' +
  '\\\\ ( https://arxiv.org/abs/hep-th/9710065 ,  15kb)';

describe("An announcement of arXiv's", () => {
  it('tells of new papers everything, of replaced ones no abstract and no day', () => {
    assert.deepEqual(readBriefly(`${MAIL_HEAD}${NEW}\n${'%-'.repeat(39)}\n${REPLACED}\n`), {
      pages: [{ format: 'arxiv-mail', lines: [1, 12], date: { year: 2024, month: 1, day: 2 } }],
      entries: [
        {
          title: TIDES.title,
          abstract: TIDES.abstract,
          authors: ['Ada Writer', 'Bo Chen', 'René Gödel'],
          affiliations: ['Univ. of X (Cove)'],
          date: { year: 2024, month: 1, day: 1 },
          categories: ['cs.LG', 'stat.ML'],
          comments: '9 pages, code at https://github.com/a/b',
          ids: { arxiv: '2401.00001' },
          links: [
            { kind: 'paper', url: 'https://arxiv.org/abs/2401.00001' },
            { kind: 'code', url: 'https://github.com/a/b' },
          ],
          lines: [13, 26],
        },
        {
          title: BEES.title,
          authors: ['C. Dee', 'E. Fox'],
          affiliations: ['Cove', 'Bay'],
          date: { year: 1997, month: 10, yearInferred: true },
          categories: ['hep-th'],
          journalReference: 'Tides 3 (2024) 1-9',
          ids: { arxiv: 'hep-th/9710065', doi: '10.1000/xyz' },
          links: [{ kind: 'paper', url: 'https://arxiv.org/abs/hep-th/9710065' }],
          lines: [28, 38],
        },
      ],
      leftovers: [`27: ${'%-'.repeat(39)}`],
      problems: [],
    });
  });

  it('knows the lines of each field', () => {
    assert.deepEqual(readEntries(NEW)[0]?.fieldLines, {
      title: [5, 6],
      authors: [7, 8],
      affiliations: [7, 8],
      date: [3, 3],
      categories: [9, 9],
      comments: [10, 11],
      abstract: [13, 13],
      ids: [2, 2],
      links: [14, 14],
    });
  });

  it('may be an .abs file, or a listing of a month without abstracts', () => {
    const file =
      `${SEPARATOR}\n\\\\\nPaper: alg-geom/9707012\nFrom: Ada Writer <ada@example.org>\n` +
      'Date: Thu, 10 Jul 1997 21:14:20 GMT   (3kb)\nDate (revised v2): Fri, 1 Aug 1997 20:10:27 GMT\n\n' +
      `Title: ${TIDES.title}\nAuthor: Ada Writer\n\\\\\n  ${TIDES.abstract}\n\\\\`;
    const month = file
      .replace(/ {2}We study.*\n\\\\$/, '')
      .replace('alg-geom/9707012', 'hep-th/9707013');
    const entry = {
      title: TIDES.title,
      authors: ['Ada Writer'],
      date: { year: 1997, month: 7, day: 10 },
    };
    assert.deepEqual(briefEntries(`${file}\n${month}`), [
      {
        ...entry,
        abstract: TIDES.abstract,
        categories: ['alg-geom'],
        ids: { arxiv: 'alg-geom/9707012' },
        lines: [2, 12],
      },
      {
        ...entry,
        categories: ['hep-th'],
        ids: { arxiv: 'hep-th/9707013' },
        lines: [14, 22],
      },
    ]);
  });

  it('keeps the abstract apart where the divider above it was lost', () => {
    const [first, second] = TIDES.abstract.split(/(?<=\.) /).map((sentence) => sentence.trim());
    const lost = NEW.replace(/\\\\\n {2}We.*\n/, `  ${first}\n${second}\n`);
    assert.deepEqual(
      briefEntries(lost).map(({ comments, abstract }) => ({ comments, abstract })),
      [{ comments: '9 pages, code at https://github.com/a/b', abstract: `${first} ${second}` }],
    );
  });

  it('may end within its last abstract', () => {
    const cut = `${MAIL_HEAD}${NEW}`.slice(0, -120);
    assert.equal(readEntries(cut)[0]?.abstractTruncated, true);
    assert.deepEqual(readBriefly(cut).problems.length, 1);
  });

  it('makes two pages where another text parts two mails', () => {
    const text = `${MAIL_HEAD}${NEW}\n\n${'Dear all\n'.repeat(14)}\n${MAIL_HEAD}${REPLACED}`;
    assert.deepEqual(
      readBriefly(text).pages.map((page) => 'format' in page && page.format),
      ['arxiv-mail', 'arxiv-mail'],
    );
  });
});

describe("Not an announcement of arXiv's", () => {
  const texts = {
    'a mail that names a paper': `Date: today\n\narXiv:2401.00001\n\nTitle: see above\n\n${TIDES.abstract}`,
    'a divider above an id without a title': `\\\\\narXiv:2401.00001\n\\\\\n${TIDES.abstract}`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
