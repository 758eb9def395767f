import { type Expansion, expandWord, isBeginning, matchQuality } from './expandWord';
import { FIELDS } from './fields';
import type { Filter, OperatorValue } from './operators';
import { NOTE_BITS } from './postings';
import { fieldRange, type SearchIndex } from './searchIndex';
import { readFoldedWords } from './wordReader';

type Matches = (expansion: Expansion, term: number) => boolean;

/**
 * `author:wilson`, `author:"andrew wilson"`: all words in one name, in any order, each possibly
 * the beginning of its part. A name that nobody bears may be mistyped.
 */
export function authorFilter(
  index: SearchIndex,
  { text, negated }: OperatorValue,
): Filter | undefined {
  const words = readFoldedWords(text).map((word) =>
    expandWord(index, { word, exact: negated, open: false }),
  );
  if (words.length === 0) return undefined;
  const typed = bearers(index, words, isBeginning);
  const found =
    negated || typed.includes(1)
      ? typed
      : bearers(index, words, (word, term) => matchQuality(index, word, term) > 0);
  return { accepts: (paper) => found[paper] === 1, looksInto: 'notes', inAuthors: words };
}

/** By paper, 1 where one author's name holds all words; only papers with the first are read. */
function bearers(index: SearchIndex, words: readonly Expansion[], matches: Matches): Uint8Array {
  const { starts, entries } = index.head;
  const found = new Uint8Array(index.papers.length);
  const [first] = [...words].sort((a, b) => b.word.length - a.word.length);
  if (first === undefined) return found;
  const { from, to } = first.range;
  const terms = [...first.others.keys()].filter((term) => term < from || term >= to);
  for (let term = from; term < to; term++) terms.push(term);
  for (const term of terms) {
    if (!matches(first, term)) continue;
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
      const entry = entries[at] ?? 0;
      const paper = entry >>> NOTE_BITS;
      if ((entry & FIELDS.authors.bit) === 0 || found[paper] === 1) continue;
      if (words.length === 1 || bears(index, paper, words, matches)) found[paper] = 1;
    }
  }
  return found;
}

function bears(
  { stream, dictionary }: SearchIndex,
  paper: number,
  words: readonly Expansion[],
  matches: Matches,
): boolean {
  const { from, to } = fieldRange(stream, paper, 'authors');
  for (let start = from; start < to; ) {
    let end = start;
    while (end < to && stream.terms[end] !== dictionary.size) end++;
    const name = stream.terms.subarray(start, end);
    if (words.every((word) => name.some((term) => matches(word, term)))) return true;
    start = end + 1;
  }
  return false;
}
