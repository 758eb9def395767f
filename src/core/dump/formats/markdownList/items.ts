import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP } from '../../format';

/** An item of a Markdown list: its lines as indexes, and how far it stands in. */
export interface Item {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
  /** Its text without the mark, line by line. */
  readonly text: string;
}

/** Items with nothing but blank lines between them. */
export interface List {
  readonly items: readonly Item[];
  /** The number of tables above it. */
  readonly stretch: number;
}

const MARK = /^([ \t]{0,12})(?:[-*+]|\d{1,4}[.)])[ \t]+(?=\S)/;
const ENDS_LIST = /^(?: {0,3}(?:#{1,6} |\||<!--|<h\d|<\/?details|```|~~~)| {0,3}(?:[-*_] ?){3,}$)/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const DELIMITER = /^ {0,3}\|?[\s:]*-[-\s:]*\|[-\s:|]*$/;
/** Lines that an item goes on for; what is longer is no entry of a list. */
const MOST_LINES = 12;

/** Finds the lists of a text, nested ones as parts of the list around them. */
export function* listsIn(lines: readonly Line[]): Steps<List[]> {
  const lists: { items: Item[]; stretch: number }[] = [];
  let items: Item[] | undefined;
  let fenced = false;
  let stretch = 0;
  let next = LINES_PER_STEP;
  for (let at = 0; at < lines.length; ) {
    if (at >= next) {
      yield;
      next = at + LINES_PER_STEP;
    }
    const line = lines[at];
    const text = line?.text ?? '';
    if (FENCE.test(text)) fenced = !fenced;
    const item = fenced || line === undefined ? undefined : itemAt(lines, at);
    if (item !== undefined) {
      if (items === undefined) {
        items = [];
        lists.push({ items, stretch });
      }
      items.push(item);
      at = item.to + 1;
      continue;
    }
    if (line !== undefined && !isBlank(line)) items = undefined;
    if (text.length < 2000 && text.includes('|') && DELIMITER.test(text)) stretch++;
    at++;
  }
  return lists;
}

function itemAt(lines: readonly Line[], from: number): Item | undefined {
  const text = lines[from]?.text ?? '';
  const mark = MARK.exec(text);
  if (mark === null || ENDS_LIST.test(text)) return undefined;
  let to = from;
  for (let at = from + 1; at <= from + MOST_LINES; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (isBlank(line)) continue;
    if (MARK.test(line.text) || ENDS_LIST.test(line.text)) break;
    // After a blank line only what is indented belongs to the item.
    if (at > to + 1 && !/^(?: {2}|\t)/.test(line.text)) break;
    to = at;
  }
  const own = lines.slice(from + 1, to + 1).map((line) => line.text.trim());
  const indent = (mark[1] ?? '').replace(/\t/g, '    ').length;
  return { from, to, indent, text: [text.slice(mark[0].length).trim(), ...own].join('\n') };
}
