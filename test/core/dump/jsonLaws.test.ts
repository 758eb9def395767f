import assert from 'node:assert/strict';
import fc from 'fast-check';
import { looksLikeDump, readDump } from '../../../src/core/dump/readDump';
import { cleanText } from '../../../src/core/text/cleanText';
import { splitLines } from '../../../src/core/text/lines';
import { damagedPages, sharedOrLost } from './damagedRecords';

const RECORDS = {
  csl: { type: 'book', title: 'Learning Tides', author: [{ family: 'Writer', given: 'Ada' }] },
  plain: { title: 'Swarm Bees', authors: ['Bo Chen'], id: '2305.01234', comments: 'In print' },
  openAlex: {
    id: 'https://openalex.org/W1',
    title: 'Kernel Harbour',
    authorships: [{ author: { display_name: 'Émile Zola' } }],
    abstract_inverted_index: { We: [0], show: [1, 3], tides: [2] },
  },
  inspire: {
    metadata: { titles: [{ title: 'Paper Lantern' }], authors: [{ full_name: 'Dee, C.' }] },
  },
};

const junk = ['{', '}', ']', '[', ',', '"', '  {', '  },', '"title": "x', '\\', 'true', '{}', '[{'];
const lists = Object.values(RECORDS).map((record) => {
  const printed = JSON.stringify(record, undefined, 2).replaceAll('\n', '\n  ');
  return damagedPages([`  ${printed}`], junk, {
    head: '[\n',
    between: ',\n',
    foot: '\n]',
  });
});
const lines = damagedPages([JSON.stringify(RECORDS.plain)], junk, { between: '\n' });
const text = fc.oneof(...lists, lines);

describe('Whatever became of records in JSON', function () {
  this.timeout(20_000);
  it('no line of them is lost', () => {
    check(text, (written) => {
      assert.deepEqual(
        sharedOrLost(written, (line) => line.split('{').length > 2 || line.includes('}')),
        [],
      );
    });
  });

  it('no entry says a word that its lines do not, and each field is within them', () => {
    check(text, (written) => {
      const all = splitLines(written);
      for (const { title = '', abstract = '', authors, lines: own, fieldLines } of entriesOf(
        written,
      )) {
        const source = cleanText(
          all
            .slice(own[0] - 1, own[1])
            .map((line) => line.text)
            .join(' '),
        );
        const words = [title, abstract, ...authors.map(({ name }) => name)].join(' ').split(' ');
        assert.deepEqual(
          words.filter((word) => !source.includes(word.replace(/,$/, ''))),
          [],
        );
        for (const [from, to] of Object.values(fieldLines)) {
          assert.ok(own[0] <= from && from <= to && to <= own[1]);
        }
      }
    });
  });

  it('a record that lost a bracket or a quote leaves its neighbours as they are', () => {
    const record = fc.constantFrom(...Object.values(RECORDS));
    const sign = fc.constantFrom('"', '{', '}', ',', ':');
    check(fc.tuple(record, sign, fc.nat()), ([one, lost, place]) => {
      const printed = JSON.stringify(one, undefined, 2).replaceAll('\n', '\n  ');
      const places = [...printed.matchAll(new RegExp(lost, 'g'))].map(({ index }) => index);
      const at = places[place % places.length] ?? 0;
      const broken = printed.slice(0, at) + printed.slice(at + 1);
      const read = (middle: string): unknown[] =>
        entriesOf(`[\n  ${printed},\n  ${middle},\n  ${printed}\n]`).map(({ title }) => title);
      const [title] = read(printed);
      const all = read(broken);
      assert.deepEqual([all.at(0), all.at(-1), all.length > 1], [title, title, true]);
    });
  });

  it('reading it does not fail', () => {
    const sign = fc.constantFrom(...junk, '"title":"Tides"', '"id":', 'null', '1e9', '\n', ' ');
    check(
      fc.array(sign, { maxLength: 40 }).map((signs) => `[{${signs.join('')}`),
      readWhole,
    );
    readWhole(`${'['.repeat(90_000)}`);
    readWhole(`[{"title": ${'['.repeat(90_000)}`);
    readWhole(`[{"type":"book","title":"A","DOI":"10.1/a","x":${'{"a":'.repeat(9_000)}`);
  });
});

function readWhole(written: string): void {
  readDump(written);
  looksLikeDump(written);
}

function entriesOf(written: string) {
  return readDump(written)?.sections.flatMap(({ entries }) => entries) ?? [];
}

function check<Input>(input: fc.Arbitrary<Input>, law: (input: Input) => void): void {
  fc.assert(fc.property(input, law), { seed: 20260504, numRuns: 300 });
}
