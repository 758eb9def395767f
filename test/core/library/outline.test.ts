import assert from 'node:assert/strict';
import type { PaperFacts } from '../../../src/core/dump/entry';
import { libraryOf } from '../../../src/core/library/buildLibrary';
import {
  type Grouping,
  outlineInSteps,
  type Sorting,
  sortPapersInSteps,
} from '../../../src/core/library/outline';
import type { Paper } from '../../../src/core/library/paper';
import { paperLabel, shortAuthors } from '../../../src/core/library/paperLabel';
import { finish } from '../../../src/core/steps';

function paper(id: string, facts: Partial<PaperFacts>): Paper {
  return {
    id,
    key: id,
    authors: [],
    authorsTruncated: false,
    affiliations: [],
    categories: [],
    ids: {},
    links: [],
    entries: [],
    provenance: {},
    ...facts,
  };
}

const names = (...list: readonly string[]) => list.map((name) => ({ name }));
const PAPERS = [
  paper('tides', {
    title: 'Tides',
    authors: names('Ada Writer', 'Bo Chen'),
    date: { year: 2020 },
    categories: ['cs.LG'],
  }),
  paper('bees', {
    title: 'Bees',
    authors: names('Bo Chen', 'Émile Zola'),
    authorsTruncated: true,
    date: { year: 2024 },
    categories: ['cs.CV', 'CV'],
  }),
  paper('maps', { abstract: 'Recent work folds maps.' }),
];

/** Groups as lines: label (a plus where more may be hidden) and the papers in it. */
function shown(grouping: Grouping, sorting: Sorting): string[] {
  return finish(outlineInSteps(libraryOf(PAPERS), grouping, sorting)).map(
    ({ label, atLeast, papers }) =>
      `${label}${atLeast ? '+' : ''}: ${finish(sortPapersInSteps(papers, sorting))
        .map(({ id }) => id)
        .join(' ')}`,
  );
}

describe('The outline of a library', () => {
  const outlines: readonly (readonly [Grouping, Sorting, readonly string[]])[] = [
    [
      'author',
      'name',
      ['Bo Chen+: bees tides', 'Ada Writer: tides', 'Émile Zola+: bees', ': maps'],
    ],
    [
      'author',
      'count',
      ['Bo Chen+: bees tides', 'Ada Writer: tides', 'Émile Zola+: bees', ': maps'],
    ],
    [
      'author',
      'date',
      ['Bo Chen+: bees tides', 'Émile Zola+: bees', 'Ada Writer: tides', ': maps'],
    ],
    [
      'category',
      'name',
      [
        'Computer Vision and Pattern Recognition: bees',
        'CV: bees',
        'Machine Learning: tides',
        ': maps',
      ],
    ],
  ];
  for (const [grouping, sorting, lines] of outlines) {
    it(`by ${grouping}, sorted by ${sorting}, ends with what is not known`, () => {
      assert.deepEqual(shown(grouping, sorting), lines);
    });
  }

  it('sorts papers by title, those without one last, or the newest first', () => {
    assert.deepEqual(
      (['name', 'date'] as const).map((sorting) =>
        finish(sortPapersInSteps(PAPERS, sorting)).map(({ id }) => id),
      ),
      [
        ['bees', 'tides', 'maps'],
        ['bees', 'tides', 'maps'],
      ],
    );
  });
});

describe('A paper on one line', () => {
  it('is its title without TeX, or how its abstract begins', () => {
    const facts = [
      paper('', { title: 'On $\\ell_1$ Tides' }),
      paper('', { abstract: 'One two three four five six seven eight nine ten eleven.' }),
      paper('', { abstract: 'Short enough.' }),
      paper('', { title: 'x'.repeat(400) }),
    ];
    assert.deepEqual(facts.map(paperLabel), [
      { text: 'On ℓ₁ Tides', untitled: false },
      { text: 'One two three four five six seven eight nine ten…', untitled: true },
      { text: 'Short enough.', untitled: true },
      { text: `${'x'.repeat(299)}…`, untitled: false },
    ]);
  });

  it('names its authors by family name, and never a hidden one', () => {
    const lists: readonly Partial<PaperFacts>[] = [
      {},
      { authors: names('Ada Writer') },
      { authors: names('Ada Writer'), authorsTruncated: true },
      { authors: names('Ada Writer', 'J. Zico Kolter') },
      { authors: names('Ada Writer', 'Bo Chen'), authorsTruncated: true },
      { authors: names('Ludwig van Beethoven', 'Bo Chen', 'C. Dee') },
      { authors: [{ name: 'Ada Writer', position: 'unknown' }], authorsTruncated: true },
    ];
    assert.deepEqual(
      lists.map((facts) => shortAuthors(paper('', facts))),
      [
        '',
        'Writer',
        'Writer et al.',
        'Writer & Kolter',
        'Writer et al.',
        'van Beethoven et al.',
        '',
      ],
    );
  });
});
