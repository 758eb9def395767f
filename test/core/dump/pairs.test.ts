import assert from 'node:assert/strict';
import { offersPairs } from '../../../src/core/dump/looksLikePairs';
import { readDump } from '../../../src/core/dump/readDump';
import { readBriefly } from './readBriefly';
import { BEES, MAPS, TIDES } from './samplePages';

const PAPERS = [TIDES, BEES, MAPS];
const BARE = PAPERS.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n');

describe('Titles and abstracts without the head of a page', () => {
  it('are no dump until someone says what they are', () => {
    assert.equal(readDump(BARE), undefined);
    assert.deepEqual(readBriefly(BARE, { readAs: 'pairs' }), {
      pages: [{ format: 'pairs' }],
      entries: PAPERS.map(({ title, abstract }, at) => {
        return { title, abstract, lines: [4 * at + 1, 4 * at + 3] };
      }),
      leftovers: [],
      problems: [],
    });
  });

  it('are never paired by alternation: a lost abstract leaves the others where they are', () => {
    const text = BARE.replace(`${BEES.abstract}\n\n`, '');
    assert.deepEqual(
      readBriefly(text, { readAs: 'pairs' }).entries.map(({ title, abstract }) => [
        title,
        abstract,
      ]),
      [
        [TIDES.title, TIDES.abstract],
        [BEES.title, undefined],
        [MAPS.title, MAPS.abstract],
      ],
    );
  });

  it('say where they may be of two papers, and where they are cut off', () => {
    const text = `${TIDES.title}\n\n${BEES.abstract.slice(0, -40)}`;
    assert.deepEqual(readBriefly(text, { readAs: 'pairs' }).problems.length, 2);
  });

  it('leave over what shows nothing', () => {
    const { entries, leftovers } = readBriefly(`\ud800\n\n${BARE}`, { readAs: 'pairs' });
    assert.deepEqual([entries.length, leftovers], [3, ['1: \ud800']]);
  });

  it('are offered from three on, and where little else stands between them', () => {
    const two = BARE.slice(0, BARE.indexOf(MAPS.title));
    const prose = 'Nobody asked.\n\n'.repeat(8);
    const headings = PAPERS.map(({ title, abstract }) => `## ${title}\n\n${abstract}`).join('\n\n');
    assert.deepEqual([BARE, two, prose + BARE, headings, ''].map(offersPairs), [
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are offered where they are hard-wrapped, too', () => {
    const wrapped = BARE.replace(/(.{60,79}) /g, '$1\n');
    assert.ok(wrapped.split('\n').every((line) => line.length < 90));
    assert.equal(offersPairs(wrapped), true);
  });
});
