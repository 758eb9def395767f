import { decode } from 'html-entities';
import type { Stated } from '../../makeEntry';
import { type Passage, statedBetween } from './passage';

const LONGEST_TAG = 2000;
/** The markup that feeds put into a description or into the names of authors. */
const MARKUP = /<\/?(?:p|a|br|b|i|em|strong|sup|sub|span|div)\b[^<>]{0,500}>/gi;
const HAS_MARKUP = /&lt;\/?(?:p|a|br|b|i|em|strong|sup|sub|span|div)\b/i;

/** The contents of every element of a name, in order, without markup inside. */
export function elementsOf(passage: Passage, name: string): Stated<string>[] {
  const found: Stated<string>[] = [];
  for (let at = 0; ; ) {
    const open = openingOf(passage.text, name, at);
    if (open === undefined) return found;
    const close = passage.text.indexOf(`</${name}>`, open.end);
    if (close < 0) return found;
    at = open.isEmpty ? open.end : close;
    if (open.isEmpty) continue;
    const content = statedBetween(passage, open.end, close);
    if (content !== undefined) found.push({ ...content, value: plain(content.value) });
  }
}

/** The values of an attribute of every element of a name, in order. */
export function attributesOf(passage: Passage, name: string, attribute: string): Stated<string>[] {
  const found: Stated<string>[] = [];
  for (let at = 0; ; ) {
    const open = openingOf(passage.text, name, at);
    if (open === undefined) return found;
    at = open.end;
    const tag = passage.text.slice(open.start, open.end);
    const value = tag.indexOf(`${attribute}="`);
    if (value < 0) continue;
    const start = value + attribute.length + 2;
    const end = tag.indexOf('"', start);
    const stated = statedBetween(passage, open.start + start, open.start + Math.max(start, end));
    if (stated !== undefined) found.push(stated);
  }
}

interface Opening {
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

function openingOf(text: string, name: string, from: number): Opening | undefined {
  for (let start = from; ; start++) {
    start = text.indexOf(`<${name}`, start);
    if (start < 0) return undefined;
    const behind = text[start + name.length + 1] ?? '';
    const length = /[\s>/]/.test(behind) ? text.slice(start, start + LONGEST_TAG).indexOf('>') : -1;
    if (length < 0) continue;
    const end = start + length;
    return { start, end: end + 1, isEmpty: text[end - 1] === '/' };
  }
}

/** Without CDATA and without markup; entities of plain text are resolved with every other text. */
function plain(content: string): string {
  const text = content.replace('<![CDATA[', '').replace(']]>', '');
  const resolved = HAS_MARKUP.test(text) ? decode(text, { scope: 'strict' }) : text;
  return resolved.replace(MARKUP, ' ');
}
