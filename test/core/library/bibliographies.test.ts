import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readYaml } from '../../../src/core/bibliography/hayagriva/readYaml';
import { ownFormat } from '../../../src/core/bibliography/ownFormat';
import { EXPORT_FORMATS } from '../../../src/core/cite/exportFormats';
import { readDump } from '../../../src/core/dump/readDump';
import { buildLibrary, type NamedDump } from '../../../src/core/library/buildLibrary';
import { LibraryBuilder } from '../../../src/core/library/libraryBuilder';
import type { Paper } from '../../../src/core/library/paper';
import { statementsOf } from '../../../src/core/library/statements';
import { finish } from '../../../src/core/steps';
import { BEES, huggingFacePage, TIDES } from '../dump/samplePages';

const PAGE = huggingFacePage(TIDES.title, TIDES.abstract, BEES.title, BEES.abstract);
const BIB = `% My references
@article{tides-again,
  author = {Writer, Ada and Ødegård, Knut},
  title = {{${TIDES.title}}},
  year = 2020,
  doi = {10.1000/tides}
}

@book{maps,
  author = {Chen, Bo},
  title = {Folding Maps of the Whole World},
  year = {1999}
}
`;

describe("A user's bibliography", () => {
  it('completes what a dump says of a paper, each fact with its lines, under its own key', () => {
    const { papers } = buildLibrary([named('list.txt', PAGE), named('refs.bib', BIB)]);
    const tides = papers.find(({ title }) => title === TIDES.title);
    assert.ok(tides !== undefined);
    const places = statementsOf(tides).map(
      ({ field, source, lines }) => `${field}: ${source.file}:${lines[0]}`,
    );
    assert.deepEqual(
      [tides.key, tides.authors, tides.date, tides.ids, tides.abstract, tides.conflicts, places],
      [
        'tides-again',
        [{ name: 'Writer, Ada' }, { name: 'Ødegård, Knut' }],
        { year: 2020 },
        { doi: '10.1000/tides' },
        TIDES.abstract,
        undefined,
        [
          'title: list.txt:11',
          'authors: refs.bib:3',
          'date: refs.bib:5',
          'abstract: list.txt:13',
          'ids: refs.bib:6',
        ],
      ],
    );
  });

  it('has a paper of each year where a title comes each year, but one of a preprint', () => {
    const entry = (key: string, year: number, more = '') =>
      `@misc{${key}, author = {{World Health Organization}}, title = {World Report on Malaria}, year = ${year}${more}}\n`;
    const keys = (text: string) =>
      buildLibrary([named('refs.bib', text)]).papers.map(({ key }) => key);
    assert.deepEqual(keys(entry('rep18', 2018) + entry('rep19', 2019)), ['rep18', 'rep19']);
    const preprint = entry('rep18', 2018, ', eprint = {1801.00001}, archiveprefix = {arXiv}');
    assert.deepEqual(keys(preprint + entry('rep19', 2019)), ['rep18']);
  });

  it('has papers of its own, cited by the keys that they have', () => {
    const { papers } = buildLibrary([named('list.txt', PAGE), named('refs.bib', BIB)]);
    const own = papers.find(({ key }) => key === 'maps');
    assert.deepEqual(
      [papers.length, own?.title, own?.entries.map(({ file, entry }) => [file, entry.lines])],
      [3, 'Folding Maps of the Whole World', [['refs.bib', [9, 13]]]],
    );
  });

  it('that contradicts a dump is shown to, as two dumps are', () => {
    const other = BIB.replace('year = 2020', 'year = 2021');
    const { papers } = buildLibrary([named('a.bib', BIB), named('b.bib', other)]);
    assert.deepEqual(
      papers.flatMap(({ conflicts = [] }) => conflicts),
      [
        {
          field: 'date',
          statements: [
            { value: '2020', entry: 0 },
            { value: '2021', entry: 1 },
          ],
        },
      ],
    );
  });

  it('keeps its keys, whichever paper would get one of them by itself', () => {
    const ownKey = keysOf(named('x/list.txt', PAGE))[0] ?? '';
    const taken = `@misc{${ownKey}, title = {Something Else Altogether}, author = {Z, Y}}\n`;
    const dumps = [named('list.txt', PAGE), named('refs.bib', taken)];
    const { papers } = buildLibrary(dumps);
    const keys = papers.map(({ key }) => key);
    assert.equal(papers.find(({ key }) => key === ownKey)?.title, 'Something Else Altogether');
    assert.ok(keys.includes(`${ownKey}a`), keys.join());
  });

  it('gives the key of the file nearest to the root', () => {
    const others = BIB.replace('tides-again', 'deeper');
    const dumps = [named('a/b/refs.bib', others), named('z.bib', BIB)];
    assert.ok(keysOf(...dumps).includes('tides-again'));
    assert.ok(!keysOf(...dumps).includes('deeper'));
  });

  it('is not a dump that happens to be in BibTeX: what that calls its records is no key', () => {
    assert.deepEqual(keysOf(named('scholar.txt', BIB)), [
      'chen1999folding',
      'writer2020predicting',
    ]);
  });

  it('does not make a year certain that we wrote as inferred', () => {
    const [paper] = buildLibrary([named('refs.bib', BIB)]).papers;
    assert.ok(paper !== undefined);
    const inferred: Paper = { ...paper, date: { year: 2020, yearInferred: true } };
    for (const format of ['bibtex', 'biblatex'] as const) {
      const written = EXPORT_FORMATS[format].write([inferred]);
      const [read] = buildLibrary([named('refs.bib', written)]).papers;
      assert.deepEqual(read?.date, inferred.date);
    }
  });

  it('may be in Hayagriva', () => {
    const text = EXPORT_FORMATS.hayagriva.write(buildLibrary([named('refs.bib', BIB)]).papers);
    const { papers } = buildLibrary([named('list.txt', PAGE), named('refs.yml', text)]);
    const tides = papers.find(({ title }) => title === TIDES.title);
    assert.deepEqual(
      [papers.length, tides?.key, tides?.date, tides?.ids],
      [3, 'tides-again', { year: 2020 }, { doi: '10.1000/tides' }],
    );
  });

  it('fuses as dumps do: in any order, and after any change as if it had always been so', () => {
    const titles = [TIDES.title, BEES.title, 'Folding Maps of the Whole World'];
    const entry = fc
      .record({
        key: fc.constantFrom('a', 'A', 'b', 'writer2020predicting'),
        title: fc.constantFrom(...titles),
        year: fc.constantFrom(2019, 2020),
      })
      .map(
        ({ key, title, year }) =>
          `@misc{${key}, title = {${title}}, author = {Writer, Ada}, year = ${year}}`,
      );
    const file = fc.tuple(
      fc.constantFrom('a.bib', 'b/a.bib', 'c.bib', 'list.txt'),
      fc.array(entry, { minLength: 1, maxLength: 4 }),
    );
    const files = fc.array(file, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(files, files, (before, after) => {
        const [first, then] = [before, after].map((all) => [
          named('page.txt', PAGE),
          ...all.map(([name, entries]) => named(name, entries.join('\n'))),
        ]);
        assert.ok(first !== undefined && then !== undefined);
        const builder = new LibraryBuilder();
        finish(builder.build(first));
        const { papers } = finish(builder.build(then));
        assert.deepEqual(papers, buildLibrary(byName(then).reverse()).papers);
        const keys = papers.map(({ key }) => key.toLowerCase());
        assert.equal(new Set(keys).size, keys.length);
      }),
      { seed: 20261126, numRuns: 60 },
    );
  });
});

