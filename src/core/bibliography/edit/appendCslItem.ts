import type { CitedPaper } from '../../cite/citedPaper';
import { cslItem } from '../../cite/cslItem';
import { recordSpans } from '../../dump/formats/json/recordSpans';
import type { Steps } from '../../steps';
import type { Bibliography } from '../bibliography';
import {
  brokenAt,
  isEmpty,
  provenRecord,
  type RecordEdit,
  type RecordFile,
  whole,
} from './recordEdit';

/**
 * Adds an item at the end of a list of CSL-JSON, laid out as the list is. Nothing else moves. A
 * text that is no list, or broken anywhere, is refused: programs read it whole or not at all.
 */
export function* appendCslItem(file: RecordFile, paper: CitedPaper): Steps<RecordEdit> {
  const { text, found } = file;
  const [problem] = found.problems;
  if (problem !== undefined) return { kind: 'broken', ...problem };
  if (isEmpty(text)) return whole(text, `[\n${itemText(paper, { indent: '  ', unit: 2 })}\n]\n`);
  const end = text.trimEnd().length - 1;
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const start = text.slice(mark).search(/[^ \t\r\n]/) + mark;
  if (text[start] !== '[') return brokenAt(text, start);
  if (text[end] !== ']' || end === start) return brokenAt(text, Math.max(end, 0));
  const fault = yield* faultIn(text, start, end);
  if (fault !== undefined) return brokenAt(text, fault);
  const layout = layoutOf(text, found);
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const item = itemText(paper, layout).replaceAll('\n', eol);
  const last = text.slice(0, end).trimEnd().length;
  if (last === start + 1) {
    const change = { start: last, end: last, text: eol + item + (end === last ? eol : '') };
    return yield* provenRecord(file, change, paper.key);
  }
  const gap = layout.isOnOneLine ? ', ' : `,${eol}`;
  const change = { start: last, end: last, text: gap + item };
  return yield* provenRecord(file, change, paper.key);
}

/** To JSON less is blank than to us. */
const BLANK = /^[ \t\r\n]*$/;
const COMMA = /^[ \t\r\n]*,[ \t\r\n]*$/;

/** Where a list is not strictly JSON: what we read in spite of it, other programs do not. */
function* faultIn(text: string, start: number, end: number): Steps<number | undefined> {
  const first = text.slice(start + 1, end).search(/\S/);
  if (first < 0)
    return BLANK.test(text.slice(start + 1, end) + text.slice(end + 1)) ? undefined : end;
  let behind = start + 1;
  for (const span of yield* recordSpans(text, { start: behind + first, kind: 'list' })) {
    yield;
    const gap = text.slice(behind, span.start);
    const isFirst = behind === start + 1;
    if (!(isFirst ? BLANK : COMMA).test(gap)) return behind;
    if (!isJson(text.slice(span.start, span.end))) return span.brokenAt ?? span.start;
    behind = span.end;
  }
  if (!BLANK.test(text.slice(behind, end))) return behind;
  return BLANK.test(text.slice(end + 1)) ? undefined : end + 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Layout {
  /** Before the brace of an item that begins a line. */
  readonly indent: string;
  /** By how much each level is further in; 0 where an item is one line. */
  readonly unit: number | string;
  readonly isOnOneLine?: boolean;
}

/** As the first item is laid out. */
function layoutOf(text: string, { records }: Bibliography): Layout {
  const [first] = records;
  if (first === undefined) return { indent: '  ', unit: 2 };
  const { start, end } = first.place;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const item = text.slice(start, end);
  const inner = /\n([ \t]*)"/.exec(item)?.[1];
  const indent = before.trim() === '' ? before : '';
  const unit = inner?.startsWith(indent) === true ? inner.slice(indent.length) : (inner ?? 0);
  const isOnOneLine = before.trim() !== '' && inner === undefined;
  return { indent, unit, ...(isOnOneLine && { isOnOneLine }) };
}

function itemText(paper: CitedPaper, { indent, unit }: Layout): string {
  const json = JSON.stringify(cslItem(paper), undefined, unit);
  return indent + json.replaceAll('\n', `\n${indent}`);
}
