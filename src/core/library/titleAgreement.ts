import { foldText, foldWords } from '../text/foldText';
import { plainTex } from '../text/plainTex';

/**
 * How two titles stand to each other:
 * - `same`: the same letters, whatever became of case, punctuation and TeX;
 * - `alike`: two wordings of one title, such as one with a subtitle and one cut short;
 * - `rivals`: two papers by their own words: "Part I" and "Part II", a paper and its erratum;
 * - `apart`: anything else.
 */
export type TitleAgreement = 'same' | 'alike' | 'apart' | 'rivals';

/** A title taken apart to be compared with others. */
export interface TitleWords {
  /** The letters alone: with TeX spelled out, and as a site leaves it that drops its signs. */
  readonly letters: readonly [plain: string, raw: string];
  readonly words: readonly string[];
  /** How many words stand before a colon or a dash. */
  readonly headLength: number;
  /** What tells the paper from others of its title: the number of a part, "comment on". */
  readonly marks: string;
}

const LONGEST_TITLE = 1_000;
const FEWEST_WORDS = 3;
const SHARED = 0.8;
const STEM = 5;

const NUMBER_WORDS = [
  ...['zero one two three four five six seven eight nine ten', ' i ii iii iv v vi vii viii ix x'],
  ' first second third fourth fifth sixth seventh eighth ninth tenth',
].map((words) => words.split(' '));
const NUMBERS: ReadonlyMap<string, number> = new Map(
  NUMBER_WORDS.flatMap((words) => words.map((word, number) => [word, number] as const)),
);

const PART = /^(?:part|pt|volume|vol|chapter|book|paper|episode|lecture|version|ver)$/;
const LATER_WORD =
  /^(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|rejoinder|rebuttal|retract(?:ion|ed))$/;
const ANSWER =
  /^(?:comments?|commentary|remarks?|notes?|reply|replies|responses?|corrections?|supplement|discussion|critique)$/;
const ANSWERED = /^(?:on|to|of|for)$/;

/** Takes a title apart. */
export function titleWords(title: string): TitleWords {
  const text = title.slice(0, LONGEST_TITLE);
  const plain = plainTex(text);
  const words = foldWords(plain).map(oneLabel);
  const raw = plain === text ? words : foldWords(text).map(oneLabel);
  const [head = ''] = plain.split(/[:–—]|\s-\s/, 1);
  return {
    letters: [words.join(''), raw.join('')],
    words,
    headLength: foldWords(head).length,
    marks: marksOf(plain, words),
  };
}

/** How two titles stand to each other. */
export function compareTitles(a: TitleWords, b: TitleWords): TitleAgreement {
  const [plain, raw] = a.letters;
  if (b.letters.includes(plain) || b.letters.includes(raw)) return 'same';
  if (a.marks !== b.marks) return 'rivals';
  return isAlike(a, b) ? 'alike' : 'apart';
}

function isAlike(a: TitleWords, b: TitleWords): boolean {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const { length } = shorter.words;
  if (length === 0) return false;
  const begins = shorter.words.every((word, at) => word === longer.words[at]);
  if (begins && (length >= FEWEST_WORDS || longer.headLength === length)) return true;
  const rest = longer.words.length - length;
  const ends = shorter.words.every((word, at) => word === longer.words[rest + at]);
  return (ends && length >= FEWEST_WORDS) || sharesMost(shorter.words, longer.words);
}

/** Most words of the longer title are in the shorter one, and no number sets them apart. */
function sharesMost(shorter: readonly string[], longer: readonly string[]): boolean {
  const stems = new Set(shorter.map(stemOf));
  const others = new Set(longer.map(stemOf));
  const differing = [
    ...[...stems].filter((stem) => !others.has(stem)),
    ...[...others].filter((stem) => !stems.has(stem)),
  ];
  if (differing.some((stem) => /\d/.test(stem) || NUMBERS.has(stem))) return false;
  const shared = [...others].filter((stem) => stems.has(stem)).length;
  return shared >= SHARED * Math.max(stems.size, others.size);
}

/** "Generalising" and "generalizing" begin alike; "v3" and "v4" are two. */
function stemOf(word: string): string {
  return /\d/.test(word) ? word : word.slice(0, STEM);
}

/** "Part II" is written as "part 2". */
function oneLabel(word: string, at: number, words: readonly string[]): string {
  return PART.test(words[at - 1] ?? '') && isLabel(word) ? labelOf(word) : word;
}

function marksOf(plain: string, words: readonly string[]): string {
  const marks = new Set<string>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    if (LATER_WORD.test(word)) marks.add(word.slice(0, STEM));
    if (ANSWER.test(word) && ANSWERED.test(next)) marks.add(word.slice(0, STEM));
    if (PART.test(word) && isLabel(next)) marks.add(labelOf(next));
  }
  for (const phrase of plain.split(/[:;,.()[\]–—](?=\s|$)|\s[-([]\s?/)) {
    const last = foldText(phrase.trim().split(/\s+/).at(-1) ?? '');
    if (phrase.trim().includes(' ') && isFinalNumber(last)) marks.add(labelOf(last));
  }
  return [...marks].sort().join(' ');
}

/** What may follow "part": a number, in digits, letters or Roman, or one letter. */
function isLabel(word: string): boolean {
  return /^(?:\d{1,3}|[a-h])$/.test(word) || NUMBERS.has(word);
}

function isFinalNumber(word: string): boolean {
  return /^(?:\d{1,2}|v?\d+\.\d+|v\d+|[ivx]+)$/.test(word) && labelOf(word) !== '';
}

/** "II", "2" and "two" are one label. */
function labelOf(word: string): string {
  return String(NUMBERS.get(word) ?? word.replace(/^v(?=\d)|^0+(?=\d)/g, ''));
}
