import { findCloseTerms } from './closeTerms';
import { findTerm, prefixRange, type TermRange, termLength } from './dictionary';
import { findInitials } from './initials';
import { findTermsAround, findTermsByLetters } from './looseTerms';
import { findRun } from './runs';
import type { SearchIndex } from './searchIndex';

/** How much each kind of match is worth, an exact one being 1. */
const QUALITY = {
  /** A beginning of the term: from here up to `longestPrefix`, the more of it is typed. */
  shortestPrefix: 0.6,
  longestPrefix: 0.95,
  joined: 0.85,
  initials: 0.7,
  /** Within a compound, but not at its beginning. */
  inside: 0.55,
  /** Some of the letters, in order. */
  letters: 0.45,
  /** By number of typing errors. */
  typos: [1, 0.75, 0.5],
  /** A typing error where the word as typed is one, too, or is still being typed. */
  doubtful: 0.6,
} as const;

const MOST_REMEMBERED = 256;
const MOST_INITIALS = 1000;

/** All that a word of a query may mean in one library. */
export interface Expansion {
  readonly word: string;
  /** The terms that begin with the word; the word itself, if it is a term, comes first. */
  readonly range: TermRange;
  /** Other terms that match, with the quality of the match. */
  readonly others: ReadonlyMap<number, number>;
  /** Titles that match with several words together, by paper. */
  readonly runs: ReadonlyMap<number, TitleRun>;
  /** The terms that hold the word after their beginning, where they were looked for. */
  readonly around: readonly number[] | undefined;
}

/** Neighbouring words of a title that match one word of a query. */
export interface TitleRun {
  readonly at: number;
  readonly count: number;
  readonly quality: number;
  /** Only the first letters of the words match. */
  readonly initials: boolean;
}

/** A word of a query, folded. */
export interface QueryWord {
  readonly word: string;
  /** Only this very word will do. */
  readonly exact: boolean;
  /** The word is still being typed. */
  readonly open: boolean;
}

/** What a word of a query may mean; remembered, for the next keystroke asks for most again. */
export function expandWord(index: SearchIndex, word: QueryWord): Expansion {
  const name = nameOf(word);
  const known = index.expansions.get(name);
  if (known !== undefined) return known;
  if (index.expansions.size >= MOST_REMEMBERED) index.expansions.clear();
  const expansion = word.exact ? onlyExact(index, word) : expandFreely(index, word);
  index.expansions.set(name, expansion);
  return expansion;
}

function nameOf({ word, exact, open }: QueryWord): string {
  return `${word} ${exact} ${open}`;
}

function onlyExact(index: SearchIndex, { word, open }: QueryWord): Expansion {
  const range = open ? prefixRange(index.dictionary, word) : exactRange(index, word);
  return { word, range, others: new Map(), runs: new Map(), around: undefined };
}

function exactRange(index: SearchIndex, word: string): TermRange {
  const term = findTerm(index.dictionary, word);
  return term === undefined ? { from: 0, to: 0 } : { from: term, to: term + 1 };
}

function expandFreely(index: SearchIndex, { word, open }: QueryWord): Expansion {
  const range = prefixRange(index.dictionary, word);
  const known = range.to > range.from;
  const others = new Map<number, number>();
  for (const close of findCloseTerms(index.dictionary, word, { open: open && !known, known })) {
    const doubt = known || close.open ? QUALITY.doubtful : 1;
    const sameStart = close.sameStart ? 1 : QUALITY.doubtful;
    others.set(close.term, (QUALITY.typos[close.distance] ?? 0) * doubt * sameStart);
  }
  const typed = { word: word.slice(0, -1), exact: false, open: true };
  const before = index.expansions.get(nameOf(typed))?.around;
  const around = findTermsAround(index.dictionary, word, before);
  for (const term of around ?? []) {
    if (!others.has(term)) others.set(term, QUALITY.inside);
  }
  const runs = titleRuns(index, word, open);
  if (!known && others.size === 0 && runs.size === 0) {
    for (const term of findTermsByLetters(index.dictionary, word, open)) {
      others.set(term, QUALITY.letters);
    }
  }
  return { word, range, others, runs, around };
}

function titleRuns(index: SearchIndex, word: string, open: boolean): Map<number, TitleRun> {
  const runs = new Map<number, TitleRun>();
  if (word.length >= 3 && word.length <= 6 && /^\p{L}+$/u.test(word)) {
    for (const { paper, at } of findInitials(index.initials, word, MOST_INITIALS)) {
      const run = { at, count: word.length, quality: QUALITY.initials, initials: true };
      runs.set(paper, run);
    }
  }
  for (const parts of splits(index, word, open)) {
    for (const [paper, at] of findRun(index, parts, ['title'])) {
      runs.set(paper, { at, count: parts.length, quality: QUALITY.joined, initials: false });
    }
  }
  return runs;
}

/** The ways to read a word as two terms written together: "selfattention" as "self attention". */
function splits(index: SearchIndex, word: string, open: boolean): TermRange[][] {
  const found: TermRange[][] = [];
  for (let at = 3; at <= word.length - 3; at++) {
    const first = exactRange(index, word.slice(0, at));
    if (first.from === first.to) continue;
    const rest = word.slice(at);
    const second = open ? prefixRange(index.dictionary, rest) : exactRange(index, rest);
    if (second.from < second.to) found.push([first, second]);
  }
  return found;
}

/**
 * Expands the words of a query together: two neighbours may stand for one term ("data set" for
 * "dataset").
 */
export function expandWords(index: SearchIndex, words: readonly QueryWord[]): Expansion[] {
  const expansions = words.map((word) => expandWord(index, word));
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || word.exact || next.exact) continue;
    const term = findTerm(index.dictionary, word.word + next.word);
    if (term === undefined) continue;
    for (const part of [at, at + 1]) {
      const expansion = expansions[part];
      if (expansion === undefined) continue;
      const others = new Map(expansion.others).set(term, QUALITY.joined);
      expansions[part] = { ...expansion, others };
    }
  }
  return expansions;
}

/** How well a term matches, from 0 (not at all) to 1 (it is the word). */
export function matchQuality(index: SearchIndex, expansion: Expansion, term: number): number {
  if (isBeginning(expansion, term)) {
    const typed = expansion.word.length / termLength(index.dictionary, term);
    if (typed === 1) return 1;
    return QUALITY.shortestPrefix + (QUALITY.longestPrefix - QUALITY.shortestPrefix) * typed;
  }
  return expansion.others.get(term) ?? 0;
}

/** Whether the term begins with the word as it was typed. */
export function isBeginning({ range }: Expansion, term: number): boolean {
  return term >= range.from && term < range.to;
}
