import { bibtexEntry } from '../../src/core/cite/bibtex';
import { doiOf } from '../../src/core/dump/paperIds';
import { readDump } from '../../src/core/dump/readDump';
import type { Paper } from '../../src/core/library/paper';
import { cleanText } from '../../src/core/text/cleanText';
import { findLinks } from '../../src/core/text/findLinks';
import { foldWords } from '../../src/core/text/foldText';
import { mathSegments } from '../../src/core/text/mathSegments';
import { plainTex } from '../../src/core/text/plainTex';
import { CATALYZEX_HEAD, HUGGING_FACE_HEAD, PROFILE_HEAD } from '../core/dump/samplePages';

/**
 * How much longer twice the text takes, for texts that make careless code quadratic: 2.0 is
 * linear, 4.0 is quadratic. The longest time of the largest text stands beside it.
 */
const SIZES = [20_000, 40_000, 80_000];
const ROUNDS = 5;
/** Below this, in milliseconds, a clock says nothing about growth. */
const TOO_SHORT = 0.5;

const SHAPES: Readonly<Record<string, string>> = {
  blanks: ' ',
  'line ends': '\n',
  'blank lines': ' \n',
  letters: 'a',
  words: 'word ',
  sentences: 'We show this. ',
  dollars: '$',
  backslashes: '\\',
  'open brackets': '\\left( ',
  'open braces': '{',
  'open angles': '<a ',
  addresses: 'https://',
  joiners: 'a\u200d',
  names: 'Ada Writer, ',
  'dated lines': 'LGMar 3, 2024\n',
  'dividing lines': 'Via\n',
  'labelled lines': 'Title: a\nAbstract: b\n',
  'BibTeX openings': '@article{a,\n title={',
  'table rows': '|a|b|\n|-|-|\n',
  tags: 'TY  - JOUR\nTI  - a\n',
  brackets: '[{"title":',
  'closing brackets': ')',
  'an address and brackets': 'https://a.b/c) ',
  'DOIs that open': '10.1000/(((',
  'one-line tags': 'TI  - a TY  - b ',
  'one-line labels': 'Title: a Authors: b Abstract: c ',
  'names and names': 'Ada Writer and ',
  'list items': '- [a b](https://arxiv.org/abs/2401.00001)\n',
  'search results': '1. arXiv:2401.00001 [pdf, other] cs.LG\n',
  items: '<item>\n<title>a',
};

const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'read as a dump': readDump,
  'read below each head': (text) =>
    [CATALYZEX_HEAD, HUGGING_FACE_HEAD, PROFILE_HEAD].map((head) => readDump(head + text)),
  'clean a text': cleanText,
  'fold a text': foldWords,
  'find links': findLinks,
  'find a link before': (text) => findLinks(`https://a.b/c${text}`),
  'find a DOI': (text) => doiOf(`10.1000/a${text}`),
  'find formulas': mathSegments,
  'TeX to plain text': plainTex,
  'write BibTeX': (text) => bibtexEntry({ ...BARE, title: text }),
};

const BARE: Omit<Paper, 'title'> = {
  id: 'p',
  key: 'k',
  authors: [],
  authorsTruncated: false,
  affiliations: [],
  categories: [],
  ids: {},
  links: [],
  entries: [],
  provenance: {},
};

console.log('| work | worst shape | t(2n)/t(n) | longest ms at 80,000 characters | shape |');
console.log('| --- | --- | --- | --- | --- |');
for (const [name, work] of Object.entries(WORK)) {
  const measured = Object.entries(SHAPES).map(([shape, piece]) => {
    const times = SIZES.map((size) => bestTime(work, piece.repeat(size / piece.length)));
    return { shape, growth: growthOf(times), longest: times.at(-1) ?? 0 };
  });
  const worst = measured.toSorted((a, b) => b.growth - a.growth)[0];
  const slowest = measured.toSorted((a, b) => b.longest - a.longest)[0];
  const figures = [
    worst?.shape,
    worst?.growth.toFixed(1),
    slowest?.longest.toFixed(1),
    slowest?.shape,
  ];
  console.log(`| ${name} | ${figures.join(' | ')} |`);
}

function bestTime(work: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** From the smallest to the largest text, per doubling. */
function growthOf(times: readonly number[]): number {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if (last < TOO_SHORT) return 1;
  return Math.sqrt(last / Math.max(first, TOO_SHORT / 8));
}
