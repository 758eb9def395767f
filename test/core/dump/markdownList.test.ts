import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { type BriefEntry, readBriefly } from './readBriefly';

const TITLES = [
  'Tides of a Harbour',
  'Bees in a Hive',
  'Maps That Fold',
  'Rain on Tin Roofs',
  'Sand in a Clock',
];
const FILLER = TITLES.map((title, at) => `- [${title}](https://arxiv.org/abs/2401.0000${at})`);

/** What is read of one item among plain ones. */
function readOne(...item: readonly string[]): BriefEntry | undefined {
  const { entries } = readBriefly([...FILLER, ...item].join('\n'));
  assert.deepEqual(
    entries.slice(0, 5).map(({ title }) => title),
    TITLES,
  );
  const { lines: _, links: __, ...read } = entries[5] ?? {};
  return entries[5] && read;
}

const ID = { arxiv: '2403.01234' };
const URL = 'https://arxiv.org/abs/2403.01234';
const ITEMS: readonly (readonly [name: string, item: readonly string[], read: object])[] = [
  [
    'its name linked, then authors and venue',
    [
      `* [Counting Bees](${URL}) - Ada Writer, Bo Chen. ICML 2024. [[code]](https://github.com/a/b)`,
    ],
    {
      title: 'Counting Bees',
      authors: ['Ada Writer', 'Bo Chen'],
      venue: 'ICML',
      date: { year: 2024 },
      ids: ID,
    },
  ],
  [
    'its name in bold, authors in italics on the next line',
    [
      `1. **Counting Bees.** NeurIPS 2024. [paper](${URL}.pdf)`,
      '',
      '    *Writer, Ada and Chen, Bo and Dee, Cy and others.*',
    ],
    {
      title: 'Counting Bees',
      authors: ['Writer, Ada', 'Chen, Bo', 'Dee, Cy'],
      authorsTruncated: true,
      venue: 'NeurIPS',
      date: { year: 2024 },
      ids: ID,
    },
  ],
  [
    'a month before it',
    [`- [2024/03] [Counting Bees](${URL})`],
    { title: 'Counting Bees', date: { year: 2024, month: 3 }, ids: ID },
  ],
  [
    'a nickname and quotation marks',
    [`- **BeeNet**: "Counting Bees", arXiv, 2024 (*UC Harbour, Bee Lab*). [[Paper](${URL})]`],
    { title: 'Counting Bees', date: { year: 2024 }, ids: ID },
  ],
  [
    'plain words before a year in brackets',
    [`- Counting bees: a study (2024), A. Writer et al. [[pdf]](${URL})`],
    {
      title: 'Counting bees: a study',
      authors: ['A. Writer'],
      authorsTruncated: true,
      date: { year: 2024 },
      ids: ID,
    },
  ],
  [
    'its authors and its link in items of their own',
    ['- **Counting Bees in Hives**', '  - *Ada Writer, Bo Chen*', `  - [arXiv](${URL})`],
    { title: 'Counting Bees in Hives', authors: ['Ada Writer', 'Bo Chen'], ids: ID },
  ],
];

describe('An item of a list of papers', () => {
  for (const [name, item, read] of ITEMS) {
    it(`may have ${name}`, () => assert.deepEqual(readOne(...item), read));
  }

  it('that leads to no paper, or that names none, is left over', () => {
    const others = [
      '- [A Blog on Bees and Hives](https://bees.org/blog)',
      `- [Writer et al., 2024](${URL})`,
      `- see [paper](${URL}) for more, and ask Bo`,
    ];
    for (const other of others) assert.equal(readOne(other), undefined);
  });
});

describe('A Markdown list', () => {
  it('of papers leaves headings, prose and other lists over', () => {
    const text = [
      ...['# Awesome bees', '', '- [Contents](#contents)', '', '## Papers', '', ...FILLER],
      ...[
        '- [Hive Minds](https://doi.org/10.1000/X1), on [Hive Bodies](https://arxiv.org/abs/2401.00009)',
      ],
      ...['', 'Send yours.', '', '## Tools', '', '- [bee.js](https://github.com/a/bee)'],
    ].join('\n');
    const { pages, entries, leftovers } = readBriefly(text);
    assert.deepEqual(
      [pages, entries.map(({ ids }) => ids).slice(4), leftovers],
      [
        [{ format: 'markdown-list' }],
        [{ arxiv: '2401.00004' }, { doi: '10.1000/x1' }],
        [
          '1: # Awesome bees',
          '3: - [Contents](#contents)',
          '5: ## Papers',
          '14: Send yours.',
          '16: ## Tools',
          '18: - [bee.js](https://github.com/a/bee)',
        ],
      ],
    );
  });

  it('goes on below a table, which is a page of its own', () => {
    const table =
      '|Title|PDF|\n|---|---|\n' +
      [1, 2]
        .map((at) => `|Table Talk ${at}|[pdf](https://arxiv.org/abs/2402.0000${at})|`)
        .join('\n');
    const list = [...FILLER, '- [Counting Bees](https://arxiv.org/abs/2403.01234)'].join('\n');
    const { pages, entries } = readBriefly(`${list}\n\n${table}\n\n## More\n\n${FILLER[0]}\n`);
    assert.deepEqual(
      [pages.map((page) => (page as { format: string }).format), entries.length],
      [['markdown-list', 'markdown-table', 'markdown-list'], 9],
    );
  });

  const notes = {
    'of a few papers': FILLER.slice(1).join('\n'),
    'of notes with ids':
      '- read arXiv:2403.01234 before Friday\n- ask Bo about 2310.07820\n'.repeat(4),
    'of changes': '- Mend the hive count ([#12](https://github.com/a/b/pull/12))\n'.repeat(9),
    'of manuals': '- [Manual of the Hive](https://bees.org/manual.pdf)\n'.repeat(9),
    'that mostly leads elsewhere': [
      ...FILLER,
      FILLER[0],
      ...Array(9).fill('- [A Blog on Bees](https://bees.org)'),
    ].join('\n'),
    'within code': ['```', ...FILLER, ...FILLER, '```'].join('\n'),
  };
  for (const [name, text] of Object.entries(notes)) {
    it(`${name} is none of papers`, () => assert.equal(readDump(text), undefined));
  }
});
