import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseKey } from '../../../src/core/cite/citationKey';
import type { Entry, PaperFacts, PaperIds } from '../../../src/core/dump/entry';
import { buildLibrary, type NamedDump } from '../../../src/core/library/buildLibrary';
import type { KeyMaker } from '../../../src/core/library/catalogue';
import type { Library } from '../../../src/core/library/library';
import { LibraryBuilder } from '../../../src/core/library/libraryBuilder';
import { finish } from '../../../src/core/steps';

const WORDS =
  'tide harbour kernel hive swarm crease paper lantern orchard pebble velvet ladder copper'.split(
    ' ',
  );

/** Twelve texts; those of one number are wordings of one, and 9 to 11 share their beginning. */
function textOf(number: number, wording: number): string {
  const words = Array.from({ length: 40 }, (_, at) => {
    const word = WORDS[(at * (number + 2) + number * number + Math.floor(at / 7)) % WORDS.length];
    return number > 8 && at < 25 ? `shared${at}` : `${word}${(at * number) % 5}`;
  });
  if (wording > 0) words.splice(wording * 5, 2, 'other', 'words', 'here');
  return `${words.join(' ')}.`;
}

const ids: fc.Arbitrary<PaperIds> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.record({ arxiv: fc.constantFrom('2403.00001v1', '2403.00001v2', '2403.00002') }),
  fc.record({ doi: fc.constantFrom('10.1000/a', '10.1000/b', '10.48550/arxiv.2403.00001') }),
);
const title = fc.constantFrom(
  'Wide Networks of Bees',
  'Wide Networks of Bees, Part II',
  'WIDE networks of bees',
  'Deep Harbours of Folded Paper',
  'Deep Harbours of Folded Paper: A Survey',
  'On Tides',
);
const entry: fc.Arbitrary<Partial<Entry>> = fc
  .tuple(
    fc.option(title, { nil: undefined }),
    fc.option(fc.tuple(fc.nat(11), fc.nat(2)), { nil: undefined, freq: 3 }),
    ids,
    fc.subarray(['Ada Writer', 'A. Writer', 'Bo Chen']),
    fc.option(fc.integer({ min: 2020, max: 2022 }), { nil: undefined }),
  )
  .map(([name, text, own, authors, year]) => ({
    ...(name !== undefined && { title: name }),
    ...(text !== undefined && { abstract: textOf(...text) }),
    ids: own,
    authors: authors.map((author) => ({ name: author })),
    ...(year !== undefined && { date: { year } }),
  }));

function dumpOf(file: string, entries: readonly Partial<Entry>[]): NamedDump {
  const whole = entries.map(
    (one, at): Entry => ({
      authors: [],
      authorsTruncated: false,
      affiliations: [],
      categories: [],
      ids: {},
      links: [],
      lines: [at + 1, at + 1],
      fieldLines: {},
      ...one,
    }),
  );
  const section = {
    format: 'hf-papers' as const,
    lines: [1, whole.length] as const,
    entries: whole,
  };
  return { file, dump: { sections: [section], leftovers: [], problems: [] } };
}

function byYear({ date }: PaperFacts): string {
  return `y${date?.year ?? ''}`;
}

/** What becomes of the files, one change after the other: a file that gets no entries goes. */
const changes = fc.array(
  fc.record({
    file: fc.constantFrom('a', 'b', 'c', 'd'),
    entries: fc.array(entry, { maxLength: 5 }),
    /** After so many steps of building the next change comes. */
    patience: fc.option(fc.nat(30), { nil: undefined }),
    keyedBy: fc.constantFrom<KeyMaker>(baseKey, byYear),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('A library that is built on', function () {
  this.timeout(60_000);

  it('is after any changes the one that is built from nothing', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const builder = new LibraryBuilder();
        const files = new Map<string, NamedDump>();
        let maker: KeyMaker = baseKey;
        for (const { file, entries, patience, keyedBy } of all) {
          maker = keyedBy;
          if (entries.length === 0) files.delete(file);
          else files.set(file, dumpOf(file, entries));
          const build = builder.build([...files.values()], maker);
          if (patience !== undefined && giveUpAfter(build, patience)) continue;
          const library = patience === undefined ? finish(build) : built(builder, files, maker);
          const anew = buildLibrary([...files.values()].reverse(), maker);
          assert.deepEqual(library.papers, anew.papers);
        }
        const anew = buildLibrary([...files.values()], maker);
        assert.deepEqual(built(builder, files, maker).papers, anew.papers);
      }),
      { seed: 20260401, numRuns: 400 },
    );
  });

  it('keeps each paper of which nothing changed', () => {
    const own = (number: number): Partial<Entry> => ({
      title: `Some Title of Number ${number} Alone`,
      abstract: textOf(number, 0),
    });
    const builder = new LibraryBuilder();
    const [a, b] = [dumpOf('a', [own(1), own(2), own(3)]), dumpOf('b', [own(3), own(4)])];
    const before = finish(builder.build([a, b]));
    assert.equal(finish(builder.build([b, a])), before);
    const after = finish(builder.build([a, dumpOf('b', [own(2), own(5)])]));
    const kept = after.papers.filter((paper) => before.papers.includes(paper));
    assert.deepEqual(
      [kept.map(({ abstract }) => abstract), after.papers.length],
      [[own(1).abstract], 4],
    );
  });

  it('forgets what so many texts share only while they do', () => {
    const notice = 'code and data are made available under an open licence at the usual address';
    const pages = Array.from({ length: 70 }, (_, at) =>
      dumpOf(`file ${at}`, [
        { title: `Title of Work Number ${at}`, abstract: `${notice} w${at} x${at} y${at} z${at}.` },
      ]),
    );
    const builder = new LibraryBuilder();
    for (const count of [70, 55, 65, 3, 70]) {
      const some = pages.slice(0, count);
      assert.deepEqual(finish(builder.build(some)).papers, buildLibrary(some).papers);
    }
  });
});

function built(
  builder: LibraryBuilder,
  files: ReadonlyMap<string, NamedDump>,
  keyedBy: KeyMaker,
): Library {
  return finish(builder.build([...files.values()], keyedBy));
}

/** Whether the build was not done by then. */
function giveUpAfter(build: Iterator<unknown>, steps: number): boolean {
  for (let step = 0; step < steps; step++) if (build.next().done === true) return false;
  return true;
}
