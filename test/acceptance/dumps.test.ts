import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runCommandLine } from '../../src/cli/commandLine';
import { paperJson, sectionsJson } from '../../src/cli/json';
import { readPaths } from '../../src/cli/readPaths';
import type { Dump, Page, Section } from '../../src/core/dump/dump';
import type { Entry, PartialDate } from '../../src/core/dump/entry';
import { looksLikeDump, readDump } from '../../src/core/dump/readDump';
import { buildLibrary } from '../../src/core/library/buildLibrary';
import type { Library } from '../../src/core/library/library';
import { finish } from '../../src/core/steps';
import { splitLines } from '../../src/core/text/lines';
import { decodeHead, decodeStrictly } from '../../src/lib/decodeBytes';
import { capturedStreams } from '../cli/capturedStreams';
import { describeShared, sharedFiles, sharedJson, sharedPath, sharedText } from './sharedData';

interface TruthDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

interface TruthPaper {
  readonly title: string | null;
  readonly titleLine?: number;
  readonly authors: readonly string[];
  readonly authorsLine?: number;
  readonly truncatedAuthors: boolean;
  readonly affiliations: readonly string[];
  readonly ownerListed?: boolean;
  readonly category?: string;
  readonly date: TruthDate | null;
  readonly dateLine?: number;
  readonly abstract: string;
  readonly abstractLine: number;
  readonly lines: readonly [number, number];
  /** As printed: some lack their scheme. */
  readonly urls: readonly string[];
}

interface Truth {
  readonly file: string;
  readonly format: Section['format'];
  readonly page: {
    readonly owner?: string;
    readonly category?: string;
    readonly hIndex?: number;
    readonly papers?: number;
    readonly citations?: number;
    readonly noveltyPercent?: number;
    readonly aiScore?: number;
    readonly declaredCount?: number;
    readonly declaredCountLine?: number;
    readonly headerLines?: readonly [number, number];
    readonly date?: TruthDate;
  };
  readonly papers: readonly TruthPaper[];
}

interface MergedTruth {
  readonly groups: readonly {
    readonly title: string;
    readonly records: readonly { readonly seed: string; readonly lines: readonly number[] }[];
  }[];
}

/** The dumps, and of each the lines that are no part of a paper or of the head. */
const DUMPS = [
  { name: '000_cb660e1d0124145c', count: 25, leftovers: [] },
  { name: '001_c5c7bf22269c7c53', count: 65, leftovers: [] },
  {
    name: '002_cec76a42813c5143',
    count: 10,
    leftovers: [5, 9, 13, 17, 21, 25, 29, 33, 37, 41].map((line) => ({ line, text: 'Via' })),
  },
  { name: '003_fed029ee875d239b', count: 43, leftovers: [] },
  { name: '004_6b5857487f186920', count: 75, leftovers: [] },
];

/** The page prints dates of 2025 and some without a year: a file of 2026 settles them. */
const SAVED = Date.UTC(2026, 3, 1);

/** What the bare codes of the author's page stand for; CV is told from math.CV by the others. */
const CATEGORIES: Readonly<Record<string, string>> = {
  LG: 'cs.LG',
  ML: 'stat.ML',
  AI: 'cs.AI',
  CV: 'cs.CV',
};

