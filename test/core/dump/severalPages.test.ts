import { deepEqual, equal } from 'node:assert/strict';
import type { FormatId } from '../../../src/core/dump/dump';
import { readDump } from '../../../src/core/dump/readDump';
import { SEED_PAGES, TOLD } from '../../safety/seedPages';
import { readBriefly } from './readBriefly';
import { BEES, huggingFacePage, TIDES } from './samplePages';

const FORMATS = (Object.keys(SEED_PAGES) as FormatId[]).filter((id) => !TOLD.has(id));

/** Pages that are not all found, with the reason. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['hf-collection, hf-papers', 'the votes of the last row may be those in the head below it'],
  ...(['csl-json', 'json-lines', 'openalex', 'inspire'] as const).map((json) => {
    const reason = 'neither is most of the text, and JSON alone is known by its first line';
    return [`bibtex, ${json}`, reason] as const;
  }),
]);

interface Told {
  readonly format: FormatId;
  readonly says: string;
}

/** What the entries of a text say, wherever they stand. */
function toldBy(text: string): readonly Told[] {
  return (readDump(text)?.sections ?? []).flatMap(({ format, entries }) =>
    entries.map(({ lines: _, fieldLines: __, ...facts }) => ({
      format,
      says: JSON.stringify(facts),
    })),
  );
}

function says(text: string): string {
  return JSON.stringify(toldBy(text));
}

describe('several pages in one file', () => {
  for (const first of FORMATS) {
    it(`${first} above every other format: both pages are read as each is alone`, () => {
      const above = SEED_PAGES[first].trimEnd();
      const failing = FORMATS.filter((second) => {
        const below = SEED_PAGES[second];
        const apart = [...toldBy(above), ...toldBy(below)];
        const together = toldBy(`${above}\n\n${below}`);
        return JSON.stringify(together) !== JSON.stringify(apart);
      });
      const expected = FORMATS.filter((second) => EXCEPTIONS.has(`${first}, ${second}`));
      deepEqual(failing, expected);
    });
  }

  it('a bibliography within a listing page leaves the listing below it unread, and tells it', () => {
    const text = `${huggingFacePage(TIDES.title, TIDES.abstract)}\n\n${SEED_PAGES.ris}\n\n${BEES.title}\n\n${BEES.abstract}\n`;
    const { entries, leftovers, pages } = readBriefly(text);
    deepEqual(
      pages.map((page) => 'format' in page && page.format),
      ['hf-papers', 'ris'],
    );
    equal(entries.length, 4);
    deepEqual(
      leftovers.map((line) => line.replace(/^\d+: /, '')),
      [BEES.title, BEES.abstract],
    );
  });

  it('notes above a page are left over, whatever the page', () => {
    const failing = FORMATS.filter((id) => {
      const text = `To be read on Tuesday\nAsk Ada about the kernels\n\n${SEED_PAGES[id]}`;
      const notes = readDump(text)?.leftovers.filter(({ line }) => line < 3);
      return notes?.length !== 2 || says(text) !== says(SEED_PAGES[id]);
    });
    deepEqual(failing, []);
  });

  it('blanks that never break, as web pages have them, change nothing', () => {
    const failing = FORMATS.filter((id) => {
      const text = SEED_PAGES[id].replace(/(\p{L}) (?=\p{L})/gu, '$1\u00a0');
      return says(text) !== says(SEED_PAGES[id]);
    });
    deepEqual(failing, []);
  });

  it('an entry in a code fence is an example, not a page', () => {
    const text = `${SEED_PAGES['markdown-list']}\n## Cite this list\n\n\`\`\`bibtex\n@misc{tides,\n  title = {A list of tides},\n  author = {Writer, Ada},\n}\n\`\`\`\n`;
    deepEqual(
      readBriefly(text).pages.map((page) => 'format' in page && page.format),
      ['markdown-list'],
    );
  });

  it('a second table right below another has its own head', () => {
    const table = SEED_PAGES['markdown-table'];
    deepEqual(
      toldBy(`${table}${table}`).map(({ says }) => says),
      [...toldBy(table), ...toldBy(table)].map(({ says }) => says),
    );
  });
});
