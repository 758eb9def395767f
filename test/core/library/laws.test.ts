import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../src/core/dump/entry';
import { readDump } from '../../../src/core/dump/readDump';
import { buildLibrary, type NamedDump } from '../../../src/core/library/buildLibrary';
import { LAYOUTS, type Layout, paper, printPage } from '../dump/arbitraryPages';

/** Pages that draw from the same few papers, so that many of them meet. */
const dumps: fc.Arbitrary<NamedDump[]> = fc
  .array(paper, { minLength: 2, maxLength: 6 })
  .chain((papers) =>
    fc.array(
      fc.tuple(
        fc.constantFrom(...(Object.keys(LAYOUTS) as Layout[])),
        fc.subarray(papers, { minLength: 1 }),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map((pages) =>
    pages.flatMap(([layout, papers], at): NamedDump[] => {
      const dump = readDump(printPage(layout, papers), { modified: Date.UTC(2025, 8, 1) });
      return dump === undefined ? [] : [{ file: `dump-${at}.txt`, dump }];
    }),
  );

describe('Fusing', function () {
  this.timeout(20_000);
  const shuffled = dumps.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
    ),
  );

  it('does not depend on the order of the dumps, nor on a dump that comes twice', () => {
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        assert.deepEqual(buildLibrary(others).papers, buildLibrary(all).papers);
      }),
      { seed: 20260401, numRuns: 60 },
    );
  });

  it('keeps two records of one page apart unless they have one title', () => {
    const words = fc.subarray(['Wide', 'Deep', 'Part I', 'Part II', 'of Bees', '$\\ell_2$'], {
      minLength: 1,
    });
    const records = fc.array(words, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(records, { minLength: 1, maxLength: 3 }),
        paper,
        (pages, { abstract }) => {
          const all = pages.map((titles, at) => listing(`dump-${at}.txt`, titles, abstract));
          for (const { entries } of buildLibrary(all).papers) {
            const seen = new Map<string, string>();
            for (const { file, entry } of entries) {
              const title = (entry.title ?? '').replace(/[$\\]/g, '');
              assert.equal(seen.get(file) ?? title, title);
              seen.set(file, title);
            }
          }
        },
      ),
      { seed: 20260401, numRuns: 200 },
    );
  });

  it('puts every entry into one paper, each with an id and a key of its own', () => {
    fc.assert(
      fc.property(dumps, (all) => {
        const { papers, byId } = buildLibrary(all);
        const entries = all.flatMap(({ dump }) => dump.sections.flatMap((one) => one.entries));
        const fused = papers.flatMap((one) => one.entries.map(({ entry }) => entry));
        assert.deepEqual(
          [new Set(fused).size, fused.length, byId.size],
          [entries.length, entries.length, papers.length],
        );
        assert.equal(new Set(papers.map(({ key }) => key.toLowerCase())).size, papers.length);
      }),
      { seed: 20260401, numRuns: 60 },
    );
  });

  it('takes every field from the entry that it names', () => {
    fc.assert(
      fc.property(dumps, (all) => {
        for (const { entries, provenance, ...facts } of buildLibrary(all).papers) {
          const { title, date, categories, abstract } = provenance;
          const from = (index = -1) => entries[index]?.entry;
          assert.deepEqual(
            [facts.title, facts.date, facts.categories, facts.abstract],
            [
              from(title)?.title,
              from(date)?.date,
              from(categories)?.categories ?? [],
              from(abstract)?.abstract,
            ],
          );
        }
      }),
      { seed: 20260401, numRuns: 60 },
    );
  });
});

/** A page that gives each title the same abstract. */
function listing(
  file: string,
  titles: readonly (readonly string[])[],
  abstract: string,
): NamedDump {
  const entries = titles.map(
    (words, at): Entry => ({
      title: words.join(' '),
      abstract,
      authors: [],
      authorsTruncated: false,
      affiliations: [],
      categories: [],
      ids: {},
      links: [],
      lines: [at + 1, at + 1],
      fieldLines: {},
    }),
  );
  const section = { format: 'hf-papers' as const, lines: [1, titles.length] as const, entries };
  return { file, dump: { sections: [section], leftovers: [], problems: [] } };
}
