import assert from 'node:assert/strict';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { looksLikeDump } from '../../src/core/dump/readDump';
import { decodeHead, looksBinary } from '../../src/lib/decodeBytes';

/** Where a machine keeps texts that people wrote for people, and nobody's listing pages. */
const PLACES = [
  '/usr/share/doc',
  '/usr/share/common-licenses',
  'node_modules',
  'test/host/node_modules',
];
const ENDINGS =
  /\.(?:txt|text|md|markdown|rst)$|^(?:README|LICEN[CS]E|COPYING|NEWS|AUTHORS|copyright|changelog)$/i;
const HEAD = 65_536;
const LARGEST = 32_000_000;
const FEWEST = 500;

describe('The ordinary texts of this machine', function () {
  this.timeout(600_000);

  it('are not taken for dumps', () => {
    const seen = PLACES.filter((place) => existsSync(place)).flatMap((place) => {
      const files = textsBelow(place);
      return [{ place, count: files.length, taken: files.filter(isTaken) }];
    });
    for (const { place, count, taken } of seen) {
      console.log(`      ${place}: ${count} texts seen, ${taken.length} taken for dumps`);
    }
    assert.deepEqual(
      seen.flatMap(({ taken }) => taken),
      [],
    );
    const total = seen.reduce((sum, { count }) => sum + count, 0);
    assert.ok(total >= FEWEST, `only ${total} texts were seen`);
  });
});

function textsBelow(folder: string): string[] {
  const files: string[] = [];
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...textsBelow(path));
    else if (entry.isFile() && ENDINGS.test(entry.name) && statSync(path).size <= LARGEST) {
      files.push(path);
    }
  }
  return files;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // Not everybody may look into every folder.
  }
}

function isTaken(path: string): boolean {
  const bytes = new Uint8Array(readFileSync(path));
  return !looksBinary(bytes) && looksLikeDump(decodeHead(bytes, HEAD));
}
