import type { KeyPatternFault } from './keyPatternFault';

/** A piece of a pattern, and where it begins. */
export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end';
  /** A text without its quotes. */
  readonly text: string;
  readonly at: number;
}

/** Patterns are a line: this only keeps a pasted book from being one. */
const LONGEST = 1_000;
const PIECE = /\s+|([A-Za-z][A-Za-z0-9]*)|(\d{1,4})(?![A-Za-z0-9])|([+.,()|;=])|(["'])/y;

/** The pieces of a pattern, the last of which is its end; or what cannot be read of it. */
export function tokensOf(pattern: string): readonly Token[] | KeyPatternFault {
  if (pattern.length > LONGEST) return { at: 0, kind: 'tooLong', found: '' };
  const tokens: Token[] = [];
  let at = 0;
  while (at < pattern.length) {
    PIECE.lastIndex = at;
    const [whole, name, number, sign, quote] = PIECE.exec(pattern) ?? [];
    if (whole === undefined) return unreadable(pattern, at);
    if (name !== undefined) tokens.push({ kind: 'name', text: name, at });
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at });
    if (quote === undefined) {
      at += whole.length;
      continue;
    }
    const end = pattern.indexOf(quote, at + 1);
    if (end < 0) return { at, kind: 'openText', found: pattern.slice(at) };
    tokens.push({ kind: 'text', text: pattern.slice(at + 1, end), at });
    at = end + 1;
  }
  return [...tokens, { kind: 'end', text: '', at }];
}

function unreadable(pattern: string, at: number): KeyPatternFault {
  const [found = ''] = pattern.slice(at);
  return { at, kind: found === '[' ? 'oldSyntax' : 'unexpected', found };
}
