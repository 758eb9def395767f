import assert from 'node:assert/strict';
import { type LineMark, lineIdentity } from '../../../src/core/dump/lineMark';
import { readDump } from '../../../src/core/dump/readDump';
import { type BriefEntry, briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, HUGGING_FACE_HEAD, huggingFacePage, MAPS, TIDES } from './samplePages';

const DOUBT = 'The title and the abstract share hardly a word: they may be of two papers.';

/** Titles and abstracts alone, for pages where the lines are beside the point. */
function pairs(text: string): readonly BriefEntry[] {
  return readEntries(text).map(({ title, abstract, doubtful }) => ({
    ...(title !== undefined && { title }),
    ...(abstract !== undefined && { abstract }),
    ...(doubtful !== undefined && { doubtful }),
  }));
}

function huggingFace(...papers: readonly { title?: string; abstract?: string }[]): string {
  return huggingFacePage(
    ...papers.flatMap(({ title, abstract }) => [title ?? [], abstract ?? []].flat()),
  );
}

function wrapAt(width: number, text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

describe('A page of Hugging Face', () => {
  it('tells titles and abstracts; its date is that of no paper', () => {
    assert.deepEqual(readBriefly(huggingFace(TIDES, BEES)), {
      pages: [{ format: 'hf-papers', lines: [1, 9], date: { month: 3, day: 14 } }],
      entries: [
        { ...TIDES, lines: [11, 13] },
        { ...BEES, lines: [15, 17] },
      ],
      leftovers: [],
      problems: [],
    });
  });

  it('knows the lines of each field', () => {
    const [entry] = readEntries(huggingFace(TIDES));
    assert.deepEqual(entry?.fieldLines, { title: [11, 11], abstract: [13, 13] });
  });

  it('is known by any of its heads, glued or without some of their lines', () => {
    const heads = [
      'Get trending papers in your email inbox once a day!\n\n',
      'by AK and the research community\n\nMar 14\n\n',
      'Daily Papers\n\nbyAK and the research community\n\n',
      'new\n\nGet trending papers in your email inbox!\n\nSubscribeSubmitted by\nuser-1\n\n',
    ];
    const body = `${TIDES.title}\n\n${TIDES.abstract}`;
    assert.deepEqual(
      heads.map((head) => pairs(head + body)),
      heads.map(() => [TIDES]),
    );
  });

  it('with a lost abstract pairs no title with the abstract of another', () => {
    const page = huggingFace(TIDES, { title: BEES.title }, MAPS, { title: TIDES.title }, BEES);
    assert.deepEqual(pairs(page), [
      TIDES,
      { title: BEES.title },
      MAPS,
      { title: TIDES.title },
      BEES,
    ]);
  });

  it('with a lost title keeps its abstract as a paper without title', () => {
    assert.deepEqual(pairs(huggingFace(TIDES, { abstract: BEES.abstract }, MAPS)), [
      TIDES,
      { abstract: BEES.abstract },
      MAPS,
    ]);
  });

  it('marks a pair as doubtful where title and abstract share hardly a word', () => {
    const page = huggingFace({ title: BEES.title, abstract: MAPS.abstract }, TIDES);
    assert.deepEqual(
      [pairs(page), readBriefly(page).problems],
      [[{ title: BEES.title, abstract: MAPS.abstract, doubtful: DOUBT }, TIDES], [`11: ${DOUBT}`]],
    );
  });

  it('joins what a hard wrap at 80 columns parted', () => {
    const page = huggingFacePage(
      ...[TIDES, BEES, MAPS].flatMap((paper) => [paper.title, wrapAt(80, paper.abstract)]),
    );
    assert.deepEqual(briefEntries(page), [
      { ...TIDES, lines: [11, 16] },
      { ...BEES, lines: [18, 23] },
      { ...MAPS, lines: [25, 30] },
    ]);
  });

  it('may have a title on two lines', () => {
    const title = 'Counting Bees\nfrom the Sound of a Hive';
    assert.deepEqual(pairs(huggingFace(TIDES, { ...BEES, title }, MAPS)), [TIDES, BEES, MAPS]);
  });

  it('leaves over submitters and counts between the papers; a number right above a title is its votes', () => {
    const page = huggingFacePage(
      'Submitted by',
      'Attention',
      '93',
      TIDES.title,
      '·\n12 authors',
      '4',
      TIDES.abstract,
      'GitHub 1.2k',
      'Submitted by\nuser-1',
      BEES.title,
      BEES.abstract,
    );
    assert.deepEqual(
      [pairs(page), readBriefly(page).leftovers],
      [
        [TIDES, BEES],
        [
          '11: Submitted by',
          '13: Attention',
          '19: ·',
          '20: 12 authors',
          '22: 4',
          '26: GitHub 1.2k',
          '28: Submitted by',
          '29: user-1',
        ],
      ],
    );
  });

  it('of which only the submitters are left holds no paper, and says why', () => {
    const users = ['ada', 'attention', 'Bo-Chen', 'mini'].map((user) => `Submitted by\n\n${user}`);
    assert.deepEqual(
      [briefEntries(huggingFacePage(...users)), readBriefly(huggingFacePage(...users)).problems],
      [
        [],
        ['1: Only the names of submitters are left: titles were lost when this page was saved.'],
      ],
    );
  });

  it('keeps an abstract that is cut off at the end, and marks it', () => {
    const cut = BEES.abstract.slice(0, 140).trim();
    assert.deepEqual(briefEntries(huggingFace(TIDES, { ...BEES, abstract: cut })).at(-1), {
      title: BEES.title,
      abstract: cut,
      abstractTruncated: true,
      lines: [15, 17],
    });
  });

  it('keeps a title that nothing follows', () => {
    assert.deepEqual(pairs(huggingFace(TIDES, { title: BEES.title })), [
      TIDES,
      { title: BEES.title },
    ]);
  });

  it('tells titles of every kind from abstracts of every kind', () => {
    const papers = [
      { title: 'TIDES', abstract: TIDES.abstract },
      { title: 'When Do Sparse Kernels Predict Harbour Tides?', abstract: TIDES.abstract },
      { title: 'Sparse kernels for tides.', abstract: TIDES.abstract },
      {
        title: 'Bees killed the hive star. A counter for the sound of bees',
        abstract: BEES.abstract,
      },
      { title: 'Tides: The $\\ell_1$ Kernel of a Harbour', abstract: TIDES.abstract },
      {
        title: 'Reducing Tides to Lakes',
        abstract: 'Description of a reduction of tides to lakes.',
      },
      {
        title: 'Why Do Tides Turn',
        abstract: '"Why do tides turn" is a hard question. We answer it.',
      },
      { title: '🐝 Bees', abstract: BEES.abstract },
    ];
    assert.deepEqual(
      papers.map((paper) => pairs(huggingFace(MAPS, paper, MAPS))),
      papers.map((paper) => [MAPS, paper, MAPS]),
    );
  });

  it('reads the same with blanks around and within its lines', () => {
    const page = huggingFace(TIDES).replace('Harbour Tides', 'Harbour\tTides  ');
    assert.deepEqual(briefEntries(`${page}  \n\n   \n`), [{ ...TIDES, lines: [11, 13] }]);
  });

  it('ends where the next page begins, with its own date', () => {
    const second = huggingFace(BEES).replace('Mar 14', 'April 2, 2024');
    assert.deepEqual(readBriefly(`${huggingFace(TIDES)}\n\n${second}`), {
      pages: [
        { format: 'hf-papers', lines: [1, 9], date: { month: 3, day: 14 } },
        { format: 'hf-papers', lines: [15, 23], date: { year: 2024, month: 4, day: 2 } },
      ],
      entries: [
        { ...TIDES, lines: [11, 13] },
        { ...BEES, lines: [25, 27] },
      ],
      leftovers: [],
      problems: [],
    });
  });
});

describe('The votes on a page of Hugging Face', () => {
  const votes = (...blocks: readonly string[]): readonly unknown[] =>
    readEntries(huggingFacePage(...blocks)).map(({ lines, metrics }) => [metrics?.upvotes, lines]);

  it('are the numbers right above the titles, and their lines are of the papers', () => {
    assert.deepEqual(votes('93', TIDES.title, TIDES.abstract, '7', BEES.title, BEES.abstract), [
      [93, [11, 15]],
      [7, [17, 21]],
    ]);
  });

  it('are the numbers right below the abstracts where none stands above the first title', () => {
    assert.deepEqual(votes(TIDES.title, TIDES.abstract, '93', BEES.title, BEES.abstract), [
      [93, [11, 15]],
      [undefined, [17, 19]],
    ]);
  });

  it('are not told by a number between a title and its abstract, nor after the next submitter', () => {
    assert.deepEqual(
      votes(TIDES.title, '4', TIDES.abstract, 'Submitted by\nada', '7', BEES.title, BEES.abstract),
      [
        [undefined, [11, 15]],
        [undefined, [22, 24]],
      ],
    );
  });
});

describe('What the user said of a line of a Hugging Face page', () => {
  const marked = (page: string, marks: readonly (readonly [string, LineMark])[]) =>
    readEntries(page, { marks: new Map(marks) }).map(({ abstract, title }) => [title, abstract]);

  it('outweighs all that the line looks like', () => {
    const page = huggingFace(TIDES, { title: BEES.abstract, abstract: 'Bees' });
    assert.deepEqual(
      marked(page, [
        [lineIdentity(BEES.abstract), 'title'],
        ['Bees', 'abstract'],
      ]),
      [
        [TIDES.title, TIDES.abstract],
        [BEES.abstract, 'Bees'],
      ],
    );
  });

  it('makes a title of a number, which is one of votes elsewhere', () => {
    const page = huggingFace(TIDES, { title: '1984', abstract: BEES.abstract });
    assert.deepEqual(marked(page, [['1984', 'title']]).at(-1), ['1984', BEES.abstract]);
  });

  it('parts a title from the abstract on the next line', () => {
    const page = huggingFacePage(`${TIDES.title}\nHarbours\n${TIDES.abstract}`);
    assert.deepEqual(marked(page, [['Harbours', 'abstract']]), [
      [TIDES.title, `Harbours ${TIDES.abstract}`],
    ]);
  });
});

describe('A page of Hugging Face with papers in Chinese', () => {
  it('tells titles and abstracts, though they have no blanks and few signs', () => {
    const papers = [
      {
        title: '稀疏核预测港口潮汐',
        abstract: '本文研究稀疏核如何预测港口的潮汐。模型只保留四十个点，误差与完整的核相同。',
      },
      {
        title: '🐝 从声音数蜜蜂',
        abstract: '蜂巢的声音告诉我们有多少蜜蜂在家。我们听一分钟就能数蜜蜂。',
      },
      {
        title: '折叠地图很难',
        abstract: '两行的地图能否折叠平整？我们证明这个问题很难，证明用到七条折痕。',
      },
    ];
    assert.deepEqual(pairs(huggingFace(...papers)), papers);
    assert.deepEqual(pairs(huggingFace(...papers.slice(0, 2), { title: '折叠地图很难' }, TIDES)), [
      ...papers.slice(0, 2),
      { title: '折叠地图很难' },
      TIDES,
    ]);
  });
});

describe('A page of Hugging Face with an unusual head', () => {
  const DIFFERS =
    'The head of this page is not the usual one; its papers were read by their structure.';

  it('is read by three pairs and a line of the site, and says so', () => {
    const body = [TIDES, BEES, MAPS].map(({ abstract, title }) => `${title}\n\n${abstract}`);
    const text = ['Papers of the day', ...body, 'GitHub 1.2k'].join('\n\n');
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'hf-papers' }],
      entries: [
        { ...TIDES, lines: [3, 5] },
        { ...BEES, lines: [7, 9] },
        { ...MAPS, lines: [11, 13] },
      ],
      leftovers: ['1: Papers of the day', '15: GitHub 1.2k'],
      problems: [`3: ${DIFFERS}`],
    });
  });

  it('is read by one paper where the lines of the site stand right at it', () => {
    const paper = `${TIDES.title}\n\n${TIDES.abstract}`;
    const counted = `93\n\n${TIDES.title}\n\n·\n12 authors\n\n4\n\n${TIDES.abstract}`;
    assert.deepEqual(
      [pairs(`Submitted by\n\nAttention\n\n${paper}`), briefEntries(counted)],
      [[TIDES], [{ ...TIDES, metrics: { upvotes: 93 }, lines: [1, 10] }]],
    );
  });

  it('is known by titles that a copy in Markdown links to the site', () => {
    const [tides, bees] = ['### [', '### ['].map((start, at) =>
      at === 0
        ? `${start}${TIDES.title}](/papers/2401.00001)`
        : `${start}${BEES.title}](https://huggingface.co/papers/2401.00002)`,
    );
    const link = (id: string) => ({ kind: 'paper', url: `https://huggingface.co/papers/${id}` });
    assert.deepEqual(briefEntries(`${tides}\n\n${TIDES.abstract}\n\n${bees}\n`), [
      { ...TIDES, ids: { arxiv: '2401.00001' }, lines: [1, 3] },
      {
        title: BEES.title,
        ids: { arxiv: '2401.00002' },
        links: [link('2401.00002')],
        lines: [5, 5],
      },
    ]);
  });

  it('may glue the lines of its head, the date and the first submitter', () => {
    const head = 'newGet trending papers in your email inbox!SubscribeSubmitted by\nada\n\n';
    const dated =
      'Get trending papers in your email inbox!\nbyAK and the research communityMar 14\n';
    const body = `${TIDES.title}\n\n${TIDES.abstract}`;
    assert.deepEqual(
      [head, dated]
        .map((top) => readBriefly(top + body))
        .map(({ leftovers, pages }) => [pages, leftovers]),
      [
        [[{ format: 'hf-papers', lines: [1, 1] }], ['2: ada']],
        [[{ format: 'hf-papers', lines: [1, 2], date: { month: 3, day: 14 } }], []],
      ],
    );
  });
});

