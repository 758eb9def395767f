import assert from 'node:assert/strict';
import type { PartialDate } from '../../../src/core/dump/entry';
import { readDate } from '../../../src/core/dump/readDate';
import { readBriefly, readEntries } from './readBriefly';
import { BEES, MAPS, profilePage, profileRecord, TIDES } from './samplePages';

describe('A printed date', () => {
  const dates: Readonly<Record<string, PartialDate | undefined>> = {
    'Nov 24, 2022': { year: 2022, month: 11, day: 24 },
    'Mar 16': { month: 3, day: 16 },
    'March 3, 2024': { year: 2024, month: 3, day: 3 },
    'Mar. 3, 2024': { year: 2024, month: 3, day: 3 },
    'Sept 9, 2024': { year: 2024, month: 9, day: 9 },
    'May 3, 2024': { year: 2024, month: 5, day: 3 },
    '2024-03-03': { year: 2024, month: 3, day: 3 },
    '3. März 2024': { year: 2024, month: 3, day: 3 },
    '3. Dez. 2024': { year: 2024, month: 12, day: 3 },
    '1er août 2024': { year: 2024, month: 8, day: 1 },
    '3 de marzo de 2024': { year: 2024, month: 3, day: 3 },
    '3 ott 2024': { year: 2024, month: 10, day: 3 },
    '3 de março': { month: 3, day: 3 },
    '3 mrt. 2024': { year: 2024, month: 3, day: 3 },
    '3 października 2024': { year: 2024, month: 10, day: 3 },
    '2024年3月3日': { year: 2024, month: 3, day: 3 },
    '12月31日': { month: 12, day: 31 },
    '2024년 3월 3일': { year: 2024, month: 3, day: 3 },
    '31 aprile 2024': undefined,
    '3 apples 2024': undefined,
    'Feb 29, 2024': { year: 2024, month: 2, day: 29 },
    'Feb 29': { month: 2, day: 29 },
    'Feb 29, 2023': undefined,
    'Feb 31, 2024': undefined,
    'Mar 0': undefined,
    '2024-13-01': undefined,
    'Mar 16 or so': undefined,
    March: undefined,
  };
  for (const [text, date] of Object.entries(dates)) {
    it(`"${text}" is ${date === undefined ? 'none' : JSON.stringify(date)}`, () => {
      assert.deepEqual(readDate(text), date);
    });
  }
});

describe('The date and the category above a title', () => {
  const code = (line: string): readonly [string[], PartialDate | undefined] => {
    const [entry] = readEntries(profileRecord(TIDES, { date: line }));
    return [[...(entry?.categories ?? [])], entry?.date];
  };
  const march = { year: 2024, month: 3, day: 3 };
  const lines: Readonly<Record<string, readonly [string[], PartialDate | undefined]>> = {
    'LGMar 3, 2024': [['cs.LG'], march],
    'LG Mar 3, 2024': [['cs.LG'], march],
    'LG\nMar 3, 2024': [['cs.LG'], march],
    'LGMarch 3, 2024': [['cs.LG'], march],
    'LG Mar. 3, 2024': [['cs.LG'], march],
    'LG2024-03-03': [['cs.LG'], march],
    'LG3. März 2024': [['cs.LG'], march],
    'LG3.\u00a0Ma\u0308rz 2024': [['cs.LG'], march],
    'LG\n3 mars 2024': [['cs.LG'], march],
    'hep-th3 de marzo de 2024': [['hep-th'], march],
    LG2024年3月3日: [['cs.LG'], march],
    'MAMar 3, 2024': [['cs.MA'], march],
    'SESep 3, 2024': [['cs.SE'], { ...march, month: 9 }],
    'APApr 3, 2024': [['AP'], { ...march, month: 4 }],
    'DCDec 3, 2024': [['cs.DC'], { ...march, month: 12 }],
    'LGMay 3, 2024': [['cs.LG'], { ...march, month: 5 }],
    'math.OCMar 3, 2024': [['math.OC'], march],
    'astro-ph.COMar 3, 2024': [['astro-ph.CO'], march],
    'hep-thMar 3, 2024': [['hep-th'], march],
    'q-bio.NCMar 3, 2024': [['q-bio.NC'], march],
    'cond-mat.quant-gasMar 3, 2024': [['cond-mat.quant-gas'], march],
    'cond-mat.mtrl-sciMar 3, 2024': [['cond-mat.mtrl-sci'], march],
    'LGFeb 31, 2024': [['cs.LG'], undefined],
    'LG3 марта 2024 г.': [['cs.LG'], undefined],
    'ZZMar 3, 2024': [['ZZ'], march],
  };
  for (const [line, expected] of Object.entries(lines)) {
    it(`${JSON.stringify(line)} are told apart`, () => assert.deepEqual(code(line), expected));
  }

  it('are kept where no calendar has the day or no table the month, with a word about it', () => {
    const dates = ['Feb 31, 2024', '3 марта 2024'];
    assert.deepEqual(
      dates.map((date) => readBriefly(profileRecord(TIDES, { date: `LG${date}` })).problems),
      dates.map((date) => [`1: "${date}" is no date that can be read.`]),
    );
  });
});

