import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/dump/entry';
import { readDump } from '../../../src/core/dump/readDump';
import { buildLibrary, type NamedDump } from '../../../src/core/library/buildLibrary';
import type { Paper } from '../../../src/core/library/paper';
import {
  BEES,
  catalyzexPage,
  huggingFacePage,
  MAPS,
  profilePage,
  profileRecord,
  TIDES,
} from '../dump/samplePages';

/** TIDES in other words, as a later version of the paper has it. */
const REWORDED = TIDES.abstract
  .replace('forty points of a century of records', 'forty samples out of a hundred years')
  .replace('Experiments in nine harbours show', 'Measurements in nine harbours show');

/** The library of some texts, named a, b, c …. */
function papersOf(...texts: readonly string[]): readonly Paper[] {
  return buildLibrary(texts.map(named)).papers;
}

function named(text: string, at: number): NamedDump {
  const dump = readDump(text, { modified: Date.UTC(2026, 0, 1) });
  assert.ok(dump !== undefined, `text ${at} is no dump`);
  return { file: String.fromCharCode(97 + at), dump };
}

/** The library of entries that need no text. */
function papersOfEntries(...entries: readonly Partial<Entry>[]): readonly Paper[] {
  const dumps = entries.map((entry, at): NamedDump => {
    const whole: Entry = {
      authors: [],
      authorsTruncated: false,
      affiliations: [],
      categories: [],
      ids: {},
      links: [],
      lines: [1, 1],
      fieldLines: {},
      ...entry,
    };
    const section = { format: 'hf-papers' as const, lines: whole.lines, entries: [whole] };
    const dump = { sections: [section], leftovers: [], problems: [] };
    return { file: String.fromCharCode(97 + at), dump };
  });
  return buildLibrary(dumps).papers;
}

/** Which entries are fused, each as its file and first line. */
function groups(papers: readonly Paper[]): string[] {
  return papers
    .map(({ entries }) => entries.map(({ file, entry }) => file + entry.lines[0]).join('+'))
    .sort();
}

const page = (...papers: readonly { title?: string; abstract?: string }[]): string =>
  huggingFacePage(...papers.flatMap(({ title, abstract }) => [title ?? [], abstract ?? []].flat()));

describe('Entries are one paper', () => {
  it('where their abstracts are the same', () => {
    assert.deepEqual(groups(papersOf(page(TIDES, BEES), page(BEES), page(MAPS))), [
      'a11',
      'a15+b11',
      'c11',
    ]);
  });

  it('where one rewords the abstract of the other', () => {
    assert.deepEqual(groups(papersOf(page(TIDES), catalyzexPage(REWORDED))), ['a11+b3']);
  });

  it('where one has the beginning of the abstract of the other', () => {
    const cut = TIDES.abstract.slice(0, 130);
    assert.deepEqual(groups(papersOf(page(TIDES), catalyzexPage(BEES.abstract, cut))), [
      'a11+b7',
      'b3',
    ]);
  });

  it('where a site has stripped the TeX of the abstract', () => {
    const tex = `${TIDES.abstract} It takes $\\ell_\\infty$ and $R^{n\\times d}$ in $O(n)$ steps.`;
    const stripped = `${TIDES.abstract} It takes ell_infty and R^{ntimes d} in O(n) steps.`;
    assert.deepEqual(groups(papersOf(catalyzexPage(tex), catalyzexPage(stripped))), ['a3+b3']);
  });

  it('where they are twice in one file', () => {
    assert.deepEqual(groups(papersOf(page(TIDES, BEES, TIDES))), ['a11+a19', 'a15']);
  });

  it('where one has only the title of the only paper of that title', () => {
    const loud = { title: TIDES.title.toUpperCase() };
    assert.deepEqual(groups(papersOf(page(TIDES, BEES), page(loud, MAPS))), [
      'a11+b11',
      'a15',
      'b13',
    ]);
  });

  it('where each has only the title', () => {
    const { title } = TIDES;
    assert.deepEqual(groups(papersOf(page({ title }, BEES), page({ title }, MAPS))), [
      'a11+b11',
      'a13',
      'b13',
    ]);
  });

  it('where they state the same identifier', () => {
    const arxiv = papersOfEntries(
      { title: 'One', ids: { arxiv: '2403.01234v1' } },
      { title: 'Other', ids: { arxiv: '2403.01234v3', doi: '10.1000/ABC' } },
      { title: 'Third', ids: { doi: '10.1000/abc' } },
    );
    assert.deepEqual(groups(arxiv), ['a1+b1+c1']);
  });
});

