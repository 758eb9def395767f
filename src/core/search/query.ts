import type { QueryWord } from './expandWord';
import type { Scope } from './fieldWeights';
import type { Span } from './highlight';
import { OPERATORS, type Operator, type OperatorValue } from './operators';
import { readFoldedWords } from './wordReader';

/** Whatever is pasted into the search box, no more of it is searched for. */
const LONGEST_QUERY = 2000;
const MOST_WORDS = 16;
const MOST_OPERATORS = 16;

/** Words that stand next to each other, or must not. */
export interface Phrase {
  readonly words: readonly string[];
  readonly negated: boolean;
  /** The last word is still being typed. */
  readonly open: boolean;
}

export interface OperatorUse {
  readonly operator: Operator & { readonly kind: 'filter' };
  readonly value: OperatorValue;
}

/** What a line in the search box asks for. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly Phrase[];
  readonly operators: readonly OperatorUse[];
  readonly scope?: Scope;
  /** Where in the line its phrases, its excluded words and its operators stand. */
  readonly pieces: readonly QueryPiece[];
}

/** A stretch of a line that is more than words to look for. */
export interface QueryPiece {
  readonly kind: 'phrase' | 'operator';
  readonly span: Span;
  readonly negated: boolean;
}

/** A word, a quoted phrase, or an operator with either; a missing closing quote is forgiven. */
const PIECE = /-?(?:\p{L}+:)?"[^"]*"?|\S+/gu;
const PARTS = /^(-?)(?:(\p{L}+):)?(.*)$/su;

type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly open: boolean }
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'operator'; readonly use: OperatorUse }
  | { readonly kind: 'scope'; readonly scope: Scope | undefined };

/**
 * Reads a line of the search box. Every line means something: an unknown operator is text, an
 * unfinished one counts for nothing.
 */
export function parseQuery(line: string): Query {
  const text = line.slice(0, LONGEST_QUERY).replace(/[“”„«»]/g, '"');
  const words: QueryWord[] = [];
  const phrases: Phrase[] = [];
  const operators: OperatorUse[] = [];
  const pieces: QueryPiece[] = [];
  let scope: Scope | undefined;
  for (const match of text.matchAll(PIECE)) {
    const span: Span = [match.index, match.index + match[0].length];
    const piece = readPiece(match[0], span[1] === text.length);
    if (piece.kind !== 'words') {
      const kind = piece.kind === 'phrase' ? 'phrase' : 'operator';
      pieces.push({ kind, span, negated: match[0].startsWith('-') });
    }
    if (piece.kind === 'words') addWords(words, readFoldedWords(piece.text), piece.open, false);
    else if (piece.kind === 'operator') operators.push(piece.use);
    else if (piece.kind === 'scope') scope = piece.scope ?? scope;
    else if (piece.phrase.words.length > 0) {
      phrases.push(piece.phrase);
      const { negated, open } = piece.phrase;
      if (!negated) addWords(words, piece.phrase.words, open, true);
    }
  }
  return {
    words: words.slice(0, MOST_WORDS),
    phrases: phrases.slice(0, MOST_OPERATORS),
    operators: operators.slice(0, MOST_OPERATORS),
    ...(scope === undefined ? {} : { scope }),
    pieces,
  };
}

/** Whether the answer to a line depends on what the manuscript cites. */
export function asksOfManuscript(line: string): boolean {
  return parseQuery(line).operators.some(({ operator }) => operator.names.includes('is'));
}

function readPiece(piece: string, last: boolean): Piece {
  const [, minus, name = '', value = ''] = PARTS.exec(piece) ?? [];
  const negated = minus === '-';
  const quoted = value.startsWith('"');
  const text = value.replaceAll('"', ' ').trim();
  const operator = OPERATORS.find(({ names }) => names.includes(name.toLowerCase()));
  if (operator?.kind === 'scope') return { kind: 'scope', scope: operator.read(text) };
  if (operator !== undefined) {
    return { kind: 'operator', use: { operator, value: { text, negated } } };
  }
  if (!quoted && !negated) return { kind: 'words', text: piece, open: last };
  const words = readFoldedWords(`${name} ${text}`);
  const closed = quoted && value.length > 1 && value.endsWith('"');
  const open = last && !closed;
  return { kind: 'phrase', phrase: { words, negated, open } };
}

function addWords(
  words: QueryWord[],
  found: readonly string[],
  open: boolean,
  exact: boolean,
): void {
  for (const [at, word] of found.entries()) {
    const last = at === found.length - 1;
    if (words.some((known) => known.word === word)) continue;
    words.push({ word, exact, open: open && last });
  }
}
