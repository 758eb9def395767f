import fc from 'fast-check';
import { type LineMark, lineIdentity } from '../../../src/core/dump/lineMark';
import { ARXIV_LAYOUTS } from './arxivPages';
import { CATALYZEX_HEAD, HUGGING_FACE_HEAD, PROFILE_HEAD } from './samplePages';

/** A paper that chance wrote. */
export interface RandomPaper {
  readonly title: string;
  readonly authors: string;
  readonly date: string;
  readonly abstract: string;
}

const WORDS = (
  'tide harbour kernel hive swarm crease paper lantern orchard pebble velvet ladder copper willow ' +
  'bridge candle ferry granite meadow needle quarry ribbon saddle timber walnut anchor basket ' +
  'cellar donkey ember falcon glacier hammer island jacket kettle lemon marble nutmeg oyster'
).split(' ');
const word = fc.constantFrom(...WORDS);

const title = fc
  .array(word, { minLength: 3, maxLength: 7 })
  .map((words) => words.map((one) => one[0]?.toUpperCase() + one.slice(1)).join(' '));

const sentence = fc
  .array(word, { minLength: 5, maxLength: 9 })
  .map((words) => `We show that the ${words.join(' of the ')} is as good as it was before.`);

const abstract = fc
  .tuple(title, fc.array(sentence, { minLength: 2, maxLength: 4 }))
  .map(([theme, sentences]) => [`This paper is on the ${theme}.`, ...sentences].join(' '));

const authors = fc
  .tuple(
    fc.subarray(['Ada Writer', 'Bo Chen', 'C. Dee', 'Émile Zola', 'Ludwig van Beethoven'], {
      minLength: 1,
    }),
    fc.constantFrom('', ' et al.', ' · cmu', ' et al. · openai, cmu'),
  )
  .map(([names, end]) => names.join(', ') + end);

const date = fc
  .tuple(
    fc.constantFrom('LG', 'ML', 'CV', 'math.OC', 'hep-th', 'ZZ'),
    fc.constantFrom('Mar 3, 2024', 'Nov 24, 2022', 'May 5', 'Feb 31, 2021'),
  )
  .map((parts) => parts.join(''));

export const paper: fc.Arbitrary<RandomPaper> = fc.record({ title, authors, date, abstract });

/** How each layout prints a paper; the first line of a profile's record is its anchor. */
export const LAYOUTS = {
  profile: {
    head: PROFILE_HEAD,
    print: (one: RandomPaper) => `${one.date}\n${one.title}\n\n${one.authors}\n\n${one.abstract}`,
  },
  huggingFace: {
    head: HUGGING_FACE_HEAD,
    print: (one: RandomPaper) => `${one.title}\n\n${one.abstract}`,
  },
  collection: {
    head: '',
    print: (one: RandomPaper) =>
      `${one.title}\n\nPaper • 2401.00001 • Published Mar 3, 2024 • 49\n\nUpvote\n\n${one.abstract}`,
  },
  linkedTitles: {
    head: HUGGING_FACE_HEAD,
    print: (one: RandomPaper) =>
      `Submitted by\nada\n\n93\n\n### [${one.title}](/papers/2401.00001)\n\n${one.abstract}`,
  },
  catalyzex: { head: CATALYZEX_HEAD, print: (one: RandomPaper) => `${one.abstract}\n\nVia` },
  richCatalyzex: {
    head: CATALYZEX_HEAD,
    print: (one: RandomPaper) =>
      `${one.title}\nAdd code\n\nMar 3, 2024\n\nFigure 1 for ${one.title}\n\nAda Writer\n\n` +
      `Abstract:${one.abstract}\n\nVia\n\nAccess Paper or Ask Questions`,
  },
  ...ARXIV_LAYOUTS,
  labelled: {
    head: '',
    print: (one: RandomPaper) =>
      `Title: ${one.title}\nAuthors: Ada Writer, Bo Chen\nDate: Mar 3, 2024\nAbstract: ${one.abstract}`,
  },
  labelledMarkdown: {
    head: '',
    print: (one: RandomPaper) =>
      `## ${one.title}\n\n**Authors:** Ada Writer et al.\n\n**Link**: [PDF](https://arxiv.org/abs/2401.01234)\n\n` +
      `**Abstract:** ${one.abstract}\n\n---`,
  },
  dailyTable: {
    head: '|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n',
    print: (one: RandomPaper) =>
      `|**2024-03-03**|**${one.title}**|Ada Writer et.al.|[2401.01234](http://arxiv.org/abs/2401.01234)|null|`,
    joint: '\n',
  },
  paperList: {
    head: [1, 2, 3, 4, 5]
      .map((at) => `- [Tides of Harbour ${at}](https://arxiv.org/abs/2401.0000${at})\n`)
      .join(''),
    print: (one: RandomPaper) =>
      `1. **${one.title}.** ICML 2024. [paper](https://arxiv.org/abs/2401.01234)\n\n    *Ada Writer, Bo Chen.*`,
  },
} as const;
export type Layout = keyof typeof LAYOUTS;

