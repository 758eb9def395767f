import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Dump, Page } from '../../../src/core/dump/dump';
import type { Entry } from '../../../src/core/dump/entry';
import { looksLikeDump, readDump } from '../../../src/core/dump/readDump';
import { cleanText } from '../../../src/core/text/cleanText';
import { isBlank, type Line, type LineRange, splitLines } from '../../../src/core/text/lines';
import { damagedText, LAYOUTS, type Layout, marksOn, paper, printPage } from './arbitraryPages';
import { ARXIV_LAYOUTS } from './arxivPages';
import { readEntries } from './readBriefly';

const arxivLayouts = Object.keys(ARXIV_LAYOUTS) as (keyof typeof ARXIV_LAYOUTS)[];
/** A text that was damaged, and what the user says of its lines. */
const markedText = damagedText.chain((text) => fc.tuple(fc.constant(text), marksOn(text)));
const MODIFIED = Date.UTC(2025, 8, 1);

describe('Whatever became of a dump', function () {
  this.timeout(20_000);
  it('every line of it is in an entry, in a head or left over, and in no two entries', () => {
    check(markedText, ([text, marks]) => {
      const dump = readDump(text, { marks });
      if (dump === undefined) return;
      const written = splitLines(text).filter((line) => !isBlank(line));
      const claims = claimedLines(dump);
      assert.deepEqual(
        written.filter(({ number }) => !claims.all.has(number)),
        [],
      );
      assert.equal(new Set(claims.entries).size, claims.entries.length);
      const left = new Set(dump.leftovers.map(({ line }) => line));
      assert.equal(left.size, dump.leftovers.length);
      assert.deepEqual(
        dump.leftovers.map(({ text: leftover }) => leftover),
        written.filter(({ number }) => left.has(number)).map((line) => line.text),
      );
    });
  });

  it('no entry says a word that its lines do not', () => {
    check(markedText, ([text, marks]) => {
      const lines = splitLines(text);
      const context = { modified: MODIFIED, marks };
      for (const { entries, page } of readDump(text, context)?.sections ?? []) {
        for (const entry of entries) {
          const source = sourceOf(lines, entry.lines);
          const invented = saidBy(entry, page).filter((word) => !source.includes(word));
          assert.deepEqual(invented, []);
        }
      }
    });
  });

  it('no field of an entry is empty, and the lines of each are among those of the entry', () => {
    check(markedText, ([text, marks]) => {
      for (const { entries } of readDump(text, { marks })?.sections ?? []) {
        for (const { title, abstract, authors, affiliations, lines, fieldLines } of entries) {
          const texts = [title, abstract, ...authors.map(({ name }) => name), ...affiliations];
          assert.ok(!texts.includes(''));
          const { owner, ...own } = fieldLines;
          for (const [from, to] of Object.values(own)) {
            assert.ok(lines[0] <= from && from <= to && to <= lines[1]);
          }
          assert.equal(owner === undefined, !authors.some(({ position }) => position));
          if (owner !== undefined) assert.ok(owner[0] < lines[0]);
        }
      }
    });
  });

  it('characters that were lost are told of once, where the first of them is missing', () => {
    check(damagedText, (text) => {
      const dump = readDump(text);
      const first = splitLines(text).find((line) => line.text.includes('\ufffd'));
      const told = dump?.problems.filter(({ kind }) => kind === 'charactersLost') ?? [];
      assert.deepEqual(
        told.map(({ line }) => line),
        dump === undefined || first === undefined ? [] : [first.number],
      );
    });
  });

  it('reading it does not fail', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
    );
    check(anything, (text) => {
      readDump(text);
      looksLikeDump(text);
    });
  });
});

describe('A damaged record', function () {
  this.timeout(20_000);
  const noise = fc.oneof(
    fc.constantFrom('', 'Page not found', '$$', '????', '<p>', 'nan', '&shy;', '\u200b'),
    fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
  );
  // Without CV, which the codes of the whole page settle: cs.CV or math.CV.
  const plain = paper.map((one) => ({ ...one, date: one.date.replace(/^CV/, 'LG') }));
  const papers = fc.array(plain, { minLength: 3, maxLength: 5 });

  const layouts = ['profile', 'catalyzex', 'richCatalyzex', 'labelled', ...arxivLayouts] as const;
  for (const layout of layouts) {
    it(`of a ${layout} page leaves its neighbours as they are`, () => {
      check(fc.tuple(papers, fc.nat(), fc.array(noise)), ([all, place, noises]) => {
        const at = place % all.length;
        const whole = readEntries(printPage(layout, all));
        const read = readEntries(withNoise(layout, all, at, noises));
        assert.deepEqual(without(read, whole[at]), without(whole, whole[at]));
      });
    });
  }

  it('of a profile that lost its date or its title leaves its neighbours as they are', () => {
    check(fc.tuple(papers, fc.nat(), fc.nat(1)), ([all, place, lost]) => {
      const at = 1 + (place % (all.length - 1));
      const whole = readEntries(printPage('profile', all));
      const lines = printPage('profile', all).split('\n');
      lines[(whole[at]?.lines[0] ?? 0) - 1 + lost] = '';
      assert.deepEqual(
        without(readEntries(lines.join('\n')), whole[at]),
        without(whole, whole[at]),
      );
    });
  });
});