describeShared('Acceptance: the five dumps', () => {
  for (const { name, count, leftovers } of DUMPS) {
    it(`${name} holds its ${count} entries, field by field and line by line`, () => {
      const truth = sharedJson<Truth>(`dumps/truth/${name}.json`);
      const { sections } = readShared(name);
      assert.deepEqual(
        sections.map(({ format, page, entries }) => ({
          format,
          page,
          entries: entries.map(({ links, ...entry }) => ({
            ...entry,
            urls: links.map(({ url }) => url),
          })),
        })),
        [{ format: truth.format, page: pageOf(truth), entries: entriesOf(truth) }],
      );
      assert.equal(sections[0]?.entries.length, count);
    });

    it(`${name} leaves over only what is no part of a paper, and nothing to report`, () => {
      const dump = readShared(name);
      assert.deepEqual([dump.leftovers, dump.problems], [leftovers, []]);
    });

    it(`${name} loses no line and explains none twice`, () => {
      const dump = readShared(name);
      const lines = splitLines(sharedText(`dumps/${name}.txt`));
      const written = lines.filter(({ text }) => text.trim() !== '').map(({ number }) => number);
      assert.deepEqual(accountedLines(dump), written);
    });
  }

  for (const name of ['001_c5c7bf22269c7c53', '003_fed029ee875d239b', '004_6b5857487f186920']) {
    it(`${name} gives no title a foreign abstract when every fifth abstract is lost`, () => {
      const { papers } = sharedJson<Truth>(`dumps/truth/${name}.json`);
      const lines = splitLines(sharedText(`dumps/${name}.txt`));
      for (const lost of [0, 1, 2, 3, 4]) {
        const left = papers.map((one, at) => (at % 5 === lost ? { ...one, abstract: '' } : one));
        const gone = new Set(left.map((one) => (one.abstract === '' ? one.abstractLine : 0)));
        const kept = lines.map((line) => (gone.has(line.number) ? '' : line.text));
        const entries = readDump(kept.join('\n'))?.sections.flatMap((one) => one.entries) ?? [];
        const truth = new Set(left.map((one) => `${one.title}\n${one.abstract}`));
        const read = entries.map(({ title, abstract = '' }) => `${title}\n${abstract}`);
        const foreign = entries.filter(
          ({ title, abstract, doubtful }, at) =>
            title && abstract && !doubtful && !truth.has(read[at] ?? ''),
        );
        assert.deepEqual(foreign, []);
        // Two titles read like abstracts, and with theirs lost nothing tells them from one.
        assert.ok(new Set(read.filter((one) => truth.has(one))).size >= truth.size - 2);
      }
    });
  }

  it('two papers of the profile hide its owner behind "et al."', () => {
    const [section] = readShared('000_cb660e1d0124145c').sections;
    const hidden = section?.entries.filter(({ authors }) => authors.some((one) => one.position));
    assert.deepEqual(
      hidden?.map(({ authors, authorsTruncated }) => [authors.at(-1), authorsTruncated]),
      Array(2).fill([{ name: 'Marc Finzi', position: 'unknown' }, true]),
    );
  });

  it('together hold 173 papers, grouped as they should be', () => {
    const { groups } = sharedJson<MergedTruth>('dumps/truth/merged.json');
    const expected = groups.map(({ records }) =>
      records.map(({ seed, lines }) => `${seed}:${lines.join('-')}`).sort(),
    );
    const grouped = sharedLibrary().papers.map(({ entries }) =>
      entries.map(({ file, entry }) => `${file.slice(0, 3)}:${entry.lines.join('-')}`).sort(),
    );
    assert.equal(grouped.length, 173);
    assert.deepEqual(grouped.sort(byFirst), expected.sort(byFirst));
  });

  it('give each paper the title, the authors and the date that any of them knows', () => {
    const { papers } = sharedLibrary();
    const catalyzex = papers.filter(({ entries }) =>
      entries.some(({ format }) => format === 'catalyzex'),
    );
    assert.deepEqual(
      {
        catalyzex: catalyzex.length,
        complete: catalyzex.filter(
          ({ title, authors, date }) => title && authors.length > 0 && date?.year,
        ).length,
        titled: papers.filter(({ title }) => title !== undefined).length,
        withAuthors: papers.filter(({ authors }) => authors.length > 0).length,
        doubtful: papers.filter(({ doubtful }) => doubtful !== undefined).length,
        ids: new Set(papers.map(({ id }) => id)).size,
        keys: new Set(papers.map(({ key }) => key)).size,
      },
      {
        catalyzex: 10,
        complete: 10,
        titled: 173,
        withAuthors: 25,
        doubtful: 0,
        ids: 173,
        keys: 173,
      },
    );
  });
});

describeShared('Acceptance: files that are no dumps', () => {
  it('give no dump, neither by their head nor as a whole', () => {
    const files = sharedFiles('cases/not-dumps');
    const taken = files.filter((file) => {
      const bytes = readFileSync(sharedPath(`cases/not-dumps/${file}`));
      const text = finish(decodeStrictly(bytes))?.text ?? bytes.toString('latin1');
      return looksLikeDump(decodeHead(bytes, bytes.length)) || readDump(text) !== undefined;
    });
    assert.deepEqual([taken, files.length], [[], 50]);
  });
});

describeShared('Acceptance: the command line on the five dumps', () => {
  it('`entries --json` tells of each page what the core reads', () => {
    const { code, out, err } = capturedStreams((streams) =>
      runCommandLine(['entries', '--json', ...paths()], streams),
    );
    const told: unknown = JSON.parse(out);
    const read = readPaths(paths(), { note: assert.fail, unreadable: assert.fail });
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(told, asJson(read.flatMap(sectionsJson)));
    assert.deepEqual(
      (told as readonly { entries: readonly object[] }[]).map((section) => [
        Object.keys(section),
        section.entries.length,
      ]),
      DUMPS.map(({ count }) => [
        ['file', 'format', 'page', 'entries', 'leftovers', 'problems'],
        count,
      ]),
    );
  });

  it('`papers --json` tells the papers of all dumps together, each once', () => {
    const { code, out, err } = capturedStreams((streams) =>
      runCommandLine(['papers', '--json', ...paths()], streams),
    );
    const told = JSON.parse(out) as { papers: readonly { entries: readonly object[] }[] };
    const dumps = readPaths(paths(), { note: assert.fail, unreadable: assert.fail });
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(told, asJson({ papers: buildLibrary(dumps).papers.map(paperJson) }));
    assert.deepEqual(
      [told.papers.length, told.papers.flatMap(({ entries }) => entries).length],
      [173, 218],
    );
  });
});

