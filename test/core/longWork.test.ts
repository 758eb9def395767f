import assert from 'node:assert/strict';
import { FORMATS } from '../../src/core/dump/formats';
import { readDump, readDumpInSteps } from '../../src/core/dump/readDump';
import { buildLibraryInSteps } from '../../src/core/library/buildLibrary';
import type { Steps } from '../../src/core/steps';
import { splitLines, splitLinesInSteps } from '../../src/core/text/lines';
import { hostilePages } from '../safety/hostilePages';
import { printPages } from '../safety/printPages';
import { TOLD } from '../safety/seedPages';
import { catalyzexPage, huggingFacePage, profilePage, profileRecord } from './dump/samplePages';

const PAPERS = 1500;
/** At most so many records are read, or entries fused, between two pauses. */
const RECORDS_PER_STEP = 64;
/** At most so many lines are glanced at, and so many characters looked through. */
const LINES_PER_STEP = 1024;
const CHARACTERS_PER_STEP = 1 << 18;
/** On the average over finding and reading. */
const FEW_RECORDS = 16;
const FEW_CHARACTERS = 1 << 12;

const PAPER_LIST = Array.from({ length: PAPERS }, (_, at) => {
  const topic = `tide${at} hive${at * 7} map${at * 13}`;
  return {
    title: `Predicting the ${topic}`,
    abstract:
      `We study the ${topic} of harbour number ${at}. Our predictor of ${topic} keeps ${at} points ` +
      `and still meets the error of the full kernel. Experiments with ${topic} show that it works.`,
  };
});

const TEXTS = {
  'author-profile': profilePage(...PAPER_LIST.map((paper) => profileRecord(paper))),
  'hf-papers': huggingFacePage(...PAPER_LIST.flatMap(({ title, abstract }) => [title, abstract])),
  catalyzex: catalyzexPage(...PAPER_LIST.map(({ abstract }) => abstract)),
} as const;

const STRUCTURED = {
  bibtex: PAPER_LIST.map(
    ({ title, abstract }, at) =>
      `@misc{k${at},\n  title = {${title}},\n  abstract = {${abstract}}\n}`,
  ).join('\n'),
  'json-lines': PAPER_LIST.map((paper, at) =>
    JSON.stringify({ ...paper, id: `2401.${10_000 + at}`, authors: ['Ada Writer'] }),
  ).join('\n'),
} as const;

/** A text is JSON from its first line, or it is not: these formats do not look through the rest. */
const TOLD_BY_FIRST_LINE = new Set(['csl-json', 'json-lines', 'openalex', 'inspire']);

/** How often some work pauses. */
function pauses(work: Steps<unknown>): number {
  let count = 0;
  while (work.next().done !== true) count++;
  return count;
}

describe('Long work', function () {
  this.timeout(20_000);
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`pauses every few records of a page of ${name}`, () => {
      const entries = readDump(text)?.sections.flatMap((section) => section.entries) ?? [];
      assert.equal(entries.length, PAPERS);
      assert.ok(pauses(readDumpInSteps(text, {})) >= PAPERS / RECORDS_PER_STEP);
    });

    it(`pauses while every format looks for its pages in one of ${name}`, () => {
      const lines = splitLines(text);
      const looking = FORMATS.filter(({ id }) => !TOLD.has(id) && !TOLD_BY_FIRST_LINE.has(id));
      for (const format of looking) {
        assert.ok(pauses(format.findPages(lines)) >= Math.floor(lines.length / LINES_PER_STEP));
      }
    });

    it(`pauses every few entries while it fuses ${name}`, () => {
      const dump = readDump(text);
      assert.ok(dump !== undefined);
      const work = buildLibraryInSteps([{ file: name, dump }]);
      // Taken apart, compared, sorted, fused, identified, given keys: each is a walk of its own.
      assert.ok(pauses(work) >= (4 * PAPERS) / RECORDS_PER_STEP);
    });
  }

  for (const [name, text] of Object.entries(STRUCTURED)) {
    it(`pauses every few records of ${name}`, () => {
      const entries = readDump(text)?.sections.flatMap((section) => section.entries) ?? [];
      assert.equal(entries.length, PAPERS);
      assert.ok(pauses(readDumpInSteps(text, {})) >= PAPERS / RECORDS_PER_STEP);
    });
  }

  for (const format of FORMATS.filter(({ id }) => !TOLD.has(id) && id !== 'arxiv-abstract')) {
    it(`pauses every few records of a file of ${format.label}`, () => {
      const text = printPages(format.id, 120_000);
      const sections = readDump(text)?.sections ?? [];
      const entries = sections.flatMap((section) => section.entries);
      assert.ok(entries.length > RECORDS_PER_STEP, `${entries.length} entries`);
      assert.ok(pauses(readDumpInSteps(text, {})) >= entries.length / FEW_RECORDS);
    });
  }

  for (const [name, text] of Object.entries(hostilePages(200_000))) {
    it(`pauses throughout a text of much of ${name}`, () => {
      assert.ok(pauses(readDumpInSteps(text, {})) >= text.length / FEW_CHARACTERS);
    });
  }

  it('pauses within a line without end', () => {
    const line = 'LG Via new Subscribe https:// $ '.repeat(60_000);
    assert.ok(pauses(splitLinesInSteps(line)) >= Math.floor(line.length / CHARACTERS_PER_STEP));
  });

  it('pauses within a record without end', () => {
    const stray = 'A line of notes, of no use.\n\n'.repeat(20_000);
    const texts = [
      profilePage(profileRecord(PAPER_LIST[0] ?? { title: '', abstract: '' })),
      catalyzexPage(PAPER_LIST[0]?.abstract ?? ''),
    ];
    for (const text of texts) {
      const work = readDumpInSteps(`${text}\n\n${stray}`, {});
      assert.ok(pauses(work) >= 20_000 / RECORDS_PER_STEP);
    }
  });
});