describe('What the user says of a line', function () {
  this.timeout(20_000);
  const papers = fc.array(paper, { minLength: 3, maxLength: 5 });

  it('gives a record of a profile back that lost its date', () => {
    check(fc.tuple(papers, fc.nat()), ([all, place]) => {
      const at = 1 + (place % (all.length - 1));
      const whole = readEntries(printPage('profile', all));
      const lost = whole[at];
      const lines = printPage('profile', all).split('\n');
      lines[(lost?.lines[0] ?? 0) - 1] = '';
      const marks = new Map([[lost?.title ?? '', 'title' as const]]);
      const read = readEntries(lines.join('\n'), { marks });
      assert.deepEqual(read.map(textsOf), whole.map(textsOf));
    });
  });
});

describe('A list of CatalyzeX that lost a "Via"', () => {
  it('has the same abstracts where they are as long as abstracts are', () => {
    const long = paper.map((one) => {
      const times = Math.ceil(1100 / one.abstract.length);
      return { ...one, abstract: Array(times).fill(one.abstract).join(' ') };
    });
    check(fc.tuple(fc.array(long, { minLength: 3, maxLength: 5 }), fc.nat()), ([all, place]) => {
      const page = printPage('catalyzex', all);
      const vias = [...page.matchAll(/^Via$/gm)].slice(0, -1);
      const via = vias[place % vias.length]?.index ?? 0;
      const lost = page.slice(0, via) + page.slice(via + 'Via'.length);
      assert.deepEqual(readEntries(lost).map(textsOf), readEntries(page).map(textsOf));
    });
  });
});

function textsOf({ title, abstract, authors }: Entry): readonly unknown[] {
  return [title, abstract, authors];
}

function check<Input>(input: fc.Arbitrary<Input>, law: (input: Input) => void): void {
  fc.assert(fc.property(input, law), { seed: 20260401, numRuns: 150 });
}

interface Claims {
  readonly all: ReadonlySet<number>;
  readonly entries: readonly number[];
}

function claimedLines({ sections, leftovers }: Dump): Claims {
  const entries = sections.flatMap((section) =>
    section.entries.flatMap(({ lines }) => numbers(lines)),
  );
  const heads = sections.flatMap(({ page }) => (page === undefined ? [] : numbers(page.lines)));
  return { all: new Set([...entries, ...heads, ...leftovers.map(({ line }) => line)]), entries };
}

function numbers([from, to]: LineRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function sourceOf(lines: readonly Line[], [from, to]: LineRange): string {
  const own = lines.slice(from - 1, to).map(({ text }) => text);
  return cleanText(own.join(' '));
}

/** Every word that an entry claims to have read; what is inferred or hidden is marked as such. */
function saidBy(entry: Entry, page: Page | undefined): string[] {
  const { title = '', abstract = '', authors, affiliations, date, categories, links } = entry;
  const names = authors.filter(
    ({ name, position }) => position === undefined || name !== page?.owner,
  );
  const { year, day, yearInferred } = date ?? {};
  return [
    ...[title, abstract, ...names.map(({ name }) => name), ...affiliations].flatMap((text) =>
      text.split(/\s/),
    ),
    ...(day === undefined ? [] : [String(day)]),
    ...(year === undefined || yearInferred ? [] : [String(year)]),
    ...categories.map((id) => id.replace(/^(?:cs|stat)\./, '')),
    ...links.map(({ url }) => url.replace(/^https?:\/\//, '')),
  ];
}

/** The page with the text of one record turned to noise, line by line; what divides records stays. */
function withNoise(
  layout: Layout,
  papers: Parameters<typeof printPage>[1],
  at: number,
  noises: readonly string[],
): string {
  const printed = papers.map((one, index) => {
    const lines = LAYOUTS[layout].print(one).split('\n');
    if (index !== at) return lines;
    return lines.map((line, place) => {
      const divides =
        line === 'Via' || line.startsWith('Access') || (layout === 'profile' && !place);
      return divides ? line : (noises[place] ?? line);
    });
  });
  return LAYOUTS[layout].head + printed.map((lines) => lines.join('\n')).join('\n\n');
}

/** The entries that do not begin within the lines of another. */
function without(entries: readonly Entry[], other: Entry | undefined): Entry[] {
  const [from, to] = other?.lines ?? [0, 0];
  return entries.filter(({ lines: [first] }) => first < from || first > to);
}
