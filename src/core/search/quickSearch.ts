import type { Paper } from '../library/paper';
import { findCandidates } from './candidates';
import { expandWords } from './expandWord';
import { CUT, closelyLookedAt, rank } from './rank';
import type { SearchIndex } from './searchIndex';
import { TermMarks } from './termMarks';
import { readFoldedWords } from './wordReader';

/** Whatever is typed, no more of it is searched for. */
const LONGEST_TEXT = 200;
const MOST_WORDS = 12;
/** Where a key such as `KipfWelling2017semi` goes on with another word. */
const SEAM = /(?<=\p{Ll})(?=[\p{Lu}\p{N}])|(?<=\p{N})(?=\p{L})/gu;

/** A paper that answers some words. */
export interface QuickHit {
  readonly paper: Paper;
  /** From 0 to about 1.5, comparable between indexes. */
  readonly score: number;
}

/**
 * The papers that hold some words, or what a citation key is made of, best first. As `search`
 * ranks them, but without operators and without telling where the words are: for completion,
 * which asks anew at every keystroke.
 */
export function quickSearch(index: SearchIndex, text: string, limit: number): QuickHit[] {
  const words = [...new Set(keyWords(text))].slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const isOpen = !/\s$/.test(text);
  const expansions = expandWords(
    index,
    words.map((word, at) => ({ word, exact: false, open: isOpen && at === words.length - 1 })),
  );
  const marks = new TermMarks(index, expansions);
  const wanted = { scope: undefined, accepts: undefined, most: closelyLookedAt(limit), cut: CUT };
  const candidates = findCandidates(index, expansions, wanted);
  return rank(index, { marks, candidates, limit }).flatMap(({ paper: number, score }) => {
    const paper = index.papers[number];
    return paper === undefined ? [] : [{ paper, score }];
  });
}

/** The folded words of a text; those that a key is put together from count apart. */
export function keyWords(text: string): string[] {
  return readFoldedWords(text.slice(0, LONGEST_TEXT).replace(SEAM, ' '));
}
