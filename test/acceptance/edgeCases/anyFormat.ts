import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { looksLikeDump, readDump } from '../../../src/core/dump/readDump';
import { finish } from '../../../src/core/steps';
import {
  decodeStrictly,
  decodeWestern,
  isUnmarkedUtf16,
  looksBinary,
} from '../../../src/lib/decodeBytes';
import { readWell } from '../../core/dump/readBriefly';
import { profilePage, profileRecord, TIDES } from '../../core/dump/samplePages';
import { type EdgeCases, isNoDump, pagesIn, papersOf, placesIn } from './edgeCase';

const PROFILE = profilePage(profileRecord(TIDES));
const CHANGES = 'suites/dumpChanges.ts';

/** What the profile of one paper holds that most cases are about. */
const ONE = {
  title: 13,
  abstract: 17,
  authors: ['Ada Writer', 'Bo Chen'],
  date: '2024-3-3',
  categories: ['cs.LG'],
};
/** The cases' profile declares two papers and mostly holds one. */
const ONE_OF_TWO = { entries: [ONE], problems: ['countDiffers'] };
/** The cases' page of Hugging Face; their titles are mostly foreign to the abstract, as is told. */
const PAIR = [{ title: 11, abstract: 13 }];

/** Cases of bytes, line ends, size and cuts, whatever the format. */
export const ANY_FORMAT: EdgeCases = {
  E01: {
    check: (input) => {
      assert.deepEqual(placesIn(input), ONE_OF_TWO);
      assert.deepEqual(readDump(input.replace(/\r?\n/g, '\r\n')), readDump(input));
      assert.ok(!JSON.stringify(readDump(input)).includes('\\r'));
    },
  },
  E02: {
    check: (input) => {
      assert.deepEqual(placesIn(input), ONE_OF_TWO);
      assert.deepEqual(readDump(input), readDump(input.replaceAll('\r', '\n')));
    },
  },
  E03: {
    check: (input) => {
      const plain = input.replace('\ufeff', '');
      assert.deepEqual(readDump(input), readDump(plain));
      assert.deepEqual(pagesIn(`\ufeff${plain}`)[0]?.owner, 'Ada Writer');
    },
  },
  E04: {
    check: () => {
      const bytes = Buffer.from(`\ufeff${PROFILE}`, 'utf16le');
      assert.deepEqual([looksBinary(bytes), finish(decodeStrictly(bytes))?.text], [false, PROFILE]);
    },
    shownBy: [`${CHANGES}: UTF-16 with its mark: as a dump`],
  },
  E05: {
    check: () => {
      const bytes = Buffer.from(PROFILE, 'utf16le');
      assert.deepEqual(
        [looksBinary(bytes), isUnmarkedUtf16(bytes, bytes.length, looksLikeDump)],
        [true, true],
      );
    },
    differs:
      'Such a file is listed as not read only where its head, read as UTF-16, is a listing page ' +
      '(any other binary file would be listed too), and the advice is to save it as UTF-8: with ' +
      'files.encoding other tools would still not read it.',
    shownBy: [`${CHANGES}: UTF-16 without a byte order mark: with the reason`],
  },
  E06: {
    check: () => {
      const bytes = Buffer.from('Light Schr\xf6dinger Bridge', 'latin1');
      assert.deepEqual(
        [finish(decodeStrictly(bytes)), decodeWestern(bytes)],
        [undefined, 'Light Schrödinger Bridge'],
      );
    },
    differs:
      'Before Windows-1252 the encoding is tried that the user set for the file (files.encoding).',
    shownBy: [`${CHANGES}: Windows-1252: as a dump, with what it was read as`],
  },
  E07: { check: (input) => assert.deepEqual(placesIn(input).entries, PAIR) },
  E08: { check: (input) => assert.deepEqual(placesIn(input).entries, PAIR) },
  E09: {
    check: (input) => {
      assert.deepEqual(placesIn(input).entries, PAIR);
      assert.match(papersOf(input)[0]?.title ?? '', /^\S+ \S+ \S+$/);
    },
  },
  E10: {
    check: (input) => {
      assert.deepEqual(placesIn(input).entries, PAIR);
      for (const blank of ['\f', '\v', '\u2029']) {
        assert.deepEqual(readDump(input.replaceAll('\u2028', blank)), readDump(input));
      }
      // Within an abstract they end a line of the text, and none of the editor's.
      const abstract = `${TIDES.abstract}\u2028${TIDES.abstract}`;
      const [paper] = papersOf(profilePage(profileRecord({ ...TIDES, abstract })));
      assert.equal(paper?.abstract, abstract.replace('\u2028', '\n'));
    },
    differs:
      'They do not part a title from an abstract on one line of the editor: two entries or ' +
      'fields would share a line, and nobody could be led to the one or the other.',
  },
  E11: { check: isNoDump },
  E12: { check: isNoDump },
  E13: {
    check: () => {
      const bytes = Buffer.from(`PK\0\0${PROFILE}`);
      assert.deepEqual(
        [looksBinary(bytes), isUnmarkedUtf16(bytes, bytes.length, looksLikeDump)],
        [true, false],
      );
    },
    differs: 'It is not listed in the log either: most binary files of a workspace are no dumps.',
  },
  E14: {
    check: () => {
      const text = 'LG Via new Subscribe https:// $ '.repeat(330_000);
      assert.deepEqual([looksLikeDump(text), readDump(text)], [false, undefined]);
    },
  },
  E15: {
    check: () => {
      const manifest = readFileSync('package.json', 'utf8');
      assert.match(manifest, /"papertree\.files\.maxSizeMB": \{[^}]*"default": 32\b/);
    },
    differs:
      'The limit is 32 MB by default; one opts in by the setting that the message names, which ' +
      'needs no command of its own.',
    shownBy: [`${CHANGES}: lists a file that is too large, with the reason`],
  },
  E16: {
    check: (input) =>
      assert.deepEqual(placesIn(input), {
        entries: [{ ...ONE, cut: true }],
        problems: ['countDiffers', 'cutOff'],
      }),
    shownBy: [
      `${CHANGES}: follows an edit`,
      `${CHANGES}: still knows its dumps while it reads them again`,
    ],
  },
  E17: {
    check: (input) => {
      assert.deepEqual(placesIn(input), {
        entries: [{ ...ONE, cut: true }],
        problems: ['countDiffers', 'cutOff'],
      });
      const cut = profilePage(profileRecord({ ...TIDES, abstract: TIDES.abstract.slice(0, 180) }));
      const papers = papersOf(PROFILE, cut);
      assert.deepEqual(
        papers.map(({ abstract, entries }) => [abstract, entries.length]),
        [[TIDES.abstract, 2]],
      );
    },
  },
  E18: {
    check: (input) =>
      assert.deepEqual(placesIn(input), {
        entries: [
          {
            title: 13,
            authors: ['Ada Writer (hidden)'],
            truncated: true,
            date: '2024-3-3',
            categories: ['cs.LG'],
          },
        ],
        problems: ['countDiffers'],
      }),
  },
  E19: {
    check: (input) =>
      assert.deepEqual(
        papersOf(...input.split(' / ')).map(({ entries }) => entries.map(({ file }) => file)),
        [['0', '1']],
      ),
  },
  E20: {
    check: (input) => {
      const { sections } = readWell(input);
      assert.deepEqual(
        sections.map(({ format, page, entries }) => [
          format,
          page?.owner,
          entries.map(({ authors }) => authors.length),
        ]),
        [
          ['author-profile', 'Ada Writer', [2]],
          ['hf-papers', undefined, [0]],
        ],
      );
    },
  },
  E21: {
    check: (input) => {
      const { entries, leftovers } = placesIn(input);
      assert.deepEqual(
        [entries.map(({ title }) => title), pagesIn(input).map((page) => page?.owner), leftovers],
        [[13, 31], ['Ada Writer', 'Ada Writer'], undefined],
      );
    },
  },
};
