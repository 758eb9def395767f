import assert from 'node:assert/strict';
import { paperLabel } from '../../../src/core/library/paperLabel';
import { readBriefly } from '../../core/dump/readBriefly';
import {
  BEES,
  CATALYZEX_HEAD,
  catalyzexPage,
  MAPS,
  profilePage,
  profileRecord,
  TIDES,
} from '../../core/dump/samplePages';
import { type EdgeCases, isNoDump, papersOf, placesIn } from './edgeCase';

/** Cases of CatalyzeX. */
export const CATALYZEX: EdgeCases = {
  E88: {
    check: (input) => {
      const page = CATALYZEX_HEAD + input;
      const expected = { entries: [{ abstract: 3 }, { abstract: 7 }], leftovers: [5] };
      assert.deepEqual(placesIn(page), expected);
    },
    differs:
      'One abstract above a "Via" and one below it are not enough without the line of ' +
      'advertisement on top: "Via" is an ordinary word.',
  },
  E89: {
    check: (input) => {
      const glued = `${TIDES.abstract}${input.replace(/^.*\./, '')}`;
      const page = `${CATALYZEX_HEAD}${glued}\n\n${BEES.abstract}`;
      assert.deepEqual(placesIn(`${page}\n\nVia`).entries, [{ abstract: 3 }, { abstract: 5 }]);
      assert.equal(readBriefly(page).entries.length, 1);
    },
  },
  E90: { check: isNoDump },
  E91: {
    check: (input) => {
      const page = CATALYZEX_HEAD + input;
      assert.deepEqual(placesIn(page), { entries: [{ abstract: 3 }], leftovers: [5] });
      const [paper] = papersOf(page);
      assert.deepEqual(paper && [paper.title, paperLabel(paper).untitled], [undefined, true]);
      const [titled] = papersOf(catalyzexPage(TIDES.abstract), profilePage(profileRecord(TIDES)));
      assert.equal(titled?.title, TIDES.title);
    },
    differs: 'As E88: one abstract above a "Via" needs the line of advertisement on top.',
  },
  E92: {
    check: () => {
      const reworded = TIDES.abstract
        .replace('forty points of a century of records', 'forty samples out of a hundred years')
        .replace('Experiments in nine harbours show', 'Measurements in nine harbours show');
      const papers = papersOf(profilePage(profileRecord(TIDES)), catalyzexPage(reworded));
      assert.deepEqual(
        papers.map(({ entries }) => entries.map(({ entry }) => entry.abstract)),
        [[TIDES.abstract, reworded]],
      );
    },
  },
  E93: {
    check: () => {
      const page = catalyzexPage(`Abstract:${TIDES.abstract}`);
      assert.deepEqual(readBriefly(page).entries, [{ abstract: TIDES.abstract, lines: [3, 3] }]);
    },
  },
  E94: {
    check: (input) => {
      const entry = {
        title: 1,
        abstract: 10,
        authors: ['Ada Writer', 'Bo Chen'],
        date: '2024-3-3',
      };
      assert.deepEqual(placesIn(input), { entries: [entry], leftovers: [12, 14] });
    },
  },
  E95: {
    check: (input) =>
      assert.deepEqual(readBriefly(`${input}\n\n${MAPS.abstract}\n\nVia`), {
        pages: [{ format: 'catalyzex', lines: [1, 1] }],
        entries: [{ abstract: MAPS.abstract, lines: [3, 3] }],
        leftovers: ['5: Via'],
        problems: [],
      }),
  },
};
