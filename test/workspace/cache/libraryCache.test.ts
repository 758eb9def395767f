import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Dump } from '../../../src/core/dump/dump';
import type { Paper } from '../../../src/core/library/paper';
import { finish } from '../../../src/core/steps';
import type { CachedLibrary } from '../../../src/workspace/cache/cachedLibrary';
import { decodeLibrary } from '../../../src/workspace/cache/decodeLibrary';
import { encodeLibrary } from '../../../src/workspace/cache/encodeLibrary';
import { ownFields } from '../../../src/workspace/cache/keptPaper';
import {
  BEES,
  huggingFacePage,
  profilePage,
  profileRecord,
  TIDES,
} from '../../core/dump/samplePages';
import { cachedLibrary, libraryOfTexts } from './arbitraryLibrary';

const VERSION = '0.1.0 1754000000000';
const SAMPLE = libraryOfTexts([
  profilePage(profileRecord(TIDES), profileRecord(BEES)),
  huggingFacePage(TIDES.title, TIDES.abstract, 'Śliding Ångströms', BEES.abstract),
  'No dump at all.',
]);

function keep(library: CachedLibrary): Uint8Array {
  return finish(encodeLibrary(library, VERSION, [1, 2]));
}

function open(bytes: Uint8Array, version = VERSION): CachedLibrary | undefined {
  return finish(decodeLibrary(bytes, version));
}

/** A library as nothing but data, so that two can be compared whole. */
function plain({ files, library }: CachedLibrary): unknown {
  const dump = ({ sections, ...rest }: Dump): unknown => ({
    ...rest,
    sections: sections.map(({ format, lines, page, entries }) => ({
      format,
      lines,
      page,
      entries,
    })),
  });
  const paper = (one: Paper): unknown => ({ id: one.id, ...ownFields(one) });
  return {
    files: files.map((file) => ({ ...file, dump: file.dump && dump(file.dump) })),
    papers: library.papers.map(paper),
    byId: [...library.byId].map(([id, one]) => [id, paper(one)]),
  };
}

describe('A library that is kept', () => {
  it('is read as it was', () => {
    fc.assert(
      fc.property(cachedLibrary, (library) => {
        const read = open(keep(library));
        assert.ok(read);
        assert.deepEqual(plain(read), plain(library));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('can be kept again as it was read', () => {
    const once = keep(SAMPLE);
    const read = open(once);
    assert.ok(read);
    assert.deepEqual(keep(read), once);
  });

  it('shares its entries with its dumps', () => {
    const read = open(keep(SAMPLE));
    assert.ok(read);
    const own = new Set(
      read.files.flatMap(({ dump }) => dump?.sections.flatMap(({ entries }) => entries) ?? []),
    );
    const sources = read.library.papers.flatMap(({ entries }) => entries);
    assert.ok(sources.length > 0 && sources.every(({ entry }) => own.has(entry)));
  });

  it('is not kept where a paper has an entry that no dump has', () => {
    assert.throws(() => keep({ ...SAMPLE, files: [] }), /no dump has/);
  });
});

describe('A library that was kept is made anew', () => {
  const bytes = keep(SAMPLE);

  it('when another version of the extension kept it', () => {
    const versions = ['0.0.9 1754000000000', '0.2.0 1754000000000', '0.1.0 1754000000001', ''];
    assert.deepEqual(
      versions.map((version) => open(bytes, version)),
      versions.map(() => undefined),
    );
  });

  it('when it is of another schema, or no library at all', () => {
    const older = bytes.slice();
    older[4] = 0;
    const others = [older, new Uint8Array(), new TextEncoder().encode('PTLB'.repeat(40))];
    assert.deepEqual(
      others.map((one) => open(one)),
      others.map(() => undefined),
    );
  });

  it('wherever it is cut', () => {
    const lengths = Array.from({ length: 500 }, (_, at) => Math.floor((at * bytes.length) / 500));
    assert.ok(lengths.every((length) => open(bytes.slice(0, length)) === undefined));
  });

  it('whichever bytes are damaged', () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(damage, (changes) => {
        const damaged = bytes.slice();
        for (const [at, change] of changes) damaged[at] = (damaged[at] ?? 0) ^ change;
        fc.pre(Buffer.compare(damaged, bytes) !== 0);
        return open(damaged) === undefined;
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  it('when its pieces are of two libraries', () => {
    const other = keep(libraryOfTexts([profilePage(profileRecord(BEES))]));
    const length = Math.min(bytes.length, other.length);
    for (let at = 4; at < length - 4; at += 97) {
      const mixed = bytes.slice();
      mixed.set(other.subarray(at, length), at);
      assert.equal(open(mixed), undefined);
    }
  });
});
