import { deepEqual } from 'node:assert/strict';
import type { DumpContext } from '../../../src/core/dump/format';
import { type LineMark, lineIdentity } from '../../../src/core/dump/lineMark';
import { brokenLaws } from '../../safety/dumpLaws';
import { SEED_PAGES } from '../../safety/seedPages';

const MARKS: readonly LineMark[] = ['title', 'abstract', 'junk'];

describe('A mark of the user on any line', () => {
  for (const [format, page] of Object.entries(SEED_PAGES)) {
    it(`leaves a page to be read by the laws: ${format}`, () => {
      const lines = [...new Set(page.split('\n').map(lineIdentity))].filter((line) => line !== '');
      const asked: DumpContext = format === 'pairs' ? { readAs: 'pairs' } : {};
      const broken = lines.flatMap((line) =>
        MARKS.flatMap((mark) => {
          const laws = brokenLaws(page, { ...asked, marks: new Map([[line, mark]]) });
          return laws.map((law) => `${line} as ${mark}: ${law}`);
        }),
      );
      deepEqual(broken, []);
    });
  }
});