describe('Lines of a Hugging Face page that lost what parts them', () => {
  const UNSURE =
    'Where this title and this abstract begin and end is uncertain: lines may be missing or too many.';

  it('join an abstract of two lines, also where the second says nothing of the title', () => {
    const second = 'Code and weights are free for everybody, and so is the book on it.';
    const paper = { title: TIDES.title, abstract: `${TIDES.abstract}\n${second}` };
    assert.deepEqual(pairs(huggingFace(MAPS, paper, BEES)), [
      MAPS,
      { title: TIDES.title, abstract: `${TIDES.abstract} ${second}` },
      BEES,
    ]);
  });

  it('are read without blank lines, and a doubt where a wrap may have hidden an end', () => {
    const papers = [TIDES, BEES, MAPS];
    const lines = papers.map(({ abstract, title }) => `${title}\n${wrapAt(80, abstract)}`);
    const plain = papers.map(({ abstract, title }) => `${title}\n${abstract}`);
    const read = pairs(`${HUGGING_FACE_HEAD}${lines.join('\n')}`);
    assert.deepEqual(
      read.map(({ doubtful: _, ...paper }) => paper),
      papers,
    );
    assert.ok(read.every(({ doubtful = UNSURE }) => doubtful === UNSURE));
    assert.deepEqual(pairs(`${HUGGING_FACE_HEAD}${plain.join('\n')}`), papers);
  });
});

describe('Not a page of Hugging Face', () => {
  const texts = {
    'a head without papers': HUGGING_FACE_HEAD,
    'titles and abstracts without any head': `${TIDES.title}\n\n${TIDES.abstract}`,
    'a news letter that says "new" and "Subscribe"': `new\n\nSubscribe\n\n${TIDES.abstract}`,
    'a thesis that says by whom it was submitted': `Submitted by\n\nAda Writer\n\n${TIDES.title}\n\n${TIDES.abstract}`,
    'pairs under the word "new"': `new\n\n${[TIDES, BEES, MAPS].map((one) => `${one.title}\n\n${one.abstract}`).join('\n\n')}`,
    'a list that links papers of the site': `- [${TIDES.title}](https://huggingface.co/papers/2401.00001): good`,
    'a page saved as HTML': `<h3>${TIDES.title}</h3><p>${TIDES.abstract}</p>`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