describe('What a file is by its name', () => {
  it('is a bibliography only where something in it looks like one', () => {
    const bib = '% notes\n@misc{a, title = {A}}';
    const yaml = 'a:\n  type: article\n';
    assert.deepEqual(
      [
        ownFormat('x/refs.bib', bib),
        ownFormat('x/refs.bib', '% nothing yet\n'),
        ownFormat('refs.txt', bib),
        ownFormat('x/refs.yml', `# mine\n${yaml}`),
        ownFormat('x/bibliography.yaml', yaml.replaceAll('\n', '\r\n')),
        ownFormat('x/refs.yml', 'jobs:\n  build:\n    type: x\n'),
        ownFormat('x/other.yml', yaml),
      ],
      ['bibtex', undefined, undefined, 'hayagriva', 'hayagriva', undefined, undefined],
    );
  });
});

function named(file: string, text: string): NamedDump {
  const readAs = ownFormat(file, text);
  const dump = readDump(text, { ...(readAs !== undefined && { readAs }), readYaml });
  assert.ok(dump !== undefined, `${file} is no dump`);
  return { file, dump };
}

/** Of several of one name the last one counts. */
function byName(dumps: readonly NamedDump[]): NamedDump[] {
  return [...new Map(dumps.map((one) => [one.file, one])).values()];
}

function keysOf(...dumps: readonly NamedDump[]): string[] {
  return buildLibrary(dumps)
    .papers.map(({ key }) => key)
    .sort();
}
