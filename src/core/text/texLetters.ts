import { ACCENT_WORDS, ACCENTS, TEXT_SYMBOLS } from './texSymbols';

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
  const word = wordAt(text, at);
  const command = ACCENT_WORDS.has(word) ? word : (text[at + 1] ?? '');
  const mark = ACCENT_WORDS.get(command) ?? ACCENTS.get(command);
  if (mark === undefined) return undefined;
  const behind = at + 1 + command.length;
  const [empty] = /^\{ ?\}/.exec(text.slice(behind, behind + 3)) ?? [];
  if (empty !== undefined) {
    // Over nothing, `\^` and `\~` show themselves.
    return '^~'.includes(command) ? { shown: command, end: behind + empty.length } : undefined;
  }
  const isWord = /[a-z]/i.test(command);
  // `\c c`, `\c{c}` and `\u\i` are accents, `\cc` is another command.
  if (isWord && !'{ \\'.includes(text[behind] ?? '?')) return undefined;
  const base = baseAt(text, afterBlank(text, behind), nesting);
  if (base === undefined) return undefined;
  return { shown: (base.shown + mark).normalize('NFC') + (base.rest ?? ''), end: base.end };
}

/** The letter that an accent goes over, and the letters that share its braces. */
interface Base extends Shown {
  readonly rest?: string;
}

const REST = /^[\p{L}\p{M}' -]{1,60}(?=\})/u;
const LONGEST_REST = 61;

function baseAt(text: string, at: number, nesting: number): Base | undefined {
  if (nesting > MAX_NESTING) return undefined;
  if (text[at] === '{') {
    const inner = baseAt(text, at + 1, nesting + 1);
    if (inner === undefined) return undefined;
    const rest = REST.exec(text.slice(inner.end, inner.end + LONGEST_REST))?.[0] ?? '';
    const end = inner.end + rest.length;
    if (text[end] !== '}') return undefined;
    return { ...inner, end: end + 1, ...(rest !== '' && { rest }) };
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