interface Printer {
  readonly head: string;
  readonly print: (one: RandomPaper) => string;
  readonly joint?: string;
}

function layoutOf(layout: Layout): Printer {
  return LAYOUTS[layout];
}

/** A page as its head and its printed papers. */
export function printPage(layout: Layout, papers: readonly RandomPaper[]): string {
  const { head, print, joint = '\n\n' } = layoutOf(layout);
  return head + papers.map(print).join(joint);
}

const layout = fc.constantFrom(...(Object.keys(LAYOUTS) as Layout[]));

/** A whole page of any layout. */
export const page: fc.Arbitrary<string> = fc
  .tuple(layout, fc.array(paper, { minLength: 1, maxLength: 6 }))
  .map(([name, papers]) => printPage(name, papers));

/** Lines that mean something to a layout, at places where they should not be; and noise. */
const junk = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\u200b',
      '\u2028',
      'Via',
      'new',
      'Paper',
      '• 2401.00001',
      'Subscribe',
      'Submitted by',
      '93',
      '·',
    ],
    ...['h-index3', '2papers', '3 Papers', 'LG', 'LGMar 3', 'MLApr 9, 2023', 'hep-thMay 5'],
    ...['Mar 14', 'Ada Writer', 'A. B. et al. · cmu', 'Abstract:', 'Add code', 'Figure 1 for x'],
    ...['LG3. März 2024', 'H factor: 12', '1) one of the bees', '- of the hive', 'a\ufffdb'],
    ...['Get trending papers in your email inbox!', 'byAK and the research community'],
    ...['\\\\', 'Title: Tides', 'Authors: Ada Writer', 'arXiv:2401.00001', 'Comments: 3 pages'],
    ...['[1] arXiv:2401.00001 [pdf]', 'arXiv:2401.00001 [pdf, other]', '</item>', '<item>'],
    ...['[Submitted on 1 Jan 2024]', 'Submission history', 'Abstract: Tides.', '-'.repeat(78)],
    ...['Submitted 3 March, 2024; originally announced March 2024.', '△ Less', '▽ More'],
    ...[CATALYZEX_HEAD.trim(), '&shy;', '\u202e&amp;\u202c', 'Bees &lt;hum&gt;. See www.bees.org.'],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  sentence,
);

const damage = fc.record({
  deed: fc.constantFrom('delete', 'repeat', 'swap', 'insert', 'replace'),
  at: fc.nat(200),
  line: junk,
});

/** What the user may have said of some lines of a text, most of them lines that it has. */
export function marksOn(text: string): fc.Arbitrary<ReadonlyMap<string, LineMark>> {
  const line = fc.constantFrom(...text.split(/[\r\n]+/).map(lineIdentity));
  const mark = fc.constantFrom<LineMark>('title', 'abstract', 'junk');
  return fc.array(fc.tuple(line, mark), { maxLength: 4 }).map((marks) => new Map(marks));
}

/** One to three pages below each other, with lines lost, doubled, moved and thrown in. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(page, { minLength: 1, maxLength: 3 }),
    fc.array(damage, { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([pages, damages, lineEnd]) => {
    const lines = pages.join('\n\n').split('\n');
    for (const { deed, at: place, line } of damages) {
      const at = place % lines.length;
      const here = lines[at] ?? '';
      if (deed === 'delete' && lines.length > 1) lines.splice(at, 1);
      else if (deed === 'repeat') lines.splice(at, 0, here);
      else if (deed === 'swap') lines.splice(at, 2, lines[at + 1] ?? '', here);
      else lines.splice(at, deed === 'insert' ? 0 : 1, line);
    }
    return lines.join(lineEnd);
  });