describe('Identifiers', () => {
  const { abstract } = TIDES;
  const pairs: readonly (readonly [
    what: string,
    one: Partial<Entry>,
    other: Partial<Entry>,
    papers: 1 | 2,
  ])[] = [
    [
      'that are stated of other titles over other abstracts join nothing',
      { title: TIDES.title, abstract, ids: { arxiv: '2403.01234' } },
      { title: BEES.title, abstract: BEES.abstract, ids: { arxiv: '2403.01234' } },
      2,
    ],
    [
      'join a paper that was given another title',
      { title: TIDES.title, abstract, ids: { arxiv: '2403.01234v1' } },
      { title: 'Forty Points Are Enough', abstract: REWORDED, ids: { arxiv: '2403.01234v2' } },
      1,
    ],
    [
      'of two arXiv papers keep alike abstracts apart',
      { abstract, ids: { arxiv: '2403.01234' } },
      { abstract: REWORDED, ids: { arxiv: '2403.01235' } },
      2,
    ],
    [
      'of two versions do not',
      { abstract, ids: { arxiv: '2403.01234v1' } },
      { abstract: REWORDED, ids: { arxiv: '2403.01234v2' } },
      1,
    ],
    [
      'of a journal and of arXiv do not contradict each other',
      { abstract, ids: { arxiv: '2403.01234' } },
      { abstract, ids: { doi: '10.1000/1' } },
      1,
    ],
    [
      'of two journals do',
      { abstract, ids: { doi: '10.1000/1' } },
      { abstract, ids: { doi: '10.1000/2' } },
      2,
    ],
    [
      'of a preprint server and of a journal do not',
      { abstract, ids: { doi: '10.1101/1' } },
      { abstract, ids: { doi: '10.1000/2' } },
      1,
    ],
    [
      'that arXiv gives as a DOI are the arXiv id',
      { title: 'One', ids: { arxiv: '2403.01234' } },
      { title: 'One', ids: { doi: '10.48550/arXiv.2403.01234' } },
      1,
    ],
    [
      'of which one is shared outweigh one that differs',
      { abstract, ids: { arxiv: '2403.01234', doi: '10.1000/1' } },
      { abstract, ids: { arxiv: '2403.01234', doi: '10.1000/2' } },
      1,
    ],
    [
      'of a paper and of its erratum are not theirs where they are one',
      { title: 'Wide Networks of Bees', ids: { doi: '10.1000/1' } },
      { title: 'Wide Networks of Bees: Erratum', ids: { doi: '10.1000/1' } },
      2,
    ],
    [
      'of two works keep one title apart',
      { title: TIDES.title, ids: { pmid: '1' } },
      { title: TIDES.title, ids: { pmid: '2' } },
      2,
    ],
  ];
  for (const [what, one, other, papers] of pairs) {
    it(what, () => {
      assert.deepEqual(
        [papersOfEntries(one, other), papersOfEntries(other, one)].map(({ length }) => length),
        [papers, papers],
      );
    });
  }

  it('that two works state are told with both', () => {
    const ids = { doi: '10.1000/1' };
    const papers = papersOfEntries(
      { title: 'Wide Networks, Part I', ids },
      { title: 'Wide Networks, Part II', ids },
    );
    assert.deepEqual(papers.map(({ title, conflicts }) => [title, conflicts]).sort(), [
      [
        'Wide Networks, Part I',
        [
          {
            field: 'ids',
            statements: [{ value: '10.1000/1', entry: 0 }],
            alsoOf: ['Wide Networks, Part II'],
          },
        ],
      ],
      [
        'Wide Networks, Part II',
        [
          {
            field: 'ids',
            statements: [{ value: '10.1000/1', entry: 0 }],
            alsoOf: ['Wide Networks, Part I'],
          },
        ],
      ],
    ]);
  });
});

