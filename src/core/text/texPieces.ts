import { mathSegments, type TextSegment } from './mathSegments';
import { ACCENTS, FONT_COMMANDS, FONT_SWITCHES, TEXT_SYMBOLS } from './texSymbols';

/** More openers of `\(` and `\[` than this are no mathematics (TRUST.md 4: 200 formulas). */
const MAX_FORMULAS = 200;
/** Accents within accents: Vietnamese needs two. */
const MAX_NESTING = 4;

/** What a title opened and has not closed, across the formulas between. */
interface Open {
  /** One for each open brace: whether it belongs to markup and is not shown. */
  readonly braces: boolean[];
  quotes: number;
}

interface Reading {
  readonly shown: string;
  readonly end: number;
}

/**
 * Cuts a text at its formulas and resolves the TeX of running text: fonts, accents, letters,
 * escaped signs, quotes. What is not known is kept as it stands, above all commands that would
 * do something (`\input`), and braces that mark nothing (`R^{n}` without its dollars).
 */
export function texPieces(text: string): TextSegment[] {
  const open: Open = { braces: [], quotes: 0 };
  return segments(text).map((piece) =>
    piece.kind === 'math' ? piece : { kind: 'text', text: readMarkup(piece.text, open) },
  );
}

function segments(text: string): TextSegment[] {
  const openers = text.match(/\\[([]/g)?.length ?? 0;
  return openers > MAX_FORMULAS ? [{ kind: 'text', text }] : mathSegments(text);
}

function readMarkup(text: string, open: Open): string {
  if (!/[\\`{]/.test(text) && open.braces.length === 0 && open.quotes === 0) return text;
  let shown = '';
  for (let at = 0; at < text.length; ) {
    const read = braceAt(text, at, open) ?? commandAt(text, at, open) ?? quoteAt(text, at, open);
    shown += read?.shown ?? text[at];
    at = read?.end ?? at + 1;
  }
  return shown;
}

/** `{\em x}`, `{\"o}`, and the end of what was opened. Any other brace is a character. */
function braceAt(text: string, at: number, open: Open): Reading | undefined {
  if (text[at] === '}') {
    return open.braces.pop() === true ? { shown: '', end: at + 1 } : undefined;
  }
  if (text[at] !== '{') return undefined;
  const letter = letterAt(text, at + 1, 0);
  if (letter !== undefined && text[letter.end] === '}') {
    return { shown: letter.shown, end: letter.end + 1 };
  }
  const word = wordAt(text, at + 1);
  const isSwitch = FONT_SWITCHES.has(word);
  open.braces.push(isSwitch);
  return isSwitch ? { shown: '', end: afterBlank(text, at + 2 + word.length) } : undefined;
}

function commandAt(text: string, at: number, open: Open): Reading | undefined {
  if (text[at] !== '\\') return undefined;
  const next = text[at + 1] ?? '';
  if (next !== '' && '&%$#_{}'.includes(next)) return { shown: next, end: at + 2 };
  const word = wordAt(text, at);
  const end = at + 1 + word.length;
  if (FONT_COMMANDS.has(word) && text[end] === '{') {
    open.braces.push(true);
    return { shown: '', end: end + 1 };
  }
  return letterAt(text, at, 0);
}

/** ``x'' → “x” */
function quoteAt(text: string, at: number, open: Open): Reading | undefined {
  if (text.startsWith('``', at)) {
    open.quotes++;
    return { shown: '“', end: at + 2 };
  }
  if (open.quotes === 0 || !text.startsWith("''", at)) return undefined;
  open.quotes--;
  return { shown: '”', end: at + 2 };
}

/** An accented letter or a named one: `\"o`, `\c{c}`, `\'{\i}`, `\ss`. */
function letterAt(text: string, at: number, nesting: number): Reading | undefined {
  if (text[at] !== '\\' || nesting > MAX_NESTING) return undefined;
  return accentAt(text, at, nesting) ?? namedAt(text, at);
}

function accentAt(text: string, at: number, nesting: number): Reading | undefined {
  const command = text[at + 1] ?? '';
  const mark = ACCENTS.get(command);
  if (mark === undefined) return undefined;
  const isWord = /[a-z]/i.test(command);
  // `\c c` and `\c{c}` are accents, `\cc` is another command.
  if (isWord && text[at + 2] !== '{' && text[at + 2] !== ' ') return undefined;
  const base = baseAt(text, afterBlank(text, at + 2), nesting);
  return base && { shown: (base.shown + mark).normalize('NFC'), end: base.end };
}

function baseAt(text: string, at: number, nesting: number): Reading | undefined {
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

function namedAt(text: string, at: number): Reading | undefined {
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
function wordAt(text: string, at: number): string {
  if (text[at] !== '\\') return '';
  return /^[A-Za-z]+/.exec(text.slice(at + 1, at + 1 + LONGEST_WORD))?.[0] ?? '';
}

function afterBlank(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}
