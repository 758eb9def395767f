import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { briefEntries, readBriefly } from './readBriefly';
import { BEES, MAPS, TIDES } from './samplePages';

describe('EndNote and Refer', () => {
  it('tell title, authors, journal, date, abstract, DOI and address', () => {
    const text = `%0 Journal Article
%A Writer, Ada
%A Chen, Bo
%E Editor, Eve
%+ Institute of Tides, Harbourtown
%T ${TIDES.title}
%J Journal of Tides
%D 2009
%8 2009 Jan 18
%V 29
%N 2
%P 94-98
%G eng
%K tides
%X ${TIDES.abstract}
%U https://journal.example.org/tides
%R 10.1000/tides.1`;
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'refer' }],
      entries: [
        {
          ...TIDES,
          venue: 'Journal of Tides',
          journalReference: 'Journal of Tides 29 (2), 94-98 (2009)',
          language: 'eng',
          authors: ['Writer, Ada', 'Chen, Bo'],
          affiliations: ['Institute of Tides, Harbourtown'],
          date: { year: 2009, month: 1, day: 18 },
          ids: { doi: '10.1000/tides.1' },
          links: [{ kind: 'paper', url: 'https://journal.example.org/tides' }],
          lines: [1, 17],
        },
      ],
      leftovers: [],
      problems: [],
    });
  });

  it('part their records by blank lines, but not the paragraphs of an abstract', () => {
    const text = `%0 Book\n%A Dee, C.\n%T Maps\n%B Paper Series\n%D 2016\n%X One.\n\nTwo.\n%I Press\n\n%0 Book Section\n%T Folds\n%B Maps\n%A Dee, C.`;
    assert.deepEqual(briefEntries(text), [
      {
        title: 'Maps',
        abstract: 'One. Two.',
        authors: ['Dee, C.'],
        date: { year: 2016 },
        lines: [1, 9],
      },
      { title: 'Folds', venue: 'Maps', authors: ['Dee, C.'], lines: [11, 14] },
    ]);
  });

  it('may be as old as refer itself, without types', () => {
    const text =
      '%A C. Dee\n%T Maps\n%J J. Maps\n%D May 1978\n\n%A Bo Chen\n%T Bees\n%I Hive Press\n%D 1979';
    const { entries, problems } = readBriefly(text);
    assert.deepEqual(
      [entries, problems],
      [
        [
          {
            title: 'Maps',
            venue: 'J. Maps',
            authors: ['C. Dee'],
            date: { year: 1978, month: 5 },
            lines: [1, 4],
          },
          { title: 'Bees', authors: ['Bo Chen'], date: { year: 1979 }, lines: [6, 9] },
        ],
        [],
      ],
    );
  });
});

describe('Not EndNote or Refer', () => {
  const texts = {
    'a list of time formats':
      '%A full weekday name\n%B full month name\n%D date as in 2024\n%I hour\n%T time\n%P am',
    'a list of time formats with small letters':
      '%A day in 1999\n%a day\n%B month\n%D date of 2024\n%T time\n%0 padding',
    'comments of TeX':
      '%A comment\n% A comment\n%% Title: x\n%T is a test\n\\documentclass{article}',
    'a text that quotes a record': `${MAPS.abstract}\n\n%0 Book\n%A Dee, C.\n%T Maps\n%D 2016\n\n${BEES.abstract}`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
