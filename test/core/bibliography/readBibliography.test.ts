import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Bibliography, BibliographyFormat } from '../../../src/core/bibliography/bibliography';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { finish } from '../../../src/core/steps';

describe('A bibliography in BibTeX', () => {
  it('is read as people read it, each entry with its key and place', () => {
    const text =
      '@string{wr = "Writer, Ada"}\r\n' +
      '@article{writer2020tides,\r\n  author = wr # " and {\\O}deg{\\aa}rd, Knut",\r\n' +
      '  title = "{H}arbour Tides", subtitle = {A Study},\r\n  year = 2020,\r\n' +
      '  journal = {arXiv preprint arXiv:2003.01234v2},\r\n  doi = {https://doi.org/10.1000/TIDES}\r\n}\r\n' +
      '@online{hives, title = {Hives}, date = {2021-05}}\r\n';
    const second = text.indexOf('@online');
    assert.deepEqual(read(text), {
      records: [
        {
          key: 'writer2020tides',
          place: { start: 29, end: second - 2, lines: [2, 8] },
          title: 'Harbour Tides: A Study',
          authors: [{ name: 'Writer, Ada' }, { name: 'Ødegård, Knut' }],
          year: 2020,
          ids: { arxiv: '2003.01234v2', doi: '10.1000/tides' },
        },
        {
          key: 'hives',
          place: { start: second, end: text.length - 2, lines: [9, 9] },
          title: 'Hives',
          authors: [],
          year: 2021,
          ids: {},
        },
      ],
      problems: [],
    });
  });

  it('has the other keys that an entry names, but for its own', () => {
    const { records } = read('@misc{gcn, ids = {gcn, kipf2016,, semi}}\n@misc{k, ids = {k}}\n');
    assert.deepEqual(
      records.map(({ key, aliases }) => [key, aliases]),
      [
        ['gcn', ['kipf2016', 'semi']],
        ['k', undefined],
      ],
    );
  });

  it('has an entry that looks commented out, and says so', () => {
    const { records } = read('% @misc{old, title = {Old}}\n@misc{new, title = {New}}\n');
    assert.deepEqual(
      records.map(({ key, commentedOut }) => [key, commentedOut]),
      [
        ['old', true],
        ['new', undefined],
      ],
    );
  });

  it('has no record where there is no key, no title where the title is empty', () => {
    const { records } = read('@misc{, title = {Nameless}}\n@misc{k, title = {}}\n');
    assert.deepEqual(
      records.map(({ key, title }) => [key, title]),
      [['k', undefined]],
    );
  });

  it('is read around whatever is broken in it', () => {
    const entries = Array.from(
      { length: 8 },
      (_, at) => `@misc{k${at},\n  title = {Tides ${at}},\n  year = {20${at}0}\n}\n`,
    );
    fc.assert(
      fc.property(fc.nat(7), fc.nat(40), (broken, cut) => {
        const text = entries
          .map((entry, at) => (at === broken ? `${entry.slice(0, 8 + (cut % 30))}\n` : entry))
          .join('\n');
        const keys = read(text).records.map(({ key }) => key);
        const others = entries.map((_, at) => `k${at}`).filter((_, at) => at !== broken);
        assert.deepEqual(
          others.filter((key) => !keys.includes(key)),
          [],
        );
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });

  it('tells where an entry breaks, and what stands there', () => {
    const { records, problems } = read(
      '@misc{a, title = {A}}\n@misc{b,\n  title = {B,\n  year = 2020\n}\n\n@misc{c, title = {C}}\n',
    );
    assert.deepEqual(
      [records.map(({ key, title }) => [key, title]), problems],
      [
        [
          ['a', 'A'],
          ['b', 'B'],
          ['c', 'C'],
        ],
        [{ line: 3, found: 'title = {B,' }],
      ],
    );
  });
});

describe('A bibliography in CSL-JSON', () => {
  const item = (id: string, rest: object): object => ({ id, type: 'article-journal', ...rest });
  const tides = item('writer2020tides', {
    title: 'Harbour Tides',
    author: [{ family: 'Maaten', given: 'Ada', 'non-dropping-particle': 'van der' }],
    issued: { 'date-parts': [[2020, 5]] },
    DOI: '10.1000/TIDES',
  });

  it('is read item by item, with a mark before it or without', () => {
    const body = JSON.stringify([tides, item('hives', {}), { type: 'book' }, { id: 'x' }]);
    const whole = read(`\ufeff${body}`, 'csl-json');
    assert.deepEqual(
      whole.records.map(({ place: { start, lines }, ...record }) => [start, lines, record]),
      [
        [
          2,
          [1, 1],
          {
            key: 'writer2020tides',
            title: 'Harbour Tides',
            authors: [{ name: 'van der Maaten, Ada' }],
            year: 2020,
            ids: { doi: '10.1000/tides' },
          },
        ],
        [body.indexOf('{"id":"hives"') + 1, [1, 1], { key: 'hives', authors: [], ids: {} }],
        [body.indexOf('{"id":"x"') + 1, [1, 1], { key: 'x', authors: [], ids: {} }],
      ],
    );
  });

  it('is read around an item that is broken', () => {
    const text =
      '[\n{"id":"a","type":"book"},\n{"id":"b","type":"book","title":"B},\n{"id":"c","type":"book"}\n]\n';
    const { records, problems } = read(text, 'csl-json');
    assert.deepEqual(
      [records.map(({ key }) => key), problems.map(({ line }) => line)],
      [['a', 'b', 'c'], [3]],
    );
  });

  it('that is no list of items has no records', () => {
    for (const text of ['', '{}', '[1, 2]', '{"name": "x", "type": "module"}', 'nothing']) {
      assert.deepEqual(read(text, 'csl-json').records, [], text);
    }
  });
});

function read(text: string, format: BibliographyFormat = 'bibtex'): Bibliography {
  return finish(readBibliography(text, format));
}