describe('A code that several archives share', () => {
  const codes = 'AP CG CO CV DS GN GR GT IT LO NA OT PR SC SI SP ST SY TH'.split(' ');

  /** The categories of a page whose first record has a code, and which of them are inferred. */
  const beside = (code: string, ...others: readonly string[]): readonly unknown[] => {
    const records = [code, ...others].map((one) =>
      profileRecord(BEES, { date: `${one}Mar 3, 2024` }),
    );
    const [entry] = readEntries(profilePage(...records));
    return [entry?.categories, entry?.categoriesInferred];
  };

  it('stays as printed where nothing settles it', () => {
    assert.deepEqual(
      codes.map((code) => beside(code)),
      codes.map((code) => [[code], undefined]),
    );
  });

  it('stays as printed on a page of several sciences', () => {
    assert.deepEqual(
      codes.map((code) => beside(code, 'LG', 'math.OC')),
      codes.map((code) => [[code], undefined]),
    );
  });

  it('is computer science among computer science, and marked as inferred', () => {
    const computing = new Set('CG CV DS GR GT IT LO NA SC SI SY'.split(' '));
    assert.deepEqual(
      codes.map((code) => beside(code, 'LG', 'ML')),
      codes.map((code) =>
        computing.has(code) ? [[`cs.${code}`], [`cs.${code}`]] : [[code], undefined],
      ),
    );
  });
});

describe('A date without a year', () => {
  /** The date of a record of "Mar 16" beside others, in a file modified at some time. */
  const beside = (modified: number | undefined, ...dates: readonly string[]): PartialDate => {
    const papers = [TIDES, ...dates.map(() => MAPS)];
    const records = papers.map((paper, at) =>
      profileRecord(paper, { date: `LG${['Mar 16', ...dates][at]}` }),
    );
    const context = modified === undefined ? {} : { modified };
    return readEntries(profilePage(...records), context)[0]?.date ?? {};
  };
  const printed = { month: 3, day: 16 };
  const inferred = { ...printed, year: 2026, yearInferred: true };

  it('is of the year after the latest on the page, if that is when the file was saved', () => {
    assert.deepEqual(
      [
        beside(Date.UTC(2026, 2, 16), 'Apr 21, 2025', 'May 1, 2019'),
        beside(Date.UTC(2026, 11, 31), 'Apr 21, 2025'),
      ],
      [inferred, inferred],
    );
  });

  it('stays without a year in a file that may have been saved later than the page', () => {
    assert.deepEqual(beside(Date.UTC(2027, 5, 1), 'Apr 21, 2025'), printed);
  });

  it('stays without a year where the file is as old as the latest printed year', () => {
    assert.deepEqual(beside(Date.UTC(2025, 5, 1), 'Apr 21, 2025'), printed);
  });

  it('stays without a year where its day had not come when the file was saved', () => {
    assert.deepEqual(beside(Date.UTC(2026, 1, 1), 'Apr 21, 2025'), printed);
  });

  it('stays without a year where no other date has one, or the age of the file is not known', () => {
    assert.deepEqual(
      [beside(Date.UTC(2026, 5, 1), 'May 2'), beside(undefined, 'Apr 21, 2025')],
      [printed, printed],
    );
  });
});
