import { ACCENTS, TEXT_SYMBOLS } from './texSymbols';

/** Accents within accents: Vietnamese needs two. */
const MAX_NESTING = 4;

/** What a piece of TeX shows, and where it ends. */
export interface Shown {
  readonly shown: string;
  readonly end: number;
}

/** An accented letter or a named one: `\"o`, `\c{c}`, `\'{\i}`, `\ss`. */
export function letterAt(text: string, at: number, nesting = 0): Shown | undefined {
  if (text[at] !== '\\' || nesting > MAX_NESTING) return undefined;
  return accentAt(text, at, nesting) ?? namedAt(text, at);
}

function accentAt(text: string, at: number, nesting: number): Shown | undefined {
  const command = text[at + 1] ?? '';
  const mark = ACCENTS.get(command);
  if (mark === undefined) return undefined;
  const isWord = /[a-z]/i.test(command);
  // `\c c` and `\c{c}` are accents, `\cc` is another command.
  if (isWord && text[at + 2] !== '{' && text[at + 2] !== ' ') return undefined;
  const base = baseAt(text, afterBlank(text, at + 2), nesting);
  return base && { shown: (base.shown + mark).normalize('NFC'), end: base.end };
}

function baseAt(text: string, at: number, nesting: number): Shown | undefined {
  if (nesting > MAX_NESTING) return undefined;
  if (text[at] === '{') {
    const inner = baseAt(text, at + 1, nesting + 1);
    return inner && text[inner.end] === '}' ? { ...inner, end: inner.end + 1 } : undefined;
  }
  const dotless = /^[ij]$/.test(wordAt(text, at)) ? text[at + 1] : undefined;
  if (dotless !== undefined) return { shown: dotless, end: at + 2 };
  if (text[at] === '\\') return letterAt(text, at, nesting + 1);
  const letter = text[at] ?? '';
  return /\p{L}/u.test(letter) ? { shown: letter, end: at + 1 } : undefined;
}

function namedAt(text: string, at: number): Shown | undefined {
  const word = wordAt(text, at);
  const shown = TEXT_SYMBOLS.get(word);
  if (shown === undefined) return undefined;
  const end = at + 1 + word.length;
  if (text.startsWith('{}', end)) return { shown, end: end + 2 };
  // TeX eats the blank after `\L`; after `\ldots` its writers mean it.
  return { shown, end: /^\p{L}$/u.test(shown) ? afterBlank(text, end) : end };
}

/** Longer words are none of ours, and a hostile one is not copied at every step. */
const LONGEST_WORD = 20;

/** The control word at a backslash, without it; `''` where there is none. */
export function wordAt(text: string, at: number): string {
  if (text[at] !== '\\') return '';
  return /^[A-Za-z]+/.exec(text.slice(at + 1, at + 1 + LONGEST_WORD))?.[0] ?? '';
}

/** Past one blank, which ends a control word. */
export function afterBlank(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}
