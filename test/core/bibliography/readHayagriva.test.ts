import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Bibliography } from '../../../src/core/bibliography/bibliography';
import { hayagrivaText } from '../../../src/core/bibliography/hayagriva/hayagrivaText';
import { readYaml } from '../../../src/core/bibliography/hayagriva/readYaml';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { EXPORT_FORMATS } from '../../../src/core/cite/exportFormats';
import { finish } from '../../../src/core/steps';
import { hostilePaper } from '../cite/hostileRecords';

const TIDES = `# Tides and hives
writer2020tides:
  type: article
  title: "{Harbour} Tides: A \\\\$5 Study"
  author:
    - Writer, Ada
    - { name: Maaten, prefix: van der, given-name: Laurens }
    - name: others
  date: 2020-05
  serial-number:
    doi: 10.1000/TIDES
    arxiv: "2003.01234v2"
  parent:
    - type: periodical
      title: Annals of Water
      volume: 12
`;
const HIVES = `hives:
  type: web
  title: >-
    The sound
    of hives
  author: Team of Bees
  date: ~2019
  url: { value: "https://arxiv.org/abs/1901.00001", date: 2020-01-01 }
`;

describe('A bibliography in Hayagriva', () => {
  it('is read entry by entry, each with its key and place', () => {
    const text = `${TIDES}\n${HIVES}`;
    const second = text.indexOf('hives:');
    assert.deepEqual(read(text), {
      records: [
        {
          key: 'writer2020tides',
          place: { start: 18, end: second - 2, lines: [2, 16] },
          title: 'Harbour Tides: A $5 Study',
          authors: [{ name: 'Writer, Ada' }, { name: 'van der Maaten, Laurens' }],
          authorsTruncated: true,
          year: 2020,
          ids: { doi: '10.1000/tides', arxiv: '2003.01234v2' },
        },
        {
          key: 'hives',
          place: { start: second, end: text.length - 1, lines: [18, 25] },
          title: 'The sound of hives',
          authors: [{ name: 'Team of Bees' }],
          year: 2019,
          ids: { arxiv: '1901.00001' },
        },
      ],
      problems: [],
    });
  });

  it('may end its lines as Windows does, and begin with a mark', () => {
    const text = `\ufeff${TIDES}${HIVES}`.replaceAll('\n', '\r\n');
    const [tides, hives] = read(text).records;
    assert.equal(text.slice(tides?.place.start, hives?.place.start).split('\r\n').length, 16);
    assert.equal(hives?.title, 'The sound of hives');
  });

  it('is read around an entry that is broken, which is told with its line', () => {
    const { records, problems } = read(
      `${TIDES}broken:\n  type: article\n  title: "No end\n  author: X\n${HIVES}stray words\n`,
    );
    assert.deepEqual(
      records.map(({ key }) => key),
      ['writer2020tides', 'broken', 'hives'],
    );
    assert.deepEqual(problems.at(-1), { line: 29, found: 'stray words' });
    assert.equal(problems.length, 2);
  });

  it('refuses what would cost more than an entry is worth', () => {
    const bombs = [
      `a: ${'['.repeat(20_000)}\n`,
      `a: ${'{a: '.repeat(5_000)}\n`,
      `a:\n  title: "${'x'.repeat(40_000)}"\n`,
      `a:\n${'  k: v\n'.repeat(4_000)}`,
      `a:\n  title: ${'&x '.repeat(3_000)}y\n`,
    ];
    for (const bomb of bombs) {
      const { records, problems } = read(`${bomb}${HIVES}`);
      assert.deepEqual(
        [records.map(({ key }) => key), problems.map(({ line }) => line)],
        [['hives'], [1]],
      );
    }
  });

  it('reads an entry of three thousand authors', () => {
    const names = Array.from({ length: 3_000 }, (_, at) => `    - "Aad${at}, Georges"\n`);
    const { records, problems } = read(`atlas:\n  type: article\n  author:\n${names.join('')}`);
    assert.deepEqual([records[0]?.authors.length, problems], [3_000, []]);
  });

  it('takes nothing over from an alias, however they multiply', () => {
    const levels = Array.from({ length: 20 }, (_, at) => {
      const from = at === 0 ? '"lol"' : `*x${at - 1}`;
      return `  f${at}: &x${at} [${Array(9).fill(from).join(', ')}]\n`;
    });
    const { records, problems } = read(`bomb:\n${levels.join('')}  title: *x19\n${HIVES}`);
    assert.deepEqual(
      [records.map(({ key, title }) => [key, title]), problems],
      [
        [
          ['bomb', undefined],
          ['hives', 'The sound of hives'],
        ],
        [],
      ],
    );
  });

  it('has no tags: what looks like one makes nothing but text', () => {
    const text = 'a:\n  title: !!js/function "function ()"\n  author: !!binary "aGk="\n';
    assert.deepEqual(
      read(text).records.map(({ title, authors }) => [title, authors]),
      [['function ()', []]],
    );
  });

  it('is what its export writes, whatever the papers are called', () => {
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        const { records, problems } = read(EXPORT_FORMATS.hayagriva.write([paper]));
        assert.deepEqual([records.map(({ key }) => key), problems], [[paper.key], []]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('shows a text without its syntax', () => {
    assert.equal(
      hayagrivaText('{PAC} at \\$5, \\{x\\} and $a_{1}$ \\q'),
      'PAC at $5, {x} and $a_{1}$ \\q',
    );
  });
});

describe('A bibliography in RIS', () => {
  const record = (id: string, title: string): string =>
    `TY  - JOUR\r\nTI  - ${title}\r\nAU  - Writer, Ada\r\nPY  - 2020\r\nDO  - 10.1000/X\r\n${id}ER  - \r\n`;

  it('has the records that have a key of their own', () => {
    const text = `${record('ID  - writer2020\r\n', 'Harbour Tides')}\r\n${record('', 'Hives')}${record('ID  - 17\r\n', 'Maps')}`;
    const { records, problems } = finish(readBibliography(text, 'ris'));
    assert.deepEqual(
      [records, problems],
      [
        [
          {
            key: 'writer2020',
            place: { start: 0, end: text.indexOf('ER  - ') + 5, lines: [1, 7] },
            title: 'Harbour Tides',
            authors: [{ name: 'Writer, Ada' }],
            year: 2020,
            ids: { doi: '10.1000/x' },
          },
        ],
        [],
      ],
    );
  });

  it('tells of a record that does not end', () => {
    const text = `TY  - JOUR\nTI  - Tides\nAU  - Writer, Ada\nID  - tides\n${record('ID  - hives\n', 'Hives')}`;
    const { records, problems } = finish(readBibliography(text, 'ris'));
    assert.deepEqual(
      [records.map(({ key }) => key), problems.map(({ line }) => line)],
      [['tides', 'hives'], [4]],
    );
  });
});

function read(text: string): Bibliography {
  return finish(readBibliography(text, 'hayagriva', readYaml));
}
