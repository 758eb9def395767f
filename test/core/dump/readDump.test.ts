import assert from 'node:assert/strict';
import { looksLikeDump, readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly, readWell } from './readBriefly';
import {
  BEES,
  catalyzexPage,
  huggingFacePage,
  MAPS,
  profilePage,
  profileRecord,
  TIDES,
} from './samplePages';

const PROFILE = profilePage(profileRecord(TIDES), profileRecord(BEES));
const HUGGING_FACE = huggingFacePage(TIDES.title, TIDES.abstract, MAPS.title, MAPS.abstract);
const CATALYZEX = catalyzexPage(BEES.abstract, MAPS.abstract);

describe('A dump', () => {
  const endings = { CRLF: '\r\n', CR: '\r' };
  for (const [name, ending] of Object.entries(endings)) {
    it(`reads the same, line by line, with ${name} as with LF`, () => {
      const pages = [PROFILE, HUGGING_FACE, CATALYZEX];
      assert.deepEqual(
        pages.map((page) => readDump(page.replaceAll('\n', ending))),
        pages.map((page) => readDump(page)),
      );
    });
  }

  it('reads the same behind a byte order mark', () => {
    assert.deepEqual(readDump(`\ufeff${PROFILE}`), readDump(PROFILE));
  });

  it('reads the same with blank lines of invisible characters', () => {
    const page = PROFILE.replaceAll('\n\n', '\n\u200b \u00a0\n');
    assert.deepEqual(readDump(page), readDump(PROFILE));
  });

  it('counts lines as the editor does, which goes on at U+2028', () => {
    const page = HUGGING_FACE.replace(TIDES.abstract, `\u2028${TIDES.abstract}\u2028`);
    assert.deepEqual(briefEntries(page), briefEntries(HUGGING_FACE));
  });

  it('may hold pages of every format, each with its own owner, date and lines', () => {
    const { pages, entries, leftovers } = readBriefly(
      ['My reading list', PROFILE, HUGGING_FACE, CATALYZEX].join('\n\n'),
    );
    const titles = entries.map(({ title, authors, lines }) => [title, authors, lines]);
    assert.deepEqual(
      [pages.map((page) => Object.entries(page).slice(0, 2)), titles, leftovers],
      [
        [
          [
            ['format', 'author-profile'],
            ['lines', [3, 12]],
          ],
          [
            ['format', 'hf-papers'],
            ['lines', [28, 36]],
          ],
          [
            ['format', 'catalyzex'],
            ['lines', [46, 46]],
          ],
        ],
        [
          [TIDES.title, ['Ada Writer', 'Bo Chen'], [14, 19]],
          [BEES.title, ['Ada Writer', 'Bo Chen'], [21, 26]],
          [TIDES.title, undefined, [38, 40]],
          [MAPS.title, undefined, [42, 44]],
          [undefined, undefined, [48, 48]],
          [undefined, undefined, [52, 52]],
        ],
        ['1: My reading list', '50: Via', '54: Via'],
      ],
    );
  });

  it('has fields without what does not show, and leaves the source alone', () => {
    const title = 'E\ufb03cient\u00a0\u202eTides\u202c &amp; Bees\u00ad';
    const page = huggingFacePage(title, `${TIDES.abstract} Our bees hum.`);
    assert.deepEqual(briefEntries(page)[0]?.title, 'Efficient Tides & Bees');
  });

  it('is known by its first 64 kB', () => {
    const far = `${'A line of notes.\n'.repeat(5000)}\n`;
    assert.deepEqual([PROFILE, HUGGING_FACE, CATALYZEX, far + PROFILE].map(looksLikeDump), [
      true,
      true,
      true,
      false,
    ]);
  });

  it('of ten megabytes on one line is refused, and does not hang', () => {
    const text = 'LG Via new Subscribe https:// $ '.repeat(330_000);
    assert.deepEqual([looksLikeDump(text), readDump(text)], [false, undefined]);
  }).timeout(10_000);

  it('keeps a line that is too long for any page as a leftover, and reads on', () => {
    const long = 'LG Via new Subscribe https:// $ '.repeat(4000);
    const page = profilePage(profileRecord(TIDES), long, profileRecord(BEES));
    const { entries, leftovers } = readBriefly(page);
    assert.deepEqual(
      [entries.map(({ title, abstract }) => ({ title, abstract })), leftovers],
      [[TIDES, BEES], [`19: ${long}`]],
    );
  });

  it('of two hundred thousand leftovers is read', () => {
    const { leftovers } = readBriefly(`${HUGGING_FACE}\n\n${'new\n'.repeat(200_000)}`);
    assert.equal(leftovers.length, 200_000);
  });

  it('that ends within an abstract says so, whatever its format', () => {
    const cut = BEES.abstract.slice(0, 140).trim();
    const pages = [
      profilePage(profileRecord(TIDES), profileRecord({ ...BEES, abstract: cut })),
      huggingFacePage(TIDES.title, TIDES.abstract, BEES.title, cut),
      `${catalyzexPage(TIDES.abstract)}\n\n${cut}`,
    ];
    assert.deepEqual(
      pages.map((page) => readDump(page)?.problems),
      [24, 17, 7].map((line) => [{ kind: 'cutOff', line }]),
    );
  });

  it('tells once, at the first of them, that characters were lost', () => {
    const page = PROFILE.replace('Harbour', 'Harb\ufffdr').replace('Hive', 'H\ufffdve');
    assert.deepEqual(
      [readDump(page)?.problems, briefEntries(page)[0]?.title],
      [[{ kind: 'charactersLost', line: 13 }], TIDES.title.replace('Harbour', 'Harb\ufffdr')],
    );
  });

  it('reads to its end whatever one record is like', () => {
    const page = profilePage(
      profileRecord(TIDES),
      'LGMar 3, 2024\n\u00ad&shy;',
      profileRecord(BEES),
    );
    const { sections, leftovers } = readWell(page);
    assert.deepEqual(
      [sections.flatMap(({ entries }) => entries).map(({ title }) => title), leftovers],
      [
        [TIDES.title, BEES.title],
        [
          { line: 19, text: 'LGMar 3, 2024' },
          { line: 20, text: '\u00ad&shy;' },
        ],
      ],
    );
  });
});

describe('Not a dump', () => {
  const texts = {
    nothing: '',
    'blank lines': '\n\n \n',
    'notes with arXiv ids': '- read arXiv:2403.01234 before Friday\n- ask Bo about 2310.07820',
    'one abstract': TIDES.abstract,
    'a list of headings and paragraphs': [TIDES, BEES, MAPS]
      .map(({ title, abstract }) => `${title}\n\n${abstract}`)
      .join('\n\n'),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => {
      assert.deepEqual([readDump(text), looksLikeDump(text)], [undefined, false]);
    });
  }
});