describe('A title without abstract', () => {
  const { title } = TIDES;
  const by = (...names: readonly string[]) => ({ authors: names.map((name) => ({ name })) });

  it('goes to the one of two works that shares an author', () => {
    const papers = papersOfEntries(
      { title, abstract: BEES.abstract, ...by('Ada Writer') },
      { title, abstract: MAPS.abstract, ...by('Bo Chen') },
      { title, ...by('B. Chen') },
    );
    assert.deepEqual(groups(papers), ['a1', 'b1+c1']);
  });

  it('stays alone where its authors are all others', () => {
    const papers = papersOfEntries(
      { title, abstract: BEES.abstract, ...by('Ada Writer') },
      { title, ...by('Cy Dunn') },
    );
    assert.deepEqual(groups(papers), ['a1', 'b1']);
  });

  it('may be short where an author is shared', () => {
    const papers = papersOfEntries(
      { title: 'Soft Symmetry Priors', abstract: BEES.abstract, ...by('Ada Writer', 'Bo Chen') },
      { title: 'Soft symmetry priors', ...by('A. Writer') },
    );
    assert.deepEqual(groups(papers), ['a1+b1']);
  });
});

describe('A notice in the place of an abstract', () => {
  it('joins no papers of different titles', () => {
    const abstract = 'This paper has been withdrawn by the author due to an error in a proof.';
    const papers = papersOfEntries(
      { title: 'Wide Networks of Bees', abstract },
      { title: 'Deep Harbours of Folded Paper', abstract },
    );
    assert.equal(papers.length, 2);
  });
});

/** TIDES as the second paper of a series has it: the same setting, another result. */
const SEQUEL = TIDES.abstract.replace(
  'Experiments in nine harbours show that the sparse model needs a tenth of the memory.',
  'This second part proves that no predictor with fewer points can meet that error.',
);
const SERIES = [
  { title: 'Wide Networks, Part I', abstract: TIDES.abstract },
  { title: 'Wide Networks, Part II', abstract: SEQUEL },
] as const;

