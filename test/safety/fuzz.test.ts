import assert from 'node:assert/strict';
import type { FormatId } from '../../src/core/dump/dump';
import { readDump } from '../../src/core/dump/readDump';
import { Random } from '../bench/random';
import { brokenLaws } from './dumpLaws';
import { contextOf, SEED_PAGES, TOLD } from './seedPages';

/** `PAPERTREE_FUZZ` sets how many documents of each format are read; by default a few. */
const DOCUMENTS = Number(process.env.PAPERTREE_FUZZ ?? 1500);
const SEED = Number(process.env.PAPERTREE_FUZZ_SEED ?? 20261121);
const MOST_DEEDS = 6;
const PRINTED = 3;

const NOISE = [
  ...['', ' ', '\t', '\u200b', '\u2028', '\ufeff', '\u202e', '\0', '\ud800', '&amp;', '&#x0;'],
  ...['{', '}', '"', '@', '%', '\\', '$', '|', '[', ']', ',', ':', '<', '-', '\\\\', '…', '▽ More'],
  ...['Via', 'Title:', 'Abstract:', 'ER  - ', 'TY  - JOUR', '%0 Book', '@article{x,', 'PMID- 1'],
  ...[
    'new',
    'Submitted by',
    '2401.00001',
    'LGMar 3, 2024',
    '3 Papers',
    '|a|b|',
    '- [x](y)',
    'null',
  ],
];

describe(`Damaged pages of each format, ${DOCUMENTS} of them,`, function () {
  this.timeout(7_200_000);

  for (const format of Object.keys(SEED_PAGES) as FormatId[]) {
    it(`are read without a failure and by the laws: ${format}`, () => {
      const random = new Random(SEED);
      const broken: { readonly document: string; readonly laws: readonly string[] }[] = [];
      let read = 0;
      for (let at = 0; at < DOCUMENTS; at++) {
        const document = damaged(SEED_PAGES[format], random);
        const laws = brokenLaws(document, contextOf(format));
        if (laws.length > 0 && broken.length < PRINTED) broken.push({ document, laws });
        if (at % 100 === 0 && readDump(document) !== undefined) read++;
      }
      assert.deepEqual(broken, []);
      if (!TOLD.has(format)) assert.ok(read > 0, 'no damaged page was taken for a dump');
    });

    it(`begin with a page that is read as what it is: ${format}`, () => {
      const sections = readDump(SEED_PAGES[format], contextOf(format))?.sections ?? [];
      assert.deepEqual(
        sections.map((section) => section.format),
        [format],
      );
      assert.ok((sections[0]?.entries.length ?? 0) > 0);
    });
  }
});

/** A page with some lines and characters lost, doubled, moved, cut off and thrown in. */
function damaged(page: string, random: Random): string {
  let text = page;
  for (let deeds = 1 + random.below(MOST_DEEDS); deeds > 0; deeds--) {
    text = random.chance(0.6) ? damageLines(text, random) : damageCharacters(text, random);
  }
  return text;
}

function damageLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const length = 1 + random.below(3);
  const piece = lines.slice(at, at + length);
  switch (random.below(6)) {
    case 0:
      lines.splice(at, length);
      break;
    case 1:
      lines.splice(at, 0, ...piece);
      break;
    case 2:
      lines.splice(at, length, ...piece.toReversed());
      break;
    case 3:
      lines.splice(random.below(lines.length), 0, ...piece);
      break;
    case 4:
      lines.splice(at, 0, random.pick(NOISE));
      break;
    default:
      lines.splice(at, 2, lines.slice(at, at + 2).join(''));
  }
  return lines.join('\n');
}

function damageCharacters(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(8);
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + random.pick(NOISE) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length).repeat(3) + text.slice(at + length);
    case 3:
      return random.chance(0.3) ? text.slice(0, at) : text;
    default:
      return text.slice(0, at) + String.fromCharCode(random.below(0x10000)) + text.slice(at + 1);
  }
}
