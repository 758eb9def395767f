import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDump } from '../../../src/core/dump/readDump';
import { BEES, MAPS, profilePage, profileRecord, TIDES } from '../../core/dump/samplePages';
import { sharedPath } from '../sharedData';
import { type EdgeCases, isNoDump, papersOf } from './edgeCase';

/** The sizes of the papers that some texts make. */
function sizes(...texts: readonly string[]): number[] {
  return papersOf(...texts).map(({ entries }) => entries.length);
}

/** Cases of fusing, and of files that are no dumps. */
export const MERGING: EdgeCases = {
  E96: {
    check: () => {
      const title = 'Learning Invariances';
      const texts = [TIDES, MAPS].map(({ abstract }) =>
        profilePage(profileRecord({ title, abstract })),
      );
      assert.deepEqual(sizes(...texts), [1, 1]);
    },
  },
  E97: {
    check: () => {
      const bare = (title: string): string => profilePage(`LGMar 3, 2024\n${title}`);
      const short = { ...BEES, title: 'Counting Bees' };
      assert.deepEqual(
        [
          sizes(bare(TIDES.title), profilePage(profileRecord(TIDES))),
          sizes(bare(short.title), profilePage(profileRecord(short))),
        ],
        [[2], [1, 1]],
      );
    },
    differs:
      'Under four words a title alone joins nothing, not even weakly: a wrong join gives a paper ' +
      'foreign authors in a citation, a missed one only lists it twice.',
  },
  E98: {
    check: () => {
      const plain = { ...TIDES, title: 'HIVE++: Predicting $\\ell_1$ harbour tides' };
      const spelled = { ...TIDES, title: 'Hive: Predicting ell_1 Harbour Tides!' };
      const bare = (title: string): string => profilePage(`LGMar 3, 2024\n${title}`);
      assert.deepEqual(
        [
          sizes(profilePage(profileRecord(plain)), profilePage(profileRecord(spelled))),
          sizes(bare('HIVE: Predicting Harbour Tides'), bare('SWARM: Predicting Harbour Tides')),
        ],
        [[2], [1, 1]],
      );
    },
  },
  E99: {
    check: () => {
      const twice = profilePage(profileRecord(TIDES), profileRecord(TIDES));
      assert.deepEqual(
        papersOf(twice).map(({ entries }) => entries.map(({ entry }) => entry.lines)),
        [
          [
            [12, 17],
            [19, 24],
          ],
        ],
      );
    },
  },
  E100: {
    check: () => {
      const record = (authors: string, date: string): string =>
        profilePage(profileRecord(TIDES, { authors, date }));
      const [paper] = papersOf(
        record('Ada Writer, Bo Chen, C. Dee et al.', 'LGMar 3, 2023'),
        record('Ada Writer, Bo Chen, C. Dee, E. Fu', 'LGMar 3, 2022'),
      );
      assert.deepEqual(
        [
          paper?.authors.map(({ name }) => name),
          paper?.authorsTruncated,
          paper?.date?.year,
          paper?.entries.map(({ entry }) => entry.date?.year),
        ],
        [['Ada Writer', 'Bo Chen', 'C. Dee', 'E. Fu'], false, 2022, [2023, 2022]],
      );
    },
  },
  E101: {
    check: () => {
      const files = ['courses.txt', 'faq.txt'].map((name) =>
        readFileSync(sharedPath(`cases/not-dumps/${name}`), 'utf8'),
      );
      for (const text of files) isNoDump(text);
      const asked = files.map((text) => readDump(text, { readAs: 'pairs' })?.sections[0]?.format);
      assert.deepEqual(asked, ['pairs', 'pairs']);
    },
  },
  E102: {
    check: () => {
      const readme =
        '# tool\n\nIt counts the bees of a hive by their sound. Build it with make, and cite it as\n\n@misc{bees,\n  title = {Bees}\n}\n';
      isNoDump(readme);
      isNoDump(readFileSync(sharedPath('cases/not-dumps/README-cite-bibtex.md'), 'utf8'));
    },
  },
  E103: { check: isNoDump },
};
