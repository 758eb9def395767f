import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly, readEntries } from './readBriefly';
import { BEES, CATALYZEX_HEAD, catalyzexPage, MAPS, TIDES } from './samplePages';

describe('A list of CatalyzeX', () => {
  it('tells abstracts without titles; "Via" and the advertisement are no part of them', () => {
    assert.deepEqual(readBriefly(catalyzexPage(TIDES.abstract, BEES.abstract)), {
      pages: [{ format: 'catalyzex', lines: [1, 1] }],
      entries: [
        { abstract: TIDES.abstract, lines: [3, 3] },
        { abstract: BEES.abstract, lines: [7, 7] },
      ],
      leftovers: ['5: Via', '9: Via'],
      problems: [],
    });
  });

  it('may be rich: title, date, authors and a label, among captions', () => {
    const rich =
      `${TIDES.title}\nAdd code\n\nMar 3, 2024\n\nFigure 1 for ${TIDES.title}\n\n` +
      `Figure 2 for ${TIDES.title}\n\nAda Writer, Bo Chen\n\nAbstract:${TIDES.abstract}`;
    const page = `${catalyzexPage(rich)}\n\nAccess Paper or Ask Questions\n\n${BEES.abstract}`;
    assert.deepEqual(readBriefly(page), {
      pages: [{ format: 'catalyzex', lines: [1, 1] }],
      entries: [
        {
          ...TIDES,
          authors: ['Ada Writer', 'Bo Chen'],
          date: { year: 2024, month: 3, day: 3 },
          lines: [3, 14],
        },
        { abstract: BEES.abstract, lines: [20, 20] },
      ],
      leftovers: ['16: Via', '18: Access Paper or Ask Questions'],
      problems: [],
    });
    assert.deepEqual(readEntries(page)[0]?.fieldLines, {
      title: [3, 3],
      date: [6, 6],
      authors: [12, 12],
      abstract: [14, 14],
    });
  });

  it('may lack its last "Via", and its last abstract may be cut', () => {
    const cut = BEES.abstract.slice(0, 140).trim();
    const pages = [BEES.abstract, cut].map((last) => `${catalyzexPage(TIDES.abstract)}\n\n${last}`);
    assert.deepEqual(
      pages.map((page) => briefEntries(page).at(-1)),
      [
        { abstract: BEES.abstract, lines: [7, 7] },
        { abstract: cut, abstractTruncated: true, lines: [7, 7] },
      ],
    );
  });

  it('is known without its advertisement by several abstracts that "Via" ends', () => {
    const page = catalyzexPage(TIDES.abstract, BEES.abstract).slice(CATALYZEX_HEAD.length);
    assert.deepEqual(readBriefly(page), {
      pages: [{ format: 'catalyzex' }],
      entries: [
        { abstract: TIDES.abstract, lines: [1, 1] },
        { abstract: BEES.abstract, lines: [5, 5] },
      ],
      leftovers: ['3: Via', '7: Via'],
      problems: [],
    });
  });

  it('leaves over what stands between two "Via" without an abstract', () => {
    const page = catalyzexPage(TIDES.abstract, 'Page not found', BEES.abstract);
    assert.deepEqual(
      [briefEntries(page).length, readBriefly(page).leftovers],
      [2, ['5: Via', '7: Page not found', '9: Via', '13: Via']],
    );
  });

  it('ends an abstract also at a "Via" that is glued to it, if it has others', () => {
    const page = (end: string): string =>
      `${CATALYZEX_HEAD}${TIDES.abstract}Via\n\n${BEES.abstract}${end}`;
    assert.deepEqual(
      [briefEntries(page('\n\nVia')), briefEntries(page('')).map(({ lines }) => lines)],
      [
        [
          { abstract: TIDES.abstract, lines: [3, 3] },
          { abstract: BEES.abstract, lines: [5, 5] },
        ],
        [[3, 5]],
      ],
    );
  });

  it('with another advertisement is read by its structure and reported', () => {
    const head = 'Install our free browser add-on to find code for any paper!\n\n';
    const page = catalyzexPage(TIDES.abstract, BEES.abstract).replace(CATALYZEX_HEAD, head);
    assert.deepEqual(readBriefly(page), {
      pages: [{ format: 'catalyzex', lines: [1, 1] }],
      entries: [
        { abstract: TIDES.abstract, lines: [3, 3] },
        { abstract: BEES.abstract, lines: [7, 7] },
      ],
      leftovers: ['5: Via', '9: Via'],
      problems: [
        '1: The head of this page is not the usual one; its papers were read by their structure.',
      ],
    });
  });

  it('that is rich keeps its first title without the advertisement, even of one paper', () => {
    const page =
      `${TIDES.title}\nAdd code\n\nMar 3, 2024\n\nFigure 1 for ${TIDES.title}\n\n` +
      `Ada Writer\n\nAbstract:${TIDES.abstract}\n\nVia\n\nAccess Paper or Ask Questions`;
    assert.deepEqual(briefEntries(page), [
      {
        ...TIDES,
        authors: ['Ada Writer'],
        date: { year: 2024, month: 3, day: 3 },
        lines: [1, 10],
      },
    ]);
  });

  const LOST =
    'What divides the records is missing here: these may be the abstracts of two papers.';

  it('that lost a "Via" parts what is too long for one abstract, and says so', () => {
    const long = ({ abstract }: { readonly abstract: string }): string =>
      Array(5).fill(abstract).join(' ');
    const page = catalyzexPage(`${long(TIDES)}\n\n${long(BEES)}`, MAPS.abstract);
    const { entries, problems } = readBriefly(page);
    assert.deepEqual(
      [entries, problems],
      [
        [
          { abstract: long(TIDES), lines: [3, 3] },
          { abstract: long(BEES), lines: [5, 5] },
          { abstract: MAPS.abstract, lines: [9, 9] },
        ],
        [`5: ${LOST}`],
      ],
    );
  });

  it('that lost a "Via" joins what may be one abstract, and doubts where no word is shared', () => {
    const long = (text: string): string => `${text} ${text}`;
    const page = catalyzexPage(`${long(TIDES.abstract)}\n\n${long(MAPS.abstract)}`);
    assert.deepEqual(briefEntries(page), [
      {
        abstract: `${long(TIDES.abstract)}\n${long(MAPS.abstract)}`,
        doubtful: LOST,
        lines: [3, 5],
      },
    ]);
  });

  it('that is rich and lost a "Via" is parted at the next title', () => {
    const rich = (paper: typeof TIDES | typeof BEES): string =>
      `${paper.title}\nAdd code\n\nAda Writer\n\nAbstract:${paper.abstract}`;
    assert.deepEqual(
      briefEntries(catalyzexPage(`${rich(TIDES)}\n\n${rich(BEES)}`)).map(
        ({ title, abstract, lines }) => ({ title, abstract, lines }),
      ),
      [
        { ...TIDES, lines: [3, 8] },
        { ...BEES, lines: [10, 15] },
      ],
    );
  });

  it('is parted at titles that the user marked, and takes what the user marked as an abstract', () => {
    const note = 'On bees: hives, sounds';
    const page = catalyzexPage(`${TIDES.abstract}\n\n${BEES.title}\n\n${note}`);
    const marks = new Map([
      [BEES.title, 'title'],
      [note, 'abstract'],
    ] as const);
    assert.deepEqual(briefEntries(page, { marks }), [
      { abstract: TIDES.abstract, lines: [3, 3] },
      { title: BEES.title, abstract: note, lines: [5, 7] },
    ]);
  });

  it('keeps "Via" where it is a word of an abstract', () => {
    const abstract = `Via Appia is a road of Rome. ${MAPS.abstract}`;
    assert.deepEqual(briefEntries(catalyzexPage(abstract)), [{ abstract, lines: [3, 3] }]);
  });
});

describe('Not a list of CatalyzeX', () => {
  const texts = {
    'a route': 'Berlin\n\nVia\n\nHannover\n\nVia\n\nAmsterdam',
    'one paragraph above a "Via"': `${TIDES.abstract}\n\nVia`,
    'the advertisement alone': CATALYZEX_HEAD,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
