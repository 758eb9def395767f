import {
  BLACKBOARD,
  FONT_COMMANDS,
  FONT_SWITCHES,
  FUNCTION_NAMES,
  MATH_SYMBOLS,
} from './texSymbols';

/** Deeper groups are shown as their source: no title needs them, and recursion must end. */
const MAX_DEPTH = 50;

const SUPERSCRIPTS = script('0123456789+-()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱ');
const SUBSCRIPTS = script('0123456789+-()ni', '₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙᵢ');
/** Accents of formulas, as combining marks. */
const MATH_ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ hat: '\u0302', widehat: '\u0302', tilde: '\u0303', widetilde: '\u0303' },
    ...{ bar: '\u0304', overline: '\u0304', dot: '\u0307', ddot: '\u0308', vec: '\u20d7' },
    ...{ check: '\u030c', breve: '\u0306', acute: '\u0301', grave: '\u0300' },
  }),
);
const DROPPED: ReadonlySet<string> = new Set(
  'left right big Big bigl bigr Bigl Bigr bigg Bigg displaystyle textstyle limits nolimits'.split(
    ' ',
  ),
);
const BLANKS: ReadonlySet<string> = new Set([' ', 'quad', 'qquad', ';', ':', '~']);

interface Cursor {
  readonly tex: string;
  at: number;
}

/** A formula as one line of characters: `O(n^2)` → `O(n²)`, `R^{n\times d}` → `R^(n×d)`. */
export function plainMath(tex: string): string {
  const cursor = { tex, at: 0 };
  let shown = '';
  while (cursor.at < tex.length) {
    shown += sequence(cursor, 0);
    // A brace that closes nothing is a character.
    if (cursor.at < tex.length) shown += tex[cursor.at++];
  }
  return shown.replace(/\s+/g, ' ').trim();
}

/** Characters raised, `²`; `undefined` if one of them cannot be. */
export function raised(text: string): string | undefined {
  return mapped(text, SUPERSCRIPTS);
}

/** Everything up to the brace that closes the group, or to the end. */
function sequence(cursor: Cursor, depth: number): string {
  const shown: string[] = [];
  let afterBlank = false;
  while (cursor.at < cursor.tex.length && cursor.tex[cursor.at] !== '}') {
    const isWord = /^\\[A-Za-z]/.test(cursor.tex.slice(cursor.at, cursor.at + 2));
    const next = atom(cursor, depth);
    shown.push(next);
    // TeX ignores the blank that ends a control word: `n\times d` is n×d, `a \times b` a × b.
    if (isWord && !afterBlank && !/^[A-Za-z]+$/.test(next)) skipBlanks(cursor);
    afterBlank = /^\s$/.test(next);
  }
  return shown.join('');
}

function atom(cursor: Cursor, depth: number): string {
  const next = cursor.tex[cursor.at] ?? '';
  if (next === '\\') return command(cursor, depth);
  if (next === '{') return group(cursor, depth);
  cursor.at++;
  if (next === '^') return attached('^', argument(cursor, depth), SUPERSCRIPTS);
  if (next === '_') return attached('_', argument(cursor, depth), SUBSCRIPTS);
  if (next === '~') return ' ';
  return next === "'" ? '′' : next;
}

function group(cursor: Cursor, depth: number): string {
  cursor.at++;
  if (depth >= MAX_DEPTH) return '{';
  const inner = sequence(cursor, depth + 1);
  cursor.at++;
  return inner;
}

/** What `^`, `_` or a command applies to: a group or one atom. */
function argument(cursor: Cursor, depth: number): string {
  skipBlanks(cursor);
  const next = cursor.tex[cursor.at];
  if (next === undefined || next === '}' || depth >= MAX_DEPTH) return '';
  return atom(cursor, depth + 1);
}

function command(cursor: Cursor, depth: number): string {
  const word = /^[A-Za-z]+/.exec(cursor.tex.slice(cursor.at + 1, cursor.at + 30))?.[0];
  const name = word ?? cursor.tex[cursor.at + 1] ?? '';
  cursor.at += 1 + name.length;
  const symbol = MATH_SYMBOLS.get(name);
  if (symbol !== undefined) return symbol;
  if (FUNCTION_NAMES.has(name)) return name;
  if (FONT_SWITCHES.has(name)) {
    skipBlanks(cursor);
    return '';
  }
  if (DROPPED.has(name) || name === ',' || name === '!') return '';
  if (BLANKS.has(name)) return ' ';
  if (name === '|') return '‖';
  if (word === undefined) return name === '\\' ? ' ' : name;
  return applied(name, cursor, depth);
}

function applied(name: string, cursor: Cursor, depth: number): string {
  if (name === 'mathbb') {
    const letter = argument(cursor, depth);
    return BLACKBOARD.get(letter) ?? letter;
  }
  if (FONT_COMMANDS.has(name)) return argument(cursor, depth);
  if (name === 'sqrt') return `√${grouped(argument(cursor, depth))}`;
  if (/^[dt]?frac$/.test(name)) {
    const over = grouped(argument(cursor, depth));
    return `${over}/${grouped(argument(cursor, depth))}`;
  }
  const accent = MATH_ACCENTS.get(name);
  if (accent === undefined) return unknown(name, cursor, depth);
  const base = argument(cursor, depth);
  return /^\p{L}$/u.test(base) ? `${base}${accent}`.normalize('NFC') : base;
}

/** A command that is not known stays as it stands, apart from what it is applied to. */
function unknown(name: string, cursor: Cursor, depth: number): string {
  let shown = `\\${name}`;
  while (cursor.tex[cursor.at] === '{' && depth < MAX_DEPTH) {
    shown += `{${argument(cursor, depth)}}`;
  }
  const isOpen = shown.endsWith(name) && /[A-Za-z]/.test(cursor.tex[cursor.at] ?? '');
  return isOpen ? `${shown} ` : shown;
}

function attached(sign: string, text: string, table: ReadonlyMap<string, string>): string {
  if (text === '') return sign;
  return mapped(text, table) ?? sign + grouped(text);
}

function grouped(text: string): string {
  return [...text.slice(0, 3)].length > 1 ? `(${text})` : text;
}

function mapped(text: string, table: ReadonlyMap<string, string>): string | undefined {
  let result = '';
  for (const character of text) {
    const small = table.get(character);
    if (small === undefined) return undefined;
    result += small;
  }
  return result;
}

function script(plain: string, small: string): ReadonlyMap<string, string> {
  const shapes = [...small];
  return new Map([...plain].map((character, at) => [character, shapes[at] ?? character]));
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.tex[cursor.at] === ' ') cursor.at++;
}
