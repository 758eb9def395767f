import assert from 'node:assert/strict';
import type { DumpContext } from '../../../src/core/dump/format';
import type { LineMark } from '../../../src/core/dump/lineMark';
import { readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, MAPS, PROFILE_HEAD, profilePage, profileRecord, TIDES } from './samplePages';

const TIDES_ENTRY = {
  ...TIDES,
  authors: ['Ada Writer', 'Bo Chen'],
  date: { year: 2024, month: 3, day: 3 },
  categories: ['cs.LG'],
  lines: [12, 17],
};

describe('An author profile', () => {
  it('tells of its owner and of each paper, with the lines that say so', () => {
    const text = profilePage(
      profileRecord(TIDES),
      profileRecord(BEES, {
        date: 'MLApr 9, 2023',
        authors: 'Bo Chen, Ada Writer, C. Dee et al. · cmu, stanford',
      }),
    );
    assert.deepEqual(readBriefly(text), {
      pages: [
        {
          format: 'author-profile',
          lines: [1, 10],
          owner: 'Ada Writer',
          category: 'LG',
          hIndex: 12,
          papers: 2,
          citations: 1340,
          noveltyPercent: 50,
          aiScore: 40,
          declaredCount: 2,
        },
      ],
      entries: [
        TIDES_ENTRY,
        {
          ...BEES,
          authors: ['Bo Chen', 'Ada Writer', 'C. Dee'],
          authorsTruncated: true,
          affiliations: ['cmu', 'stanford'],
          date: { year: 2023, month: 4, day: 9 },
          categories: ['stat.ML'],
          lines: [19, 24],
        },
      ],
      leftovers: [],
      problems: [],
    });
  });

  it('knows the lines of each field', () => {
    const authors = 'Ada Writer, Bo Chen · cmu';
    const [entry] = readEntries(profilePage(profileRecord(TIDES, { authors })));
    assert.deepEqual(entry?.fieldLines, {
      date: [12, 12],
      categories: [12, 12],
      title: [13, 13],
      authors: [15, 15],
      affiliations: [15, 15],
      abstract: [17, 17],
    });
  });

  it('makes its owner an author also where "et al." or a missing line hides the name', () => {
    const text = profilePage(
      profileRecord(TIDES, { authors: 'Bo Chen, C. Dee, E. Fu et al.' }),
      `LGMar 3, 2024\n${BEES.title}\n\n${BEES.abstract}`,
      profileRecord(MAPS, { authors: 'A. Writer, Bo Chen' }),
    );
    assert.deepEqual(
      briefEntries(text).map(({ authors, authorsTruncated }) => [authors, authorsTruncated]),
      [
        [['Bo Chen', 'C. Dee', 'E. Fu', 'Ada Writer (hidden)'], true],
        [['Ada Writer (hidden)'], true],
        [['A. Writer', 'Bo Chen'], undefined],
      ],
    );
  });

  it('may lack any of its counts, declare an h-index over them, and round them', () => {
    const records = profileRecord(TIDES);
    const head = (text: string): object => {
      const [page] = readBriefly(`${text}${records}`).pages;
      const { format: _, lines: __, ...rest } = { ...page } as Record<string, unknown>;
      return rest;
    };
    assert.deepEqual(
      [
        head('Ada Writer\n\nLG\n1papers\n\n1 Papers\n\n'),
        head('Ada Writer\n\nh-index71\n\n'),
        head('LG\nh-index3\n\n'),
        head('Ada Writer\n\nCV\nh-index90\n12.5Kcitations\nNovelty50%\n\n'),
      ],
      [
        { owner: 'Ada Writer', category: 'LG', papers: 1, declaredCount: 1 },
        { owner: 'Ada Writer', hIndex: 71 },
        { category: 'LG', hIndex: 3 },
        {
          owner: 'Ada Writer',
          category: 'CV',
          hIndex: 90,
          citations: 12_500,
          noveltyPercent: 50,
          approximate: ['citations'],
        },
      ],
    );
  });

  it('reports a declared count that differs from what it holds', () => {
    const text = profilePage(profileRecord(TIDES)).replace('1 Papers', '40 Papers');
    assert.deepEqual(readBriefly(text).problems, ['10: The page declares 40 papers; found: 1.']);
  });

  it('reads the same without the blank lines between its parts', () => {
    const text = profilePage(profileRecord(TIDES), profileRecord(BEES)).replace(/\n\n+/g, '\n');
    assert.deepEqual(briefEntries(text), [
      { ...TIDES_ENTRY, lines: [9, 12] },
      { ...TIDES_ENTRY, ...BEES, lines: [13, 16] },
    ]);
  });

  it('reads the same without its head, but knows no owner', () => {
    assert.deepEqual(readBriefly(profileRecord(TIDES)), {
      pages: [{ format: 'author-profile' }],
      entries: [{ ...TIDES_ENTRY, lines: [1, 6] }],
      leftovers: [],
      problems: [],
    });
  });

  it('is known by its counts where it was cut after the first title', () => {
    const text = `${PROFILE_HEAD}LGMar 3, 2024\n${TIDES.title}`;
    assert.deepEqual(briefEntries(text), [
      {
        title: TIDES.title,
        authors: ['Ada Writer (hidden)'],
        authorsTruncated: true,
        date: TIDES_ENTRY.date,
        categories: ['cs.LG'],
        lines: [12, 13],
      },
    ]);
  });

  it('keeps an abstract that is cut off at the end, and says so', () => {
    const cut = TIDES.abstract.slice(0, 150);
    const text = profilePage(profileRecord({ title: TIDES.title, abstract: cut }));
    assert.deepEqual(
      [briefEntries(text), readBriefly(text).problems],
      [
        [{ ...TIDES_ENTRY, abstract: cut.trim(), abstractTruncated: true }],
        ['17: The abstract ends within a sentence: the dump may be cut off here.'],
      ],
    );
  });

  it('leaves over a footer below its last abstract', () => {
    const text = `${profilePage(profileRecord(TIDES))}\n\nAbout us\n\nTerms of use`;
    assert.deepEqual(
      [briefEntries(text), readBriefly(text).leftovers],
      [[TIDES_ENTRY], ['19: About us', '21: Terms of use']],
    );
  });

  it('is two pages where two were saved one below the other', () => {
    const one = profilePage(profileRecord(TIDES));
    const two = profilePage(profileRecord(BEES)).replace('Ada Writer\n', 'Bo Chen\n');
    const { sections } = readDump(`${one}\n\n${two}`) ?? {};
    assert.deepEqual(
      sections?.map(({ page, entries, lines }) => [
        page?.owner,
        lines,
        entries.map(({ title, lines: own }) => [title, own]),
      ]),
      [
        ['Ada Writer', [1, 17], [[TIDES.title, [12, 17]]]],
        ['Bo Chen', [19, 35], [[BEES.title, [30, 35]]]],
      ],
    );
  });
});

