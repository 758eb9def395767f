import type { Steps } from '../../steps';
import type { BibtexBlock } from './bibtexFile';
import { delimitedAt } from './delimited';
import { type Opening, openingAt } from './opening';
import { type Fields, scanFields } from './scanFields';
import { afterBlanks, beforeBlanks, endOfLine, faultAt, placeOf, type Source } from './source';

/** A key may hold blanks, although BibTeX ends it there. */
const KEY = /[^\s,={}"@]{0,200}(?:[ \t]{1,8}[^\s,={}"@]{1,200}){0,6}/y;

/** The block that an opening begins, up to its closing bracket or to where it breaks. */
export function* scanBlock(source: Source, opening: Opening): Steps<BibtexBlock> {
  switch (opening.type.toLowerCase()) {
    case 'comment':
      return comment(source, opening) ?? passage(source, opening, 'comment');
    case 'preamble':
      return passage(source, opening, 'preamble');
    case 'string':
      return block(source, opening, 'string', yield* scanFields(source, opening, opening.end));
    default:
      return yield* scanEntry(source, opening);
  }
}

/**
 * Entries within a comment are read by BibTeX, but not by biber: the comment ends where the first
 * of them begins.
 */
function comment(source: Source, opening: Opening): BibtexBlock | undefined {
  const { text, passageEnds } = source;
  const end = passageEnds.get(opening.end - 1);
  if (end === undefined) return undefined;
  for (
    let at = text.indexOf('@', opening.end);
    at >= 0 && at < end;
    at = text.indexOf('@', at + 1)
  ) {
    if (openingAt(text, at) !== undefined) {
      return block(source, opening, 'comment', { fields: [], end: at });
    }
  }
  return block(source, opening, 'comment', { fields: [], end });
}

/** A text may open thousands that never end, and each is looked for. */
const LONGEST_IN_PARENTHESES = 8192;

/** A comment that never ends is its line alone: BibTeX knows no other. */
function passage(source: Source, opening: Opening, kind: 'comment' | 'preamble'): BibtexBlock {
  const { text, passageEnds } = source;
  const bracket = opening.end - 1;
  const { closed, end } =
    opening.open === '{' && !passageEnds.has(bracket)
      ? { closed: false, end: bracket }
      : delimitedAt(text, bracket, opening.open === '{' ? undefined : LONGEST_IN_PARENTHESES);
  if (closed) return block(source, opening, kind, { fields: [], end });
  const stop = endOfLine(text, opening.end);
  const fault = faultAt(source, opening.at);
  return block(source, opening, kind, { fields: [], end: stop, fault });
}

function* scanEntry(source: Source, opening: Opening): Steps<BibtexBlock> {
  const { text } = source;
  const start = afterBlanks(text, opening.end);
  KEY.lastIndex = start;
  const key = KEY.exec(text)?.[0] ?? '';
  const end = start + key.length;
  const next = afterBlanks(text, end);
  const isKey = text[next] === ',' || text[next] === '}' || text[next] === ')';
  const found = yield* scanFields(source, opening, isKey ? next : start);
  const entry = block(source, opening, 'entry', found);
  if (!isKey) return { ...entry, fault: firstOf(faultAt(source, start), entry.fault) };
  return key === '' ? entry : { ...entry, key: { text: key, ...placeOf(source, start, end) } };
}

function firstOf<Fault extends { readonly at: number }>(
  one: Fault,
  other: Fault | undefined,
): Fault {
  return other !== undefined && other.at < one.at ? other : one;
}

function block(
  source: Source,
  { at, open, type }: Opening,
  kind: BibtexBlock['kind'],
  { fields, end, fault }: Fields,
): BibtexBlock {
  const stop = beforeBlanks(source.text, at + 1, end);
  return {
    kind,
    ...placeOf(source, at, stop),
    type,
    open,
    fields,
    ...(isCommentedOut(source.text, at) && { commentedOut: true as const }),
    ...(fault !== undefined && { fault }),
  };
}

const LONGEST_BEFORE = 200;

function isCommentedOut(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return line.trimStart().startsWith('%');
}
