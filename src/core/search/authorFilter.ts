import { type Expansion, expandWord, isBeginning, matchQuality } from './expandWord';
import type { Filter, OperatorValue } from './operators';
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
  const asTyped = byName(index, words, isBeginning);
  if (negated || index.newest.some(asTyped)) return { accepts: asTyped, inAuthors: words };
  const mistyped = byName(index, words, (word, term) => matchQuality(index, word, term) > 0);
  return { accepts: mistyped, inAuthors: words };
}

function byName(
  { stream, dictionary }: SearchIndex,
  words: readonly Expansion[],
  matches: Matches,
): (paper: number) => boolean {
  return (paper) => {
    const { from, to } = fieldRange(stream, paper, 'authors');
    for (let start = from; start < to; ) {
      let end = start;
      while (end < to && stream.terms[end] !== dictionary.size) end++;
      const name = stream.terms.subarray(start, end);
      if (words.every((word) => name.some((term) => matches(word, term)))) return true;
      start = end + 1;
    }
    return false;
  };
}