describe('A record of an author profile', () => {
  const record = (text: string): object | undefined => {
    const [first] = briefEntries(profilePage(text, profileRecord(BEES)));
    return first;
  };

  it('may have its title on two lines', () => {
    const text = profileRecord({
      ...TIDES,
      title: 'Predicting Harbour\nTides with Sparse Kernels',
    });
    assert.deepEqual(record(text), { ...TIDES_ENTRY, lines: [12, 18] });
  });

  it('may lack its authors, and its abstract is not read for them', () => {
    const { authors, authorsTruncated, ...rest } = TIDES_ENTRY as Record<string, unknown>;
    const [entry] = briefEntries(`LGMar 3, 2024\n${TIDES.title}\n\n${TIDES.abstract}`);
    assert.deepEqual(entry, { ...rest, lines: [1, 4] });
  });

  it('may lack its abstract, and its authors are not read for one', () => {
    const { abstract, ...rest } = TIDES_ENTRY;
    const text = `LGMar 3, 2024\n${TIDES.title}\n\nAda Writer, Bo Chen`;
    assert.deepEqual(record(text), { ...rest, lines: [12, 15] });
  });

  it('keeps the paragraphs and the list items of its abstract on lines of their own', () => {
    const abstracts = [
      `${TIDES.abstract}\n\n${MAPS.abstract}`,
      `${TIDES.abstract}\n1) nine harbours\n2) one kernel`,
      `${TIDES.abstract}\nIt was wrapped here.`,
    ];
    assert.deepEqual(
      abstracts.map((abstract) => record(profileRecord({ ...TIDES, abstract }))),
      [
        { ...TIDES_ENTRY, abstract: `${TIDES.abstract}\n${MAPS.abstract}`, lines: [12, 19] },
        {
          ...TIDES_ENTRY,
          abstract: `${TIDES.abstract}\n1) nine harbours\n2) one kernel`,
          lines: [12, 19],
        },
        { ...TIDES_ENTRY, abstract: `${TIDES.abstract} It was wrapped here.`, lines: [12, 18] },
      ],
    );
  });

  it('begins only where a title follows its date', () => {
    const abstract = `${TIDES.abstract}\nLGMar 3, 2024`;
    assert.deepEqual(record(profileRecord({ ...TIDES, abstract })), {
      ...TIDES_ENTRY,
      abstract: abstract.replace('\n', ' '),
      lines: [12, 18],
    });
  });

  it('has as its title whatever follows the date', () => {
    const titles = ['PMMay 5', 'AI for Science in May 2024', 'Plato', 'h-index12', '2 Papers'];
    assert.deepEqual(
      titles.map((title) => record(profileRecord({ ...TIDES, title }))),
      titles.map((title) => ({ ...TIDES_ENTRY, title })),
    );
  });

  it('keeps TeX as it is and finds the links of the abstract', () => {
    const abstract = `${TIDES.abstract} It is $3\\times$ faster. See github.com/ada/tides.`;
    assert.deepEqual(record(profileRecord({ title: 'On $\\ell_1$ Tides', abstract })), {
      ...TIDES_ENTRY,
      title: 'On $\\ell_1$ Tides',
      abstract,
      links: [{ kind: 'code', url: 'https://github.com/ada/tides' }],
    });
  });

  it('may have its title a blank line below its date, where names or an abstract follow', () => {
    const { abstract: _, ...bare } = TIDES_ENTRY;
    const parted = profileRecord(TIDES).replace('2024\n', '2024\n\n');
    assert.deepEqual(
      [record(parted), record(`LGMar 3, 2024\n\n${TIDES.title}:\na study\n\nAda Writer\n`)],
      [
        { ...TIDES_ENTRY, lines: [12, 18] },
        { ...bare, title: `${TIDES.title}: a study`, authors: ['Ada Writer'], lines: [12, 17] },
      ],
    );
  });

  it('makes no title of the names below a date that lost its title', () => {
    const lost = `LGMar 3, 2024\n\n\nAda Writer, Bo Chen\n\n${TIDES.abstract}`;
    assert.deepEqual(
      briefEntries(profilePage(profileRecord(MAPS), lost)).map(({ title }) => title),
      [MAPS.title],
    );
  });

  it('that lost its date does not spill into the one above it', () => {
    const lost = profileRecord(MAPS).replace(/^.*\n/, '');
    const text = profilePage(profileRecord(TIDES), lost, profileRecord(BEES));
    assert.deepEqual(
      [briefEntries(text), readBriefly(text).leftovers],
      [
        [TIDES_ENTRY, { ...TIDES_ENTRY, ...BEES, lines: [25, 30] }],
        [`19: ${MAPS.title}`, '21: Ada Writer, Bo Chen', `23: ${MAPS.abstract}`],
      ],
    );
  });
});