describe('Entries of alike abstracts', () => {
  it('of one page are two papers where their titles differ, each with its own authors', () => {
    const [one, two] = SERIES;
    const papers = papersOf(
      profilePage(
        profileRecord(one, { authors: 'Ada Writer, Bo Chen' }),
        profileRecord(two, { authors: 'Cy Dunn, Ada Writer' }),
      ),
    );
    assert.deepEqual(
      papers
        .map(({ title, authors }) => [title, ...authors.map(({ name }) => name)].join(' / '))
        .sort(),
      [
        'Wide Networks, Part I / Ada Writer / Bo Chen',
        'Wide Networks, Part II / Cy Dunn / Ada Writer',
      ],
    );
  });

  const titles: readonly (readonly [one: string, other: string, papers: 1 | 2])[] = [
    ['Wide Networks, Part I', 'Wide Networks, Part II', 2],
    ['Wide Networks, Part I', 'Wide Networks (part 1)', 1],
    ['Wide Networks', 'Wide Networks II', 2],
    ['Wide Networks II: Depth', 'Wide Networks III: Width', 2],
    ['Wide Networks', 'Wide Networks 2.0', 2],
    ['Wide Networks of Bees', 'Comment on "Wide Networks of Bees"', 2],
    ['Comment on Wide Networks', 'Reply to the Comment on Wide Networks', 2],
    ['Wide Networks of Bees', 'Wide Networks of Bees: Erratum', 2],
    ['Wide Networks of Bees', 'Wide Networks of Bees [Retracted]', 2],
    ['YOLOv3: Wide Networks for Bees', 'YOLOv4: Wide Networks for Bees', 2],
    ['One-Stage Detection of Bees in the Wild', 'Two-Stage Detection of Bees in the Wild', 2],
    ['Wide Networks', 'Deep Harbours of Paper', 2],
    ['Wide Networks of Bees', 'WIDE NETWORKS OF BEES.', 1],
    ['Wide Networks', 'Wide Networks: A Survey', 1],
    ['Generalising Wide Networks of Bees', 'Generalizing Wide Networks of Bees', 1],
    ['Wide $\\ell_\\infty$ Norms on $R^{n\\times d}$', 'Wide ell_infty Norms on R^{ntimes d}', 1],
    ['Wide $\\ell_2$ Norms', 'Wide ℓ₂ Norms', 1],
    ['Counting Wide Networks of Bees and Other', 'Counting Wide Networks of Bees and Other Kin', 1],
  ];
  for (const [one, other, papers] of titles) {
    it(`are ${papers === 1 ? 'one paper' : 'two papers'}: "${one}" and "${other}"`, () => {
      const [a, b] = [TIDES.abstract, REWORDED];
      const orders = [
        papersOfEntries({ title: one, abstract: a }, { title: other, abstract: b }),
        papersOfEntries({ title: other, abstract: b }, { title: one, abstract: a }),
      ];
      assert.deepEqual(
        orders.map(({ length }) => length),
        [papers, papers],
      );
    });
  }

  it('without a title go to the paper that they fit best, and join no two', () => {
    const [one, two] = SERIES.map((paper) => page(paper));
    const untitled = catalyzexPage(`${SEQUEL} The proof is short.`);
    assert.deepEqual(
      [
        groups(papersOf(one ?? '', two ?? '', untitled)),
        groups(papersOf(untitled, two ?? '', one ?? '')),
      ],
      [
        ['a11', 'b11+c3'],
        ['a3+b11', 'c11'],
      ],
    );
  });

  it('are one paper under a new title where the text is the same, with authors of that title', () => {
    const [paper, ...others] = papersOfEntries(
      { title: 'Harbours and Their Tides, Told at Great Length', abstract: TIDES.abstract },
      { title: 'Sparse Kernels', abstract: TIDES.abstract, authors: [{ name: 'Ada Writer' }] },
    );
    assert.deepEqual(
      [others, paper?.title, paper?.provenance],
      [[], 'Sparse Kernels', { title: 1, authors: 1, abstract: 1 }],
    );
  });

  it('join no two papers by way of a doubtful pair', () => {
    const papers = papersOfEntries(
      TIDES,
      { title: TIDES.title, abstract: BEES.abstract, doubtful: 'why' },
      BEES,
      { title: TIDES.title },
    );
    assert.deepEqual(groups(papers), ['a1+d1', 'b1+c1']);
  });
});

describe('Entries are two papers', () => {
  it('where one title stands over different abstracts', () => {
    const [one, other] = [
      { ...TIDES, abstract: BEES.abstract },
      { ...TIDES, abstract: MAPS.abstract },
    ];
    assert.deepEqual(groups(papersOf(page(one), page(other))), ['a11', 'b11']);
  });

  it('where their titles are alike and their abstracts differ', () => {
    const plus = { title: `${TIDES.title}++`, abstract: MAPS.abstract };
    assert.deepEqual(groups(papersOf(page(TIDES), page(plus))), ['a11', 'b11']);
  });

  it('where a title alone could be of either, which joins neither', () => {
    const { title } = TIDES;
    const papers = papersOfEntries(
      { title, abstract: BEES.abstract },
      { title, abstract: MAPS.abstract },
      { title },
    );
    assert.deepEqual(groups(papers), ['a1', 'b1', 'c1']);
  });

  it('where a title that they share is too short to tell', () => {
    const papers = papersOfEntries(
      { title: 'On Tides', abstract: BEES.abstract },
      { title: 'On Tides' },
    );
    assert.deepEqual(groups(papers), ['a1', 'b1']);
  });
});

