import { letterAt, type Shown, wordAt } from '../../text/texLetters';
import { FONT_COMMANDS, FONT_SWITCHES, MATH_SYMBOLS } from '../../text/texSymbols';
import { verbatimText } from './verbatimText';

/** Commands that stand before an argument and show nothing of their own. */
const WRAPPERS = new Set([
  ...FONT_COMMANDS,
  ...'textsuperscript textsubscript uline MakeUppercase mkbibemph mkbibbold mkbibitalic'.split(' '),
]);
/** Commands that set their argument in quotation marks. */
const QUOTING = new Set(['enquote', 'mkbibquote']);
/** Commands whose argument is an address, which is no LaTeX. */
const ADDRESSES = new Set(['url', 'path', 'nolinkurl']);
/** Commands that show nothing of their first argument: one only sorts by it, or is led by it. */
const HIDING = new Set(['noopsort', 'SortNoop', 'href', 'foreignlanguage', 'textcolor']);
/** What is printed, and what stands for it in an outline. */
const PRINTING = new Set(['texorpdfstring']);
const SILENT = new Set([...FONT_SWITCHES, 'relax', 'protect', 'allowbreak']);
const BLANKS = new Set(['newline', 'par', 'quad', 'qquad', 'space', 'linebreak']);
const SPACES = new Set([' ', '\\', ',', ';', ':', '\n', '\r', '\t']);
const NOTHING = new Set(['!', '/', '-', '@', '*', '"']);
const SIGNS: readonly (readonly [tex: string, shown: string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['!`', '¡'],
  ['?`', '¿'],
  ['~', ' '],
];
const SPECIAL = /[\\{}$~`'-]|[!?](?=`)/g;

/**
 * A value of a `.bib` as people read it: accents and letters resolved, braces and commands that
 * only change the looks dropped, `~` a blank, dashes and quotes. Formulas stay as they stand, and
 * so does a command that is not known. Never fails.
 */
export function latexToUnicode(raw: string): string {
  SPECIAL.lastIndex = 0;
  if (!SPECIAL.test(raw)) return raw;
  const open: Open = { braces: [], quotations: 0, quotes: 0 };
  let shown = '';
  for (let at = 0; at < raw.length; ) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(raw)?.index ?? raw.length;
    shown += raw.slice(at, next);
    if (next === raw.length) break;
    const piece = formulaAt(raw, next) ?? braceAt(raw, next, open) ?? signAt(raw, next, open);
    shown += piece.shown;
    at = piece.end;
  }
  return shown;
}

/** What was opened and is not closed yet. */
interface Open {
  /** One for each brace: what is shown where it closes, for it belongs to a command. */
  readonly braces: string[];
  /** Quotations by a command, which set those within them in single quotes. */
  quotations: number;
  /** Single quotes: only where one is open an apostrophe may close it. */
  quotes: number;
}

/** `$…$`, as it stands, `\(…\)` in its form; a dollar that none answers is a character. */
function formulaAt(raw: string, at: number): Shown | undefined {
  if (raw.startsWith('\\(', at)) {
    const end = raw.slice(at, at + LONGEST_FORMULA).indexOf('\\)');
    const tex = raw.slice(at + 2, at + end);
    return end < 0 || tex.includes('$') ? undefined : { shown: `$${tex}$`, end: at + end + 2 };
  }
  if (raw[at] !== '$') return undefined;
  const open = raw[at + 1] === '$' ? '$$' : '$';
  const close = closingDollar(raw, at + open.length, open);
  const end = close === undefined ? at + 1 : close + open.length;
  return { shown: raw.slice(at, end), end };
}

const LONGEST_FORMULA = 2_000;

function closingDollar(raw: string, from: number, open: string): number | undefined {
  const limit = Math.min(raw.length, from + LONGEST_FORMULA);
  for (let at = from; at < limit; at++) {
    if (raw[at] === '\\') at++;
    else if (raw.startsWith(open, at)) return at === from ? undefined : at;
  }
  return undefined;
}