describe('The head of an author profile', () => {
  const read = (head: string): object => {
    const { pages, leftovers, problems } = readBriefly(`${head}\n\n${profileRecord(TIDES)}`);
    return { pages, leftovers, problems };
  };
  const DIFFERS =
    'The head of this page is not the usual one; its papers were read by their structure.';

  it('with another label, or without the count of papers, is read and reported', () => {
    assert.deepEqual(read('Ada Writer\n\nLG\nH factor: 12\n2papers\n5 followers\n\n1 Papers'), {
      pages: [
        {
          format: 'author-profile',
          lines: [1, 8],
          owner: 'Ada Writer',
          category: 'LG',
          papers: 2,
          declaredCount: 1,
        },
      ],
      leftovers: ['4: H factor: 12', '6: 5 followers'],
      problems: [`4: ${DIFFERS}`],
    });
    assert.deepEqual(read('Ada Writer\n\nLG\nh-index12\n2papers'), {
      pages: [
        {
          format: 'author-profile',
          lines: [1, 5],
          owner: 'Ada Writer',
          category: 'LG',
          hIndex: 12,
          papers: 2,
        },
      ],
      leftovers: [],
      problems: [`5: ${DIFFERS}`],
    });
  });

  it('is told by its structure where every label differs', () => {
    assert.deepEqual(read('Ada Writer\n\nLG\nH factor: 12\n2 publications\n\nListed: 1'), {
      pages: [{ format: 'author-profile', lines: [1, 3], owner: 'Ada Writer', category: 'LG' }],
      leftovers: ['4: H factor: 12', '5: 2 publications', '7: Listed: 1'],
      problems: [`4: ${DIFFERS}`],
    });
  });
});

