import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../src/core/dump/entry';
import { looksLikeDump, readDump } from '../../../src/core/dump/readDump';
import { cleanText } from '../../../src/core/text/cleanText';
import { isBlank, type LineRange, splitLines } from '../../../src/core/text/lines';
import { paper, type RandomPaper } from './arbitraryPages';
import { readEntries, readWell } from './readBriefly';

/** How each format prints a paper; none ends with a blank line. */
const FORMATS = {
  ris: ({ title, abstract }: RandomPaper) =>
    `TY  - JOUR\nTI  - ${title}\nAU  - Writer, Ada\nAU  - Chen, Bo\nPY  - 2014/05/12\n` +
    `JO  - Tides\nVL  - 6\nSP  - 193\nEP  - 194\nN2  - ${abstract}\nUR  - https://tides.org/1\nER  - `,
  medline: ({ title, abstract }: RandomPaper) =>
    `PMID- 20481061\nDP  - 2009 Jan 18\nTI  - ${wrapped(title, '      ')}.\n` +
    `AB  - ${wrapped(abstract, '      ')}\nFAU - Writer, Ada\nAU  - Writer A\nAD  - Institute of\n` +
    '      Tides.\nAU  - et al.\nJT  - Tides\nSO  - Tides. 2009 Jan 18;2(4):5-8.',
  pubmed: ({ title, abstract }: RandomPaper, at: number) =>
    `${at + 1}. Tides. 2009 Jan 18;2(4):5-8. doi: 10.1000/tides.${at}.\n\n${title}.\n\n` +
    `Writer A(1), Chen B.\n\nAuthor information:\n(1)Institute of Tides.\n\n${wrapped(abstract, '')}\n\n` +
    'DOI: 10.1000/tides\nPMID: 20481061 [Indexed for MEDLINE]',
  wos: ({ title, abstract }: RandomPaper) =>
    `PT J\nAU Writer, A\n   Chen, B\nTI ${wrapped(title, '   ')}\nSO TIDES\n` +
    `AB ${wrapped(abstract, '   ')}\nC1 [Chen, B] Inst Tides, Bern.\nTC 17\nPD JUN 14\nPY 2006\nVL 18\nER`,
  refer: ({ title, abstract }: RandomPaper) =>
    `%0 Journal Article\n%A Writer, Ada\n%T ${title}\n%J Tides\n%D 2009\n%V 29\n%X ${abstract}\n%U https://tides.org`,
} as const;
type Format = keyof typeof FORMATS;

/** A text at the width at which databases break their lines, or near it. */
function wrapped(text: string, indent: string): string {
  return text.replace(/(.{40}\S*) /g, `$1\n${indent}`);
}

function printed(format: Format, papers: readonly RandomPaper[]): string[] {
  return papers.map((one, at) => FORMATS[format](one, at));
}

