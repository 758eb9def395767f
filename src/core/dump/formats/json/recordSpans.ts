import type { Steps } from '../../../steps';
import { type Balance, balanceAt } from './balance';
import type { RecordSpan } from './jsonRecord';

/** Where the records of a text are. */
export interface RecordList {
  /** The offset of the first record's brace. */
  readonly start: number;
  /** `list`: within brackets, with commas. `lines`: one on each line. `single`: the whole text. */
  readonly kind: 'list' | 'lines' | 'single';
}

const RECORDS_PER_STEP = 4;
const CHARACTERS_PER_STEP = 1 << 16;

/** The records of a text, one broken one not in the way of the next. Stops after `most`. */
export function* recordSpans(
  text: string,
  list: RecordList,
  most = Number.POSITIVE_INFINITY,
): Steps<RecordSpan[]> {
  return list.kind === 'lines'
    ? yield* spansOfLines(text, list.start, most)
    : yield* spansOfList(text, list, most);
}

function* spansOfLines(text: string, from: number, most: number): Steps<RecordSpan[]> {
  const spans: RecordSpan[] = [];
  let paused = from;
  for (let at = from; at < text.length && spans.length < most; ) {
    if (at - paused > CHARACTERS_PER_STEP) {
      yield;
      paused = at;
    }
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(at, end);
    const start = at + line.length - line.trimStart().length;
    const last = at + line.trimEnd().length;
    if (text[start] === '{') {
      const balance = balanceAt(line.trimEnd(), start - at, undefined);
      // What follows the object on its line is no part of it, and is told to be broken.
      const isWhole = balance.brokenAt === undefined && at + balance.end === last;
      const broken = isWhole ? undefined : at + balance.end;
      const { tooDeep } = balance;
      spans.push({
        start,
        end: last,
        ...(broken !== undefined && { brokenAt: broken }),
        ...(tooDeep && { tooDeep }),
      });
    }
    at = end + 1;
  }
  return spans;
}

/**
 * Objects between brackets. Where one never ends, the next is found by standing at the start of a
 * line as far in as the first one did: unless whole records have such lines too.
 */
function* spansOfList(
  text: string,
  { start, kind }: RecordList,
  most: number,
): Steps<RecordSpan[]> {
  const spans: RecordSpan[] = [];
  let indent = indentBefore(text, start);
  for (let at = start; at < text.length && text[at] === '{' && spans.length < most; ) {
    if (spans.length % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const balance = balanceAt(text, at, spans.length === 0 ? undefined : indent);
    const read = balance.brokenAt === undefined ? balance : balanceAt(text, at, indent);
    if (spans.length === 0 && read.brokenAt === undefined && holdsStart(text, read, at, indent))
      indent = undefined;
    const next = afterSeparator(text, read.end);
    const goesOn = next >= text.length || text[next] === '{' || text[next] === ']';
    const { brokenAt = goesOn || kind === 'single' ? undefined : next, end, tooDeep } = read;
    spans.push({
      start: at,
      end,
      ...(brokenAt !== undefined && { brokenAt }),
      ...(tooDeep && { tooDeep }),
    });
    if (kind === 'single') break;
    at = goesOn ? next : (nextStart(text, next, indent) ?? text.length);
  }
  return spans;
}

/** Whether a whole record has a line that looks like the start of another. */
function holdsStart(
  text: string,
  { end }: Balance,
  at: number,
  indent: string | undefined,
): boolean {
  const next = nextStart(text, at + 1, indent, end);
  return next !== undefined && next < end;
}

/** The next line that begins with `{` as far in as `indent`. */
function nextStart(
  text: string,
  from: number,
  indent: string | undefined,
  limit = text.length,
): number | undefined {
  if (indent === undefined) return undefined;
  for (let at = text.indexOf('\n', from); at >= 0 && at < limit; at = text.indexOf('\n', at + 1)) {
    const brace = at + 1 + indent.length;
    if (text[brace] === '{' && text.startsWith(indent, at + 1)) return brace;
  }
  return undefined;
}

/** The blanks before `at` on its line; undefined when something else stands there. */
function indentBefore(text: string, at: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return before.trim() === '' ? before : undefined;
}

function afterSeparator(text: string, from: number): number {
  let at = from;
  while (/[\s,]/.test(text[at] ?? 'x')) at++;
  return at;
}
