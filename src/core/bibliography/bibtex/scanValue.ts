import type { BibtexPart, BibtexValue } from './bibtexFile';
import { delimitedAt, nextFieldLine } from './delimited';
import { afterBlanks, beforeBlanks, placeOf, type Source } from './source';

const BARE = /[^\s,{}()"#=%\\@]{1,200}/y;
const NAME_AND_SIGN = /[A-Za-z][\w-]{0,60}\s{0,60}=/y;

/** The value at `start`; undefined where none begins. */
export function scanValue(source: Source, start: number): BibtexValue | undefined {
  const { text } = source;
  const parts: BibtexPart[] = [];
  for (let at = start; ; ) {
    const part = partAt(text, at);
    if (part === undefined) break;
    if (part === 'unclosed') return unclosed(source, start, at, parts);
    parts.push(part);
    const next = afterBlanks(text, part.end);
    if (text[next] !== '#') break;
    at = afterBlanks(text, next + 1);
  }
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const value: BibtexValue = { ...placeOf(source, start, last.end), parts };
  const mayLackQuote = last.kind === 'quoted' && !endsWell(text, last.end);
  return (mayLackQuote ? recutValue(source, value) : undefined) ?? value;
}

/** A value that seems whole, ended where a line within its last part begins the next field. */
export function recutValue(
  source: Source,
  { parts, start, unclosed: broken }: BibtexValue,
): BibtexValue | undefined {
  const last = parts.at(-1);
  if (last === undefined || last.kind === 'bare' || broken !== undefined) return undefined;
  const cut = nextFieldLine(source.text, last.start, last.end);
  return cut === undefined
    ? undefined
    : cutValue(source, start, parts.slice(0, -1), last.start, cut);
}

function partAt(text: string, at: number): BibtexPart | 'unclosed' | undefined {
  const sign = text[at];
  if (sign === '{' || sign === '"') {
    const { closed, end } = delimitedAt(text, at);
    if (!closed) return 'unclosed';
    const kind = sign === '{' ? 'braced' : 'quoted';
    return { kind, text: text.slice(at + 1, end - 1), start: at, end };
  }
  BARE.lastIndex = at;
  const bare = BARE.exec(text)?.[0];
  return bare === undefined
    ? undefined
    : { kind: 'bare', text: bare, start: at, end: at + bare.length };
}

/** Whether a field may end here: a quote that was lost before shows by what follows the next. */
function endsWell(text: string, at: number): boolean {
  const next = afterBlanks(text, at);
  if (next >= text.length || /[,#})@%]/.test(text[next] ?? '')) return true;
  NAME_AND_SIGN.lastIndex = next;
  return NAME_AND_SIGN.test(text);
}

function unclosed(
  source: Source,
  start: number,
  at: number,
  parts: readonly BibtexPart[],
): BibtexValue {
  const { end } = delimitedAt(source.text, at);
  const cut = nextFieldLine(source.text, at, end);
  if (cut !== undefined) return cutValue(source, start, parts, at, cut);
  const value = cutValue(source, start, parts, at, end);
  return { ...value, unclosed: 'lost' };
}

/** A value whose last part is ended by force at `cut`, before the comma there. */
function cutValue(
  source: Source,
  start: number,
  parts: readonly BibtexPart[],
  at: number,
  cut: number,
): BibtexValue {
  const { text } = source;
  let end = beforeBlanks(text, at + 1, cut);
  if (text[end - 1] === ',' && end > at + 1) end = beforeBlanks(text, at + 1, end - 1);
  const kind = text[at] === '{' ? 'braced' : 'quoted';
  const part: BibtexPart = { kind, text: text.slice(at + 1, end), start: at, end };
  return { ...placeOf(source, start, end), parts: [...parts, part], unclosed: 'atNextField' };
}
