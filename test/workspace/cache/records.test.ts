import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RecordReader } from '../../../src/workspace/cache/recordReader';
import { RecordWriter } from '../../../src/workspace/cache/recordWriter';

/** Writes records, begins anew before some of them, and reads from each beginning to the end. */
function readBack(records: readonly unknown[], beginnings: ReadonlySet<number>): unknown[][] {
  const writer = new RecordWriter();
  const starts: (readonly [at: number, start: number])[] = [];
  for (const [at, record] of records.entries()) {
    if (at === 0 || beginnings.has(at)) starts.push([at, writer.begin()]);
    writer.record(record);
  }
  writer.begin();
  const words = Uint32Array.from([...writer.words.chunks()].flatMap((chunk) => [...chunk]));
  const texts = Uint8Array.from(writer.texts.chunks().flatMap((chunk) => [...chunk]));
  const { shapes } = writer;
  return starts.map(([at, start]) => {
    const reader = new RecordReader({ words, texts, shapes }, start);
    return records.slice(at).map(() => reader.record());
  });
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', '\ud83d', '\udc1d\ud83d', '\ufeffmark', 'a'.repeat(500)),
  fc.constantFrom('\ud800'.repeat(5000), 'Schrödinger'.repeat(30)),
);
const key = fc.constantFrom('title', 'abstract', 'lines', 'é', '', '0');
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double(),
    fc.integer(),
    fc.constantFrom(0, -0, 2 ** 28 - 1, 2 ** 28, 2 ** 32, Number.NaN, undefined, null, true, false),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;

describe('Records', () => {
  it('are read as they were written, from wherever a run of them begins', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), fc.array(fc.nat(11)), (records, begun) => {
        const read = readBack(records, new Set(begun));
        assert.deepEqual(
          read,
          read.map((run) => records.slice(records.length - run.length)),
        );
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('share equal strings, up to a table that is quick to read', () => {
    const records = Array.from({ length: 5000 }, (_, at) => ({ id: `p${at}`, kind: 'paper' }));
    assert.deepEqual(readBack(records, new Set()), [records]);
  });

  it('cannot be made of what JSON could not hold', () => {
    assert.throws(() => new RecordWriter().record({ deed: () => 0 }), /A function cannot be kept/);
  });
});