function braceAt(raw: string, at: number, open: Open): Shown | undefined {
  const { braces } = open;
  if (raw[at] === '{') {
    braces.push('');
    return { shown: '', end: at + 1 };
  }
  if (raw[at] !== '}') return undefined;
  const closing = braces.pop() ?? '';
  if (closing === '”' || closing === '’') open.quotations--;
  return { shown: closing, end: at + 1 };
}

function signAt(raw: string, at: number, open: Open): Shown {
  if (raw[at] === '\\') return commandAt(raw, at, open);
  for (const [tex, shown] of SIGNS) {
    if (raw.startsWith(tex, at)) return { shown, end: at + tex.length };
  }
  return { shown: singleQuoteAt(raw, at, open) ?? raw[at] ?? '', end: at + 1 };
}

function singleQuoteAt(raw: string, at: number, open: Open): string | undefined {
  if (raw[at] === '`') {
    open.quotes++;
    return '‘';
  }
  if (raw[at] !== "'" || open.quotes === 0 || /\p{L}/u.test(raw[at + 1] ?? '')) return undefined;
  open.quotes--;
  return '’';
}

function commandAt(raw: string, at: number, open: Open): Shown {
  const { braces } = open;
  const letter = letterAt(raw, at);
  if (letter !== undefined) return letter;
  const word = wordAt(raw, at);
  if (word === '') return controlSign(raw, at);
  const end = at + 1 + word.length;
  const symbol = MATH_SYMBOLS.get(word);
  if (symbol !== undefined) return { shown: symbol, end: afterEmptyGroup(raw, end) };
  if (WRAPPERS.has(word) && raw[end] === '{') return { shown: '', end };
  if (PRINTING.has(word)) {
    const printed = argumentAt(raw, end);
    const other = printed && argumentAt(raw, printed.end);
    if (printed && other) return { shown: latexToUnicode(printed.shown), end: other.end };
  }
  const argument = ADDRESSES.has(word) || HIDING.has(word) ? argumentAt(raw, end) : undefined;
  if (argument !== undefined) {
    return { shown: HIDING.has(word) ? '' : verbatimText(argument.shown), end: argument.end };
  }
  if (SILENT.has(word)) return { shown: '', end: afterOneBlank(raw, end) };
  if (BLANKS.has(word)) return { shown: ' ', end };
  if (QUOTING.has(word) && raw[end] === '{') {
    const isInner = open.quotations++ % 2 === 1;
    braces.push(isInner ? '’' : '”');
    return { shown: isInner ? '‘' : '“', end: end + 1 };
  }
  if (raw[end] !== '{') {
    // `{\foo}d` is not the command `\food`.
    const next = raw[end] === '}' ? raw[end + 1] : '';
    return { shown: `\\${word}${/[A-Za-z]/.test(next ?? '') ? '{}' : ''}`, end };
  }
  braces.push('}');
  return { shown: `\\${word}{`, end: end + 1 };
}

/** `\&`, `\ `, `\-`, and a backslash before anything else. */
function controlSign(raw: string, at: number): Shown {
  const sign = raw[at + 1] ?? '';
  const end = at + 1 + sign.length;
  if (SPACES.has(sign)) return { shown: ' ', end };
  if (NOTHING.has(sign)) return { shown: '', end };
  if (sign !== '' && '&%$#_{}'.includes(sign)) return { shown: sign, end };
  return { shown: '\\', end: at + 1 };
}

const LONGEST_ARGUMENT = 2_000;

/** `{…}`, without its braces. */
function argumentAt(raw: string, at: number): Shown | undefined {
  if (raw[at] !== '{') return undefined;
  const limit = Math.min(raw.length, at + LONGEST_ARGUMENT);
  let depth = 0;
  for (let end = at; end < limit; end++) {
    if (raw[end] === '{') depth++;
    else if (raw[end] === '}' && --depth === 0) {
      return { shown: raw.slice(at + 1, end), end: end + 1 };
    }
  }
  return undefined;
}

function afterEmptyGroup(raw: string, at: number): number {
  return raw.startsWith('{}', at) ? at + 2 : afterOneBlank(raw, at);
}

function afterOneBlank(raw: string, at: number): number {
  return raw[at] === ' ' ? at + 1 : at;
}
