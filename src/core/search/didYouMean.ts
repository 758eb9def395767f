import { type Dictionary, termLength, termText } from './dictionary';
import { EditDistance } from './editDistance';
import { FIELDS } from './fields';
import { OPERATORS, type Surroundings } from './operators';
import { postingCount } from './runs';
import { search } from './search';
import type { SearchIndex } from './searchIndex';
import { readFoldedWords } from './wordReader';

/** So many typing errors are guessed at where nothing else helps. */
const MOST_TYPOS = 3;
const OPERATOR_TYPOS = 2;
const PARTS = /^(-?)(\p{L}+):(.*)$/su;

/**
 * For a line that nothing answers, one that something does: an operator spelled right, or the
 * nearest spelling of a name or a word. `undefined` where there is none.
 */
export function didYouMean(
  index: SearchIndex,
  line: string,
  surroundings: Surroundings = {},
): string | undefined {
  const pieces = line.slice(0, LONGEST_LINE).trim().split(/\s+/);
  const answers = (guess: readonly string[]) =>
    search(index, guess.join(' '), 1, surroundings).length > 0;
  const spelled = pieces.map((piece) => spellOperator(piece));
  if (spelled.some((piece, at) => piece !== pieces[at]) && answers(spelled)) {
    return spelled.join(' ');
  }
  const guess = spelled.map((piece) => spellPiece(index, piece));
  return guess.some((piece, at) => piece !== pieces[at]) && answers(guess)
    ? guess.join(' ')
    : undefined;
}

const LONGEST_LINE = 200;

function spellOperator(piece: string): string {
  const [, minus = '', name = '', value = ''] = PARTS.exec(piece) ?? [];
  if (name === '' || OPERATORS.some(({ names }) => names.includes(name.toLowerCase())))
    return piece;
  const nearest = nearestOf(
    OPERATORS.flatMap(({ names }) => names).filter((each) => each.length > 2),
    name.toLowerCase(),
    OPERATOR_TYPOS,
  );
  return nearest === undefined ? piece : `${minus}${nearest}:${value}`;
}

function spellPiece(index: SearchIndex, piece: string): string {
  const [, minus = '', name, value = ''] = PARTS.exec(piece) ?? [];
  if (minus !== '' || piece.startsWith('-')) return piece;
  if (name === undefined) return spellWords(index, piece, undefined);
  if (name !== 'author' && name !== 'au') return piece;
  return `${name}:${spellWords(index, value, 'authors')}`;
}

/** Replaces the words that the library does not know. */
function spellWords(index: SearchIndex, text: string, field: 'authors' | undefined): string {
  const words = readFoldedWords(text);
  const spelled = words.map((word) => {
    return search(index, field === undefined ? word : `author:${word}`, 1).length > 0
      ? word
      : (nearestTerm(index, word, field) ?? word);
  });
  if (spelled.every((word, at) => word === words[at])) return text;
  return field !== undefined && spelled.length > 1 ? `"${spelled.join(' ')}"` : spelled.join(' ');
}

/** The nearest term, and of equally near ones that which most papers hold. */
function nearestTerm(
  index: SearchIndex,
  word: string,
  field: 'authors' | undefined,
): string | undefined {
  const { dictionary, head, body } = index;
  const codes = codesOf(word);
  const measure = new EditDistance();
  let nearest: { term: number; distance: number; papers: number } | undefined;
  for (let term = 0; term < dictionary.size; term++) {
    const most = Math.min(MOST_TYPOS, Math.floor(word.length / 2), nearest?.distance ?? MOST_TYPOS);
    const length = termLength(dictionary, term);
    if (Math.abs(length - word.length) > most) continue;
    const distance = measure.measure(codes, codesAt(dictionary, term), most, false);
    const range = { from: term, to: term + 1 };
    const papers = postingCount(head, range) + postingCount(body, range);
    if (distance > most || (distance === nearest?.distance && papers <= nearest.papers)) continue;
    if (field === 'authors' && !isOfAuthor(index, term)) continue;
    nearest = { term, distance, papers };
  }
  return nearest === undefined ? undefined : termText(dictionary, nearest.term);
}

function isOfAuthor({ head }: SearchIndex, term: number): boolean {
  const end = head.starts[term + 1] ?? 0;
  for (let at = head.starts[term] ?? 0; at < end; at++) {
    if (((head.entries[at] ?? 0) & FIELDS.authors.bit) !== 0) return true;
  }
  return false;
}

function nearestOf(words: readonly string[], word: string, most: number): string | undefined {
  const measure = new EditDistance();
  let nearest: string | undefined;
  let least = Math.min(most, Math.floor(word.length / 2));
  for (const each of words) {
    const codes = codesOf(each);
    const term = { codes, start: 0, length: codes.length };
    const distance = measure.measure(codesOf(word), term, least, false);
    if (distance > least || (distance === least && nearest !== undefined)) continue;
    nearest = each;
    least = distance;
  }
  return nearest;
}

function codesAt(dictionary: Dictionary, term: number) {
  return {
    codes: dictionary.codes,
    start: dictionary.starts[term] ?? 0,
    length: termLength(dictionary, term),
  };
}

function codesOf(word: string): Uint16Array {
  return Uint16Array.from(word.slice(0, 64), (_, at) => word.charCodeAt(at));
}