const format = fc.constantFrom(...(Object.keys(FORMATS) as Format[]));
const papers = fc.array(paper, { minLength: 4, maxLength: 6 });
const noise = fc.oneof(
  fc.constantFrom('', 'Page not found', '$$', '????', '<p>', 'nan', '&shy;', '\u200b', 'TY  -'),
  fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).filter((text) => !/^(?:%|\d)/.test(text)),
);
const damage = fc.record({
  deed: fc.constantFrom('delete', 'repeat', 'swap', 'insert', 'replace'),
  at: fc.nat(200),
  line: fc.oneof(
    fc.constantFrom('', ' ', 'ER  - ', 'TY  - JOUR', 'PMID- 1', 'PT J', 'ER', '%0 Book', 'FN x'),
    fc.constantFrom('1. Tides. 2009;1:2.', 'PMID: 12', 'Comment in', '%T', 'AU  - ', '- ', '(1)'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ),
});
/** Records of one or two formats, with lines lost, doubled, moved and thrown in. */
const damaged = fc
  .tuple(fc.array(fc.tuple(format, papers), { minLength: 1, maxLength: 2 }), fc.array(damage))
  .map(([pages, damages]) => {
    const lines = pages
      .flatMap(([name, all]) => printed(name, all))
      .join('\n\n')
      .split('\n');
    for (const { deed, at: place, line } of damages) {
      const at = place % lines.length;
      const here = lines[at] ?? '';
      if (deed === 'delete' && lines.length > 1) lines.splice(at, 1);
      else if (deed === 'repeat') lines.splice(at, 0, here);
      else if (deed === 'swap') lines.splice(at, 2, lines[at + 1] ?? '', here);
      else lines.splice(at, deed === 'insert' ? 0 : 1, line);
    }
    return lines.join('\n');
  });

describe('Whatever became of records of tags and values', function () {
  this.timeout(20_000);

  it('every line of them is in an entry, in a head or left over, and in no two', () => {
    check(damaged, (text) => {
      const dump = readDump(text);
      if (dump === undefined) return;
      const claimed = [
        ...dump.sections.flatMap(({ entries, page }) =>
          [...entries, ...(page === undefined ? [] : [page])].flatMap(({ lines }) =>
            numbers(lines),
          ),
        ),
        ...dump.leftovers.map(({ line }) => line),
      ];
      assert.equal(new Set(claimed).size, claimed.length);
      const written = splitLines(text).filter((line) => !isBlank(line));
      assert.deepEqual(
        written.filter(({ number }) => !claimed.includes(number)),
        [],
      );
    });
  });

  it('no entry says a word that its lines do not', () => {
    check(damaged, (text) => {
      const lines = splitLines(text).map((line) => line.text);
      for (const entry of readDump(text)?.sections.flatMap(({ entries }) => entries) ?? []) {
        const [from, to] = entry.lines;
        const source = cleanText(lines.slice(from - 1, to).join(' '));
        const lower = source.toLowerCase();
        assert.deepEqual(
          saidBy(entry).filter((word) => !source.includes(word) && !lower.includes(word)),
          [],
        );
        for (const [first, last] of Object.values(entry.fieldLines)) {
          assert.ok(from <= first && first <= last && last <= to);
        }
      }
    });
  });

  it('a line of a record that turned to noise leaves the other records as they are', () => {
    check(fc.tuple(format, papers, fc.nat(), fc.nat(), noise), ([name, all, place, row, line]) => {
      const records = printed(name, all);
      const at = place % records.length;
      const whole = readEntries(records.join('\n\n'));
      const lines = (records[at] ?? '').split('\n');
      lines[row % lines.length] = line;
      records[at] = lines.join('\n');
      const read = readEntries(records.join('\n\n'));
      assert.deepEqual(without(read, whole[at]), without(whole, whole[at]));
    });
  });

  it('a text that is cut anywhere is still known, and its whole records are as they were', () => {
    check(
      fc.tuple(format, papers, fc.double({ min: 0, max: 1, noNaN: true })),
      ([name, all, part]) => {
        const records = printed(name, all);
        const first = records[0]?.length ?? 0;
        const text = records.join('\n\n');
        const cut = text.slice(0, first + Math.floor(part * (text.length - first)));
        assert.ok(looksLikeDump(cut));
        const whole = readEntries(text);
        const lost = splitLines(cut).length;
        const kept = whole.filter(({ lines: [, last] }) => last < lost);
        const read = readWell(cut).sections.flatMap(({ entries }) => entries);
        assert.deepEqual(read.slice(0, kept.length), kept);
      },
    );
  });
});

function check<Input>(input: fc.Arbitrary<Input>, law: (input: Input) => void): void {
  fc.assert(fc.property(input, law), { seed: 20260401, numRuns: 300 });
}

function numbers([from, to]: LineRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The words of every field; the signs between them may be of the format's own grammar. */
function saidBy(entry: Entry): string[] {
  const { abstract, authors, comments, journalReference, language, title, venue } = entry;
  const { affiliations, ids, links, date, metrics } = entry;
  const texts = [title, abstract, venue, journalReference, comments, language, ...affiliations];
  const people = authors.flatMap((author) => [author.name, ...(author.affiliations ?? [])]);
  return [
    ...[...texts, ...people].flatMap((text) => text?.match(/[\p{L}\p{N}]+/gu) ?? []),
    ...Object.values(ids),
    ...links.map(({ url }) => url.replace(/^https?:\/\//, '')),
    ...[date?.year, date?.day, metrics?.citations].flatMap((number) => number?.toString() ?? []),
  ];
}

/** The entries that do not begin within the lines of another. */
function without(entries: readonly Entry[], other: Entry | undefined): Entry[] {
  const [from, to] = other?.lines ?? [0, 0];
  return entries.filter(({ lines: [first] }) => first < from || first > to);
}