describe('The marks of the user on an author profile', () => {
  const marks = (lines: Readonly<Record<string, LineMark>>): DumpContext => ({
    marks: new Map(Object.entries(lines)),
  });

  it('correct the title of a record', () => {
    const text = profilePage(profileRecord({ ...TIDES, title: `Sponsored 12\n${TIDES.title}` }));
    const { entries, leftovers } = readBriefly(text, marks({ [TIDES.title]: 'title' }));
    assert.deepEqual(
      [entries, leftovers],
      [[{ ...TIDES_ENTRY, lines: [12, 18] }], ['13: Sponsored 12']],
    );
  });

  it('tell the title of a record that lost its date', () => {
    const lost = profileRecord(MAPS).replace(/^.*\n/, '');
    const text = profilePage(profileRecord(TIDES), lost, profileRecord(BEES));
    assert.deepEqual(briefEntries(text, marks({ [MAPS.title]: 'title' })), [
      TIDES_ENTRY,
      { ...MAPS, authors: ['Ada Writer', 'Bo Chen'], lines: [19, 23] },
      { ...TIDES_ENTRY, ...BEES, lines: [25, 30] },
    ]);
  });

  it('tell an abstract that does not read like one', () => {
    const abstract = 'Tides, sparsely: Ada Writer';
    const text = `${profilePage(profileRecord({ ...TIDES, abstract: `Open access\n\n${abstract}` }))}`;
    const { entries, leftovers } = readBriefly(text, marks({ [abstract]: 'abstract' }));
    const { abstractTruncated: _, ...entry } = entries[0] ?? {};
    assert.deepEqual(
      [entry, leftovers],
      [{ ...TIDES_ENTRY, abstract, lines: [12, 19] }, ['17: Open access']],
    );
  });
});

describe('Not an author profile', () => {
  const texts = {
    'a category and a date alone': 'LGMar 3, 2024\nGroceries\n\nMilk, Bread\n',
    'a person and a count': 'Ada Writer\n\n12 Papers\n\nThe list is not here.\n',
    'counts without records': PROFILE_HEAD,
    'one count above dates of a diary': '2papers\n\nMAMar 3\nSchool again\n\nMAMar 4\nNo school\n',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
