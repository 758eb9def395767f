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
    at = close < 0 ? open.end : close;
    if (close < 0 || open.isEmpty) continue;
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
    const value = passage.text.indexOf(`${attribute}="`, open.start);
    if (value < 0 || value >= open.end) continue;
    const start = value + attribute.length + 2;
    const stated = statedBetween(passage, start, passage.text.indexOf('"', start));
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
    const end = text.indexOf('>', start);
    if (!/[\s>/]/.test(behind) || end < 0 || end - start > LONGEST_TAG) continue;
    return { start, end: end + 1, isEmpty: text[end - 1] === '/' };
  }
}

/** Without CDATA and without markup; entities of plain text are resolved with every other text. */
function plain(content: string): string {
  const text = content.replace('<![CDATA[', '').replace(']]>', '');
  const resolved = HAS_MARKUP.test(text) ? decode(text, { scope: 'strict' }) : text;
  return resolved.replace(MARKUP, ' ');
}
