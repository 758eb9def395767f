import type { Paper } from '../../src/core/library/paper';
import { foldText, foldWords } from '../../src/core/text/foldText';
import type { Random } from './random';

/** What somebody types who has one paper in mind. */
export interface KnownQuery {
  readonly line: string;
  /** Beginnings of the words that were meant, folded: none where only initials are typed. */
  readonly intended: readonly string[];
}

/** Undefined where the paper gives no such query. */
export type MakeQuery = (paper: Paper, random: Random) => KnownQuery | undefined;

/** The ways in which people look for a paper that they know. */
export const QUERY_KINDS = {
  'title prefix': (paper, random) => {
    const words = titleWords(paper).slice(0, 4 + random.below(2));
    const last = words.pop() ?? '';
    const typed = last.slice(0, Math.max(2, last.length - random.below(4)));
    return asMeant([...words, typed].join(' '));
  },
  'words out of order': (paper, random) =>
    asMeant(shuffled(longWords(paper), random).slice(0, 3).join(' ')),
  'author and word': (paper, random) => {
    const [word] = shuffled(longWords(paper), random);
    if (word === undefined || paper.authors.length === 0) return undefined;
    return asMeant(`${foldText(familyName(paper, random))} ${word}`);
  },
  'one typo': (paper, random) => {
    const intended = shuffled(longWords(paper), random).slice(0, 3);
    const [first = '', ...rest] = intended;
    return { line: [mistype(first, random), ...rest].join(' '), intended };
  },
  'two typos': (paper, random) => {
    const intended = shuffled(longWords(paper), random).slice(0, 4);
    const [first = '', second = '', ...rest] = intended;
    const typed = [mistype(first, random), mistype(second, random), ...rest];
    return { line: typed.join(' '), intended };
  },
  'missing diacritics': (paper, random) => {
    const name = paper.authors
      .map((author) => author.name)
      .find((each) => foldText(each) !== each.toLowerCase());
    if (name === undefined) return undefined;
    const [word] = shuffled(longWords(paper), random);
    return word === undefined ? undefined : asMeant(`${foldText(name)} ${word}`);
  },
  'abstract words': (paper, random) => {
    const words = foldWords(paper.abstract ?? '').filter((word) => word.length > 5);
    const five = shuffled([...new Set(words)], random).slice(0, 5);
    return five.length < 5 ? undefined : asMeant(five.join(' '));
  },
  initials: (paper) => {
    const words = foldWords(paper.title ?? '');
    if (words.length < 5) return undefined;
    const letters = words.slice(0, 6).map((word) => word.charAt(0));
    return { line: letters.join(''), intended: [] };
  },
  abbreviations: (paper, random) => {
    const words = shuffled(longWords(paper), random).slice(0, 3);
    return asMeant(words.map((word) => word.slice(0, 4 + random.below(3))).join(' '));
  },
  'glued words': (paper, random) => {
    const words = foldWords(paper.title ?? '');
    const at = words.findIndex((word, n) => word.length > 3 && (words[n + 1]?.length ?? 0) > 3);
    if (at === -1) return undefined;
    const [first = '', second = ''] = words.slice(at);
    const [other = ''] = shuffled(longWords(paper), random);
    return { line: `${first}${second} ${other}`, intended: [first, second, other] };
  },
  'split word': (paper, random) => {
    const [word = '', ...others] = shuffled(longWords(paper), random);
    if (word.length < 8) return undefined;
    const at = 3 + random.below(word.length - 6);
    const line = `${word.slice(0, at)} ${word.slice(at)} ${others[0] ?? ''}`.trim();
    return { line, intended: [word, ...others.slice(0, 1)] };
  },
} as const satisfies Record<string, MakeQuery>;

/** A line without typing errors. */
function asMeant(line: string): KnownQuery {
  return { line, intended: foldWords(line) };
}

function titleWords(paper: Paper): string[] {
  return (paper.title ?? '').toLowerCase().split(' ');
}

function longWords(paper: Paper): string[] {
  return [...new Set(foldWords(paper.title ?? '').filter((word) => word.length > 3))];
}

function familyName(paper: Paper, random: Random): string {
  return random.pick(paper.authors).name.split(' ').at(-1) ?? '';
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** One typing error: two letters swapped, one left out, one doubled, or a wrong one. */
function mistype(word: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  const before = word.slice(0, at);
  const letter = word.charAt(at);
  const after = word.slice(at + 1);
  return random.pick([
    before + after.charAt(0) + letter + after.slice(1),
    before + after,
    before + letter + letter + after,
    before + 'aeinorst'.charAt(random.below(8)) + after,
  ]);
}
