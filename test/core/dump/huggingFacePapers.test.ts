import assert from 'node:assert/strict';
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

  it('leaves over submitters, votes and counts between the papers', () => {
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
          '15: 93',
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

describe('Not a page of Hugging Face', () => {
  const texts = {
    'a head without papers': HUGGING_FACE_HEAD,
    'titles and abstracts without any head': `${TIDES.title}\n\n${TIDES.abstract}`,
    'a news letter that says "new" and "Subscribe"': `new\n\nSubscribe\n\n${TIDES.abstract}`,
    'a page saved as HTML': `<h3>${TIDES.title}</h3><p>${TIDES.abstract}</p>`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
