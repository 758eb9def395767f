import { PROPER_NAMES } from './properNames';

/** How a title uses capitals. */
export type Casing = 'title' | 'sentence' | 'shouted';

/** Words that title case leaves small: they tell nothing about a title's casing. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or nor but of in on to for from with by at as into via is are be not vs per ' +
    'over under through between without using towards toward'
  ).split(' '),
);
const BREAK = /[:?!–—]$|^--+$/;

/** Where in the title a piece of text stands. */
export interface Place {
  readonly casing: Casing;
  /** Something precedes it in the title. */
  readonly started: boolean;
}

/** Judges how a title uses capitals from its words; the first word tells nothing. */
export function casingOf(title: string): Casing {
  const words = title.split(/\s+/).filter((word) => /\p{sc=Latin}/u.test(word));
  // "BERT" and "A < B" are in capitals for reasons of their own; no acronym is as long as a word.
  if (words.length > 1 && /\p{Lu}{6}/u.test(title) && !/\p{Ll}/u.test(title)) return 'shouted';
  let capital = 0;
  let small = 0;
  words.forEach((word, at) => {
    const initial = /\p{sc=Latin}/u.exec(word)?.[0] ?? '';
    if (at === 0 || BREAK.test(words[at - 1] ?? '') || SMALL_WORDS.has(word)) return;
    if (/\p{Lu}/u.test(initial)) capital++;
    else small++;
  });
  return capital < small ? 'sentence' : 'title';
}

/** How capitals are protected for one target. */
export interface CapitalGuard {
  /** Escapes a text. */
  write(text: string): string;
  /** Styles see an opening quote as the first character, and set the word after it small. */
  readonly quotesHide: boolean;
}

/**
 * Puts braces around the parts of words whose capitals must survive a style that sets titles in
 * sentence case: `{PAC}-{Bayes}`, `t-{SNE}`.
 */
export function protectCapitals(text: string, place: Place, guard: CapitalGuard): string {
  let before = '';
  let started = place.started;
  return text
    .split(/(\s+)/)
    .map((word) => {
      if (word.trim() === '') return guard.write(word);
      const opens = !started || BREAK.test(before);
      started ||= /\p{L}/u.test(word);
      before = word;
      return protectWord(word, { casing: place.casing, opens }, guard);
    })
    .join('');
}

interface WordPlace {
  readonly casing: Casing;
  /** It is the first word of the title or of a sentence in it. */
  readonly opens: boolean;
}

function protectWord(word: string, place: WordPlace, guard: CapitalGuard): string {
  const { write, quotesHide } = guard;
  return word
    .split(/([-‐‑–—]+)/)
    .map((part, at) => {
      const [lead, core, trail] = trimmed(part);
      const here = { casing: place.casing, opens: place.opens && at === 0 };
      const isHidden = quotesHide && /["“]$/.test(lead) && /^\p{Lu}/u.test(core);
      const isKept = place.casing !== 'shouted' && (isHidden || needsCapitals(core, here));
      return write(lead) + (isKept ? inBraces(write(core)) : write(core)) + write(trail);
    })
    .join('');
}

/** The macro of a single sign stands in braces already: `{$\Delta$}`. */
function inBraces(written: string): string {
  return /^\{\$[^$]*\$\}$/.test(written) ? written : `{${written}}`;
}

function needsCapitals(core: string, place: WordPlace): boolean {
  if (!/\p{Lu}/u.test(core)) return false;
  if (hasInnerCapitals(core) || /\p{N}/u.test(core)) return true;
  if (PROPER_NAMES.has(core.replace(/['’]s$/, ''))) return true;
  // Of other scripts, and of mathematics, a single capital is a symbol wherever it stands.
  if (/^\p{Lu}$/u.test(core)) return !(place.opens && /\p{sc=Latin}/u.test(core));
  return /^\p{Lu}/u.test(core) && place.casing === 'sentence' && !place.opens;
}

/** `LLMs`, `AT&T`, `O’Brien`; not a capital that begins a word after a bracket. */
function hasInnerCapitals(core: string): boolean {
  return /[\p{L}.&'’/]\p{Lu}/u.test(core);
}

/** Cuts what is not a letter, mark or digit off both ends; by hand, as a pattern would backtrack. */
function trimmed(part: string): [lead: string, core: string, trail: string] {
  const characters = [...part];
  const first = characters.findIndex(isWordCharacter);
  if (first < 0) return [part, '', ''];
  const end = characters.findLastIndex(isWordCharacter) + 1;
  const cut = (from: number, to: number) => characters.slice(from, to).join('');
  return [cut(0, first), cut(first, end), cut(end, characters.length)];
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}
