import assert from 'node:assert/strict';
import { readDump } from '../../src/core/dump/readDump';
import { cleanText } from '../../src/core/text/cleanText';
import { CORRUPTIONS, type CorruptionName, type PrintedPaper, seededRandom } from './corruptions';
import { describeShared, sharedJson, sharedText } from './sharedData';
import { SHORT_PAPERS } from './shortPapers';

interface PrintedPage {
  readonly head: string;
  readonly papers: readonly PrintedPaper[];
}

interface TruthPaper {
  readonly title: string | null;
  readonly abstract: string;
  readonly authorsLine?: number;
  readonly dateLine?: number;
  readonly lines: readonly [number, number];
}

const HUGGING_FACE = ['001_c5c7bf22269c7c53', '003_fed029ee875d239b', '004_6b5857487f186920'];
const PROFILE = '000_cb660e1d0124145c';
const CATALYZEX = '002_cec76a42813c5143';
/** Costs were chosen with the seeds 1 to 16. */
const SEEDS = [101, 102, 103];

function dumpPage(name: string, under?: string): PrintedPage {
  const { papers } = sharedJson<{ papers: readonly TruthPaper[] }>(`dumps/truth/${name}.json`);
  const lines = sharedText(`dumps/${name}.txt`).split(/\r?\n/);
  const lineOf = (number = 0): string | undefined => lines[number - 1];
  const printed = papers.map(({ abstract, authorsLine, dateLine, title }) => {
    const over = lineOf(dateLine);
    const between = lineOf(authorsLine);
    return {
      abstract,
      ...(title !== null && under === undefined && { title }),
      ...(over !== undefined && { over }),
      ...(between !== undefined && { between }),
      ...(under !== undefined && { under }),
    };
  });
  const [first = 1] = papers[0]?.lines ?? [];
  return { head: `${lines.slice(0, first - 1).join('\n')}\n`, papers: printed };
}

/** The same papers with no more than the first sentences of their abstracts. */
function shortened({ head, papers }: PrintedPage): PrintedPage {
  const short = (abstract: string): string =>
    abstract
      .split(/(?<=[.!?]) /)
      .reduce((kept, next) => (kept.length + next.length < 250 ? `${kept} ${next}` : kept));
  return {
    head,
    papers: papers.map(({ abstract = '', ...rest }) => ({ ...rest, abstract: short(abstract) })),
  };
}

interface Tally {
  readonly papers: number;
  readonly exact: number;
  readonly wrong: number;
  readonly unflagged: number;
  readonly flagged: number;
}

const NOTHING: Tally = { papers: 0, exact: 0, wrong: 0, unflagged: 0, flagged: 0 };

/** How a corrupted page is read: pairs are wrong that were not on it. */
function tallyPage({ head, papers }: PrintedPage, name: CorruptionName, seed: number): Tally {
  const { text, truth } = CORRUPTIONS[name](head, papers, seededRandom(seed));
  const expected = new Set(truth.map(keyOf));
  const entries = readDump(text)?.sections.flatMap((section) => section.entries) ?? [];
  const foreign = entries.filter(
    (entry) => entry.title && entry.abstract && !expected.has(keyOf(entry)),
  );
  return {
    papers: expected.size,
    exact: new Set(entries.map(keyOf).filter((key) => expected.has(key))).size,
    wrong: foreign.length,
    unflagged: foreign.filter(({ doubtful }) => doubtful === undefined).length,
    flagged: entries.filter(({ doubtful }) => doubtful !== undefined).length,
  };
}

function keyOf({ abstract = '', title = '' }: PrintedPaper): string {
  return `${cleanText(title)}\n${cleanText(abstract)}`;
}

function tallyPages(pages: readonly PrintedPage[], name: CorruptionName): Tally {
  return pages
    .flatMap((page) => SEEDS.map((seed) => tallyPage(page, name, seed)))
    .reduce(
      (sum, one) => ({
        papers: sum.papers + one.papers,
        exact: sum.exact + one.exact,
        wrong: sum.wrong + one.wrong,
        unflagged: sum.unflagged + one.unflagged,
        flagged: sum.flagged + one.flagged,
      }),
      NOTHING,
    );
}

/** What is promised of a reading, in percent of the papers that are left. */
interface Promised {
  readonly exact: number;
  readonly unflagged: number;
}