describe('A paper', () => {
  it('takes each field whole from the entry that tells it best, and knows which', () => {
    const [paper] = papersOf(
      catalyzexPage(`${REWORDED} See github.com/ada/tides for code and data of all harbours.`),
      profilePage(profileRecord(TIDES, { authors: 'Ada Writer, Bo Chen et al. · cmu' })),
      page(TIDES),
    );
    assert.deepEqual(paper && { ...paper, entries: groups([paper]), id: '', key: '' }, {
      id: '',
      key: '',
      title: TIDES.title,
      authors: [{ name: 'Ada Writer' }, { name: 'Bo Chen' }],
      authorsTruncated: true,
      affiliations: ['cmu'],
      date: { year: 2024, month: 3, day: 3 },
      categories: ['cs.LG'],
      abstract: `${REWORDED} See github.com/ada/tides for code and data of all harbours.`,
      ids: {},
      links: [{ kind: 'code', url: 'https://github.com/ada/tides' }],
      entries: ['a3+b12+c11'],
      provenance: {
        title: 1,
        authors: 1,
        affiliations: 1,
        date: 1,
        categories: 1,
        abstract: 0,
        links: 0,
      },
    });
  });

  const { abstract } = TIDES;
  const link = (name: string) => ({ kind: 'code' as const, url: `https://github.com/${name}` });
  const names = (...list: readonly string[]) => list.map((name) => ({ name }));
  const best: readonly (readonly [
    what: string,
    entries: readonly Partial<Entry>[],
    result: Partial<Paper>,
  ])[] = [
    [
      'the whole list of authors rather than a cut one',
      [
        { authors: names('A', 'B', 'C'), authorsTruncated: true },
        { authors: names('A', 'B'), authorsTruncated: false },
      ],
      { authors: names('A', 'B'), authorsTruncated: false },
    ],
    [
      'the longer of two cut lists',
      [
        { authors: names('A'), authorsTruncated: true },
        { authors: names('A', 'B'), authorsTruncated: true },
      ],
      { authors: names('A', 'B'), authorsTruncated: true },
    ],
    [
      'a printed year rather than an inferred one',
      [{ date: { year: 2026, month: 3, day: 1, yearInferred: true } }, { date: { year: 2025 } }],
      { date: { year: 2025 } },
    ],
    [
      'the more precise date',
      [{ date: { year: 2023 } }, { date: { year: 2024, month: 3, day: 1 } }],
      { date: { year: 2024, month: 3, day: 1 } },
    ],
    [
      'the earlier of two dates',
      [{ date: { year: 2024, month: 3, day: 1 } }, { date: { year: 2023, month: 9, day: 9 } }],
      { date: { year: 2023, month: 9, day: 9 } },
    ],
    [
      'a printed category rather than an inferred one',
      [{ categories: ['cs.CV'], categoriesInferred: ['cs.CV'] }, { categories: ['math.CV'] }],
      { categories: ['math.CV'] },
    ],
    [
      'a title with its TeX rather than a stripped one',
      [{ title: 'The ell_infty norm of tides' }, { title: 'The $\\ell_\\infty$ Norm' }],
      { title: 'The $\\ell_\\infty$ Norm' },
    ],
    [
      'the longest title',
      [{ title: 'Tides' }, { title: 'Tides: A Survey' }],
      { title: 'Tides: A Survey' },
    ],
    [
      'the title of a pair that is not doubtful',
      [{ title: 'Another Paper Altogether', doubtful: 'why' }, { title: 'Tides' }],
      { title: 'Tides' },
    ],
    [
      'a whole abstract rather than a cut one',
      [{ abstract: `${abstract} And so on`, abstractTruncated: true }, { abstract }],
      { abstract },
    ],
    [
      'all links, each once',
      [{ links: [link('a/x')] }, { links: [link('b/y'), link('A/x/')] }],
      { links: [link('b/y'), link('A/x/')] },
    ],
    [
      'all identifiers',
      [{ ids: { arxiv: '2403.01234' } }, { ids: { doi: '10.1000/1' } }],
      { ids: { arxiv: '2403.01234', doi: '10.1000/1' } },
    ],
  ];
  for (const [what, entries, result] of best) {
    it(`has ${what}`, () => {
      const whole = entries.map((entry) => ({ abstract, ...entry }));
      const kept = [whole, [...whole].reverse()].map((sources) => {
        const [paper] = papersOfEntries(...sources);
        return Object.fromEntries(
          Object.keys(result).map((field) => [field, paper?.[field as keyof Paper]]),
        );
      });
      assert.deepEqual(kept, [result, result]);
    });
  }

  it('keeps what its entries contradict each other in', () => {
    const [paper] = papersOfEntries(
      { title: 'Tides', abstract, authors: names('Ada Writer', 'Bo Chen'), date: { year: 2022 } },
      { title: 'Tides: A Survey', abstract, authors: names('A. Writer'), date: { year: 2023 } },
      { title: 'TIDES', abstract, authors: names('Cy Dunn', 'Bo Chen'), date: { year: 2022 } },
    );
    assert.deepEqual(paper?.conflicts, [
      {
        field: 'title',
        statements: [
          { value: 'Tides', entry: 0 },
          { value: 'Tides: A Survey', entry: 1 },
        ],
      },
      {
        field: 'authors',
        statements: [
          { value: 'Ada Writer, Bo Chen', entry: 0 },
          { value: 'Cy Dunn, Bo Chen', entry: 2 },
        ],
      },
      {
        field: 'date',
        statements: [
          { value: '2022', entry: 0 },
          { value: '2023', entry: 1 },
        ],
      },
    ]);
  });

  it('has the hidden owners of every profile that lists it', () => {
    const profile = (owner: string, authors: string): string =>
      profilePage(profileRecord(TIDES, { authors })).replace('Ada Writer\n', `${owner}\n`);
    const cut = 'C. Dee, E. Fu, Gil Ha et al.';
    const [paper] = papersOf(profile('Ada Writer', cut), profile('Bo Chen', cut));
    assert.deepEqual(
      [paper?.authors, paper?.authorsTruncated],
      [
        [
          ...names('C. Dee', 'E. Fu', 'Gil Ha'),
          { name: 'Ada Writer', position: 'unknown' },
          { name: 'Bo Chen', position: 'unknown' },
        ],
        true,
      ],
    );
  });

  it('is no longer doubtful once another dump pairs its title and abstract', () => {
    const doubtful = { ...TIDES, doubtful: 'why' };
    assert.deepEqual(
      [papersOfEntries(doubtful), papersOfEntries(doubtful, TIDES)].map(([one]) => one?.doubtful),
      ['why', undefined],
    );
  });

  it('keeps its id when other papers, or more about it, come', () => {
    const [alone] = papersOf(page(TIDES));
    const more = [
      page(BEES, MAPS),
      profilePage(profileRecord(TIDES), profileRecord(BEES)),
      catalyzexPage(REWORDED),
    ];
    assert.deepEqual(
      more.map((text) => papersOf(page(TIDES), text).some(({ id }) => id === alone?.id)),
      more.map(() => true),
    );
  });

  it('has an id and a key of its own, also beside one of the same title', () => {
    const namesakes = [TIDES, BEES, MAPS].map(({ abstract: own }) => ({
      title: 'Learning Invariances',
      authors: names('Ada Writer'),
      date: { year: 2020 },
      abstract: own,
    }));
    const papers = papersOfEntries(...namesakes);
    assert.deepEqual(
      [new Set(papers.map(({ id }) => id)).size, papers.map(({ key }) => key)],
      [3, ['writer2020learning', 'writer2020learninga', 'writer2020learningb']],
    );
  });
});
