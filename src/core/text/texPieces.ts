import { mathSegments, type TextSegment } from './mathSegments';
import { afterBlank, letterAt, type Shown, wordAt } from './texLetters';
import { FONT_COMMANDS, FONT_SWITCHES } from './texSymbols';

/** More openers of `\(` and `\[` than this are no mathematics (TRUST.md 4: 200 formulas). */
const MAX_FORMULAS = 200;

/** What a title opened and has not closed, across the formulas between. */
interface Open {
  /** One for each open brace: whether it belongs to markup and is not shown. */
  readonly braces: boolean[];
  quotes: number;
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
function braceAt(text: string, at: number, open: Open): Shown | undefined {
  if (text[at] === '}') {
    return open.braces.pop() === true ? { shown: '', end: at + 1 } : undefined;
  }
  if (text[at] !== '{') return undefined;
  const letter = letterAt(text, at + 1);
  if (letter !== undefined && text[letter.end] === '}') {
    return { shown: letter.shown, end: letter.end + 1 };
  }
  const word = wordAt(text, at + 1);
  const isSwitch = FONT_SWITCHES.has(word);
  open.braces.push(isSwitch);
  return isSwitch ? { shown: '', end: afterBlank(text, at + 2 + word.length) } : undefined;
}

function commandAt(text: string, at: number, open: Open): Shown | undefined {
  if (text[at] !== '\\') return undefined;
  const next = text[at + 1] ?? '';
  if (next !== '' && '&%$#_{}'.includes(next)) return { shown: next, end: at + 2 };
  const word = wordAt(text, at);
  const end = at + 1 + word.length;
  if (FONT_COMMANDS.has(word) && text[end] === '{') {
    open.braces.push(true);
    return { shown: '', end: end + 1 };
  }
  return letterAt(text, at);
}

/** ``x'' → “x” */
function quoteAt(text: string, at: number, open: Open): Shown | undefined {
  if (text.startsWith('``', at)) {
    open.quotes++;
    return { shown: '“', end: at + 2 };
  }
  if (open.quotes === 0 || !text.startsWith("''", at)) return undefined;
  open.quotes--;
  return { shown: '”', end: at + 2 };
}