const PERFECT: Promised = { exact: 100, unflagged: 0 };
const BETWEEN: readonly CorruptionName[] = ['submitters between', 'upvotes between'];

/** The pages, and what is promised where it is not perfection; `undefined`: nothing is. */
const SETS: Readonly<
  Record<
    string,
    {
      readonly pages: () => readonly PrintedPage[];
      readonly promised: Readonly<Partial<Record<CorruptionName, Promised | undefined>>>;
      readonly without?: readonly CorruptionName[];
    }
  >
> = {
  'Hugging Face': {
    pages: () => HUGGING_FACE.map((name) => dumpPage(name)),
    promised: {
      '40% both': { exact: 96, unflagged: 0.6 },
      'abstracts of two paragraphs': { exact: 50, unflagged: 11 },
      'wrapped, no blank lines': { exact: 85, unflagged: 0 },
    },
  },
  'Hugging Face, shortened': {
    pages: () => HUGGING_FACE.map((name) => shortened(dumpPage(name))),
    promised: {
      '10% abstracts': { exact: 99.5, unflagged: 0 },
      '40% abstracts': { exact: 97.5, unflagged: 0.2 },
      '10% both': { exact: 99, unflagged: 0.1 },
      '40% both': { exact: 85, unflagged: 0.2 },
      'abstracts of two paragraphs': { exact: 65, unflagged: 18 },
      'abstracts on two lines': { exact: 99, unflagged: 0.6 },
      'wrapped, no blank lines': { exact: 80, unflagged: 0 },
    },
  },
  'Hugging Face, made up': {
    pages: () => [{ head: headOf(HUGGING_FACE[0] ?? ''), papers: SHORT_PAPERS }],
    promised: {
      '2% titles': { exact: 99, unflagged: 0 },
      '2% both': { exact: 99, unflagged: 0 },
      '40% both': { exact: 85, unflagged: 0 },
      'abstracts of two paragraphs': { exact: 45, unflagged: 26 },
    },
  },
  'author profile': {
    pages: () => [dumpPage(PROFILE)],
    // Without its title, a record's names stand where the title should.
    promised: {
      '2% titles': { exact: 98, unflagged: 0 },
      '10% titles': { exact: 85, unflagged: 0 },
      '40% titles': { exact: 60, unflagged: 0 },
      '2% both': { exact: 98, unflagged: 0 },
      '10% both': { exact: 85, unflagged: 1 },
      '40% both': undefined,
      'wrapped, no blank lines': { exact: 85, unflagged: 13 },
    },
    without: BETWEEN,
  },
  CatalyzeX: {
    pages: () => [dumpPage(CATALYZEX, 'Via')],
    promised: {},
    without: BETWEEN,
  },
};

function headOf(name: string): string {
  return dumpPage(name).head;
}

describeShared('Acceptance: corrupted pages', () => {
  for (const [set, { pages, promised, without = [] }] of Object.entries(SETS)) {
    it(`of ${set} are read as well as promised`, function () {
      this.timeout(120_000);
      const names = (Object.keys(CORRUPTIONS) as CorruptionName[]).filter(
        (name) => !without.includes(name),
      );
      const printed = pages();
      const rows = names.map((name) => ({ name, tally: tallyPages(printed, name) }));
      console.log(tableOf(rows));
      const broken = rows.filter(({ name, tally }) => {
        const least = name in promised ? promised[name] : PERFECT;
        if (least === undefined) return false;
        const share = (count: number): number => (100 * count) / tally.papers;
        return share(tally.exact) < least.exact || share(tally.unflagged) > least.unflagged;
      });
      assert.deepEqual(broken, []);
    });
  }
});

function tableOf(rows: readonly { readonly name: string; readonly tally: Tally }[]): string {
  const head = `${''.padEnd(30)}   exact   wrong unflagged flagged (% of papers)`;
  const lines = rows.map(({ name, tally: { exact, flagged, papers, unflagged, wrong } }) => {
    const share = (count: number): string => ((100 * count) / papers).toFixed(2).padStart(8);
    return `${name.padEnd(28)}${share(exact)}${share(wrong)}${share(unflagged)}${share(flagged)}`;
  });
  return [head, ...lines].map((line) => `      ${line}`).join('\n');
}
