import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDump } from '../../../src/core/dump/readDump';
import { buildLibrary } from '../../../src/core/library/buildLibrary';
import { paper, printPage } from './arbitraryPages';
import { readBriefly, readEntries } from './readBriefly';
import { BEES, TIDES } from './samplePages';

const DAILY = `|Publish Date|Title|Authors|PDF|Code|
|---|---|---|---|---|
|**2024-01-03**|**${TIDES.title}**|Ada Writer et.al.|[2401.01234](http://arxiv.org/abs/2401.01234)|**[link](https://github.com/ada/tides)**|
|**2024-01-02**|**${BEES.title}**|Bo Chen et.al.|[2401.00987](http://arxiv.org/abs/2401.00987)|null|`;

describe('A Markdown table of papers', () => {
  it('is read row by row: date, title, authors that are cut, id and links', () => {
    assert.deepEqual(readBriefly(`## Tides\n\n${DAILY}\n\n[back to top](#top)\n`), {
      pages: [{ format: 'markdown-table', lines: [3, 4] }],
      entries: [
        {
          title: TIDES.title,
          authors: ['Ada Writer'],
          authorsTruncated: true,
          date: { year: 2024, month: 1, day: 3 },
          ids: { arxiv: '2401.01234' },
          links: [
            { kind: 'paper', url: 'http://arxiv.org/abs/2401.01234' },
            { kind: 'code', url: 'https://github.com/ada/tides' },
          ],
          lines: [5, 5],
        },
        {
          title: BEES.title,
          authors: ['Bo Chen'],
          authorsTruncated: true,
          date: { year: 2024, month: 1, day: 2 },
          ids: { arxiv: '2401.00987' },
          links: [{ kind: 'paper', url: 'http://arxiv.org/abs/2401.00987' }],
          lines: [6, 6],
        },
      ],
      leftovers: ['1: ## Tides', '8: [back to top](#top)'],
      problems: [],
    });
  });

  it('may unfold its abstracts, and hold bars in formulas and in code', () => {
    const text = `| **Title** | **Date** | **Abstract** | **Comment** |
| --- | --- | --- | --- |
| **[${TIDES.title}](https://arxiv.org/abs/2401.01234v2)** | 2024-01-03 | <details><summary>Show</summary><p>${TIDES.abstract} It is $|x|$.</p></details> | 9 pages |
| **[Tides with $|k|$ \`a|b\` Kernels and c\\|d](https://arxiv.org/abs/2401.00987)** | 2024-01 |  |  |`;
    assert.deepEqual(readBriefly(text).entries, [
      {
        title: TIDES.title,
        date: { year: 2024, month: 1, day: 3 },
        abstract: `${TIDES.abstract} It is $|x|$.`,
        ids: { arxiv: '2401.01234v2' },
        comments: '9 pages',
        links: [{ kind: 'paper', url: 'https://arxiv.org/abs/2401.01234v2' }],
        lines: [3, 3],
      },
      {
        title: 'Tides with $|k|$ a|b Kernels and c|d',
        date: { year: 2024, month: 1 },
        ids: { arxiv: '2401.00987' },
        links: [{ kind: 'paper', url: 'https://arxiv.org/abs/2401.00987' }],
        lines: [4, 4],
      },
    ]);
  });

  it('leaves a row over that does not answer to the header, and reads its neighbours', () => {
    const text = `${DAILY}\n| **2023** |\n|2024-01-01|Bars | in | a | title|Cy Dee|[2401.1](x)|null|\n|2024-01-01|**Folding Maps**|Cy Dee|[2401.00001](http://arxiv.org/abs/2401.00001)|null|`;
    const { entries, leftovers } = readBriefly(text);
    assert.deepEqual(
      [entries.map(({ title }) => title), leftovers],
      [
        [TIDES.title, BEES.title, 'Folding Maps'],
        ['5: | **2023** |', '6: |2024-01-01|Bars | in | a | title|Cy Dee|[2401.1](x)|null|'],
      ],
    );
  });

  it('reads its other rows as before, whatever became of one', () => {
    const papers = fc.array(paper, { minLength: 4, maxLength: 6 });
    const noise = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `|${text}`);
    fc.assert(
      fc.property(papers, fc.nat(), noise, (all, place, text) => {
        const lines = printPage('dailyTable', all).split('\n');
        const at = 2 + (place % all.length);
        const whole = readEntries(lines.join('\n'));
        const read = readEntries(lines.with(at, text).join('\n'));
        const others = (entries: typeof read): typeof read =>
          entries.filter((entry) => entry.lines[0] !== at + 1);
        assert.deepEqual(others(read), others(whole));
      }),
      { seed: 20260401, numRuns: 200 },
    );
  });

  it('printed twice in a file is of papers that stand there twice', () => {
    const text = `## Today\n\n${DAILY}\n\n## All\n\n${DAILY}\n`;
    const dump = readDump(text);
    assert.ok(dump !== undefined);
    const { papers } = buildLibrary([{ file: 'README.md', dump }]);
    assert.deepEqual(
      papers
        .map(({ title, entries }) => [title, entries.map(({ entry }) => entry.lines[0])])
        .sort(),
      [
        [BEES.title, [6, 13]],
        [TIDES.title, [5, 12]],
      ],
    );
  });

  const others = {
    'without a column of titles': '|Name|PDF|\n|---|---|\n',
    'with a title and nothing else of a paper': '|Title|Price|\n|---|---|\n',
  };
  for (const [name, head] of Object.entries(others)) {
    it(`${name} is none`, () => {
      const rows = '|Tides of Harbours|[1](https://arxiv.org/abs/2401.00001)|\n'.repeat(3);
      assert.equal(readDump(head + rows), undefined);
    });
  }

  it('of books, or of talks, or of issues is none', () => {
    for (const row of ['Bees|Ada Writer|2001', 'Bees|Ada Writer|[#12](https://github.com/a/b/1)']) {
      const text = `|Title|Author|Year|\n|---|---|---|\n|${row}|\n|Tides, ${row}|\n`;
      assert.equal(readDump(text), undefined);
    }
  });
});