function paths(): string[] {
  return DUMPS.map(({ name }) => sharedPath(`dumps/${name}.txt`));
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function readShared(name: string): Dump {
  const dump = readDump(sharedText(`dumps/${name}.txt`), { modified: SAVED });
  assert.ok(dump !== undefined, `${name} is no dump`);
  return dump;
}

function sharedLibrary(): Library {
  return buildLibrary(DUMPS.map(({ name }) => ({ file: name, dump: readShared(name) })));
}

function byFirst(a: readonly string[], b: readonly string[]): number {
  return a.join() < b.join() ? -1 : 1;
}

/** Every line that an entry, a page head or a leftover explains; what lies blank between is not. */
function accountedLines({ sections, leftovers }: Dump): number[] {
  const fields = sections.flatMap(({ entries }) =>
    entries.flatMap(({ fieldLines }) => Object.values(fieldLines)),
  );
  const heads = sections.flatMap(({ page }) => (page === undefined ? [] : headLines(page)));
  const within = new Set([
    ...fields.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
    ...heads,
  ]);
  const lines = [...within, ...leftovers.map(({ line }) => line)];
  return lines.sort((a, b) => a - b);
}

/** The head of a page stands on every other line, but for the counts of a profile. */
function headLines({ lines: [from, to], owner }: Page): number[] {
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return owner === undefined
    ? all.filter((line) => line % 2 === 1)
    : all.filter((line) => line !== 2 && line !== 9);
}

function pageOf({ page, format }: Truth): Page {
  if (format === 'author-profile') {
    const { owner, category, hIndex, papers, citations, noveltyPercent, aiScore } = page;
    const { declaredCount, declaredCountLine = 0 } = page;
    const counts = { hIndex, papers, citations, noveltyPercent, aiScore, declaredCount };
    return stated({ lines: [1, declaredCountLine], owner, category, ...counts });
  }
  const { headerLines = [0, 0], date } = page;
  return { lines: headerLines, ...(date !== undefined && { date: dateOf(date) }) };
}

function entriesOf({ papers, page }: Truth): (Omit<Entry, 'links'> & { urls: string[] })[] {
  return papers.map((paper) => {
    const category = paper.category === undefined ? [] : [CATEGORIES[paper.category] ?? ''];
    const hidden = paper.ownerListed === false && page.owner !== undefined;
    return {
      ...(paper.title !== null && { title: paper.title }),
      authors: [
        ...paper.authors.map((name) => ({ name })),
        ...(hidden ? [{ name: page.owner ?? '', position: 'unknown' as const }] : []),
      ],
      authorsTruncated: paper.truncatedAuthors,
      affiliations: paper.affiliations,
      ...(paper.date !== null && { date: dateOf(paper.date, 2026) }),
      categories: category,
      ...(paper.category === 'CV' && { categoriesInferred: category }),
      abstract: paper.abstract,
      ids: {},
      urls: paper.urls.map((url) => (/^https?:/.test(url) ? url : `https://${url}`)),
      lines: paper.lines,
      fieldLines: { ...fieldLinesOf(paper), ...(hidden && { owner: [1, 1] as const }) },
    };
  });
}

function fieldLinesOf(paper: TruthPaper): Entry['fieldLines'] {
  const { titleLine, authorsLine, abstractLine, dateLine, affiliations } = paper;
  return {
    ...(titleLine !== undefined && { title: [titleLine, titleLine] }),
    ...(authorsLine !== undefined && { authors: [authorsLine, authorsLine] }),
    ...(authorsLine !== undefined &&
      affiliations.length > 0 && { affiliations: [authorsLine, authorsLine] }),
    ...(dateLine !== undefined && {
      date: [dateLine, dateLine],
      categories: [dateLine, dateLine],
    }),
    abstract: [abstractLine, abstractLine],
  };
}

function dateOf({ year, month, day }: TruthDate, inferred?: number): PartialDate {
  if (year !== null) return { year, month, day };
  return inferred === undefined
    ? { month, day }
    : { year: inferred, month, day, yearInferred: true };
}

/** A page without the fields that it does not state. */
function stated(page: { [Name in keyof Page]: Page[Name] | undefined }): Page {
  const fields = Object.entries(page).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as unknown as Page;
}
