import type { Stated } from '../../makeEntry';
import { type Passage, statedBetween } from './passage';

const REMARK = /(?:^|\s)(Comments|Report number|MSC Class|ACM Class|Journal ref):/;
/** There are five kinds. */
const MOST_REMARKS = 8;

/**
 * The remarks below the dates of a record, by their labels. Each ends with its line or where the
 * next one begins; whatever else stands on a line below is not of the record any more.
 */
export function remarksBelow(passage: Passage, from: number): ReadonlyMap<string, Stated<string>> {
  const found = new Map<string, Stated<string>>();
  for (let place = from, count = 0; count < MOST_REMARKS; count++) {
    const label = REMARK.exec(passage.text.slice(place));
    if (label === null || isApart(passage.text.slice(place, place + label.index))) return found;
    const start = place + label.index + label[0].length;
    place = endOf(passage.text, start);
    const value = statedBetween(passage, start, place);
    const name = label[1] ?? '';
    if (value !== undefined && !found.has(name)) found.set(name, value);
  }
  return found;
}

/** Something stands on a line of its own in between. */
function isApart(between: string): boolean {
  const line = between.indexOf('\n');
  return line >= 0 && between.slice(line).trim() !== '';
}

function endOf(text: string, start: number): number {
  const blank = text.slice(start).search(/\S/);
  const line = blank < 0 ? -1 : text.indexOf('\n', start + blank);
  const end = line < 0 ? text.length : line;
  const next = REMARK.exec(text.slice(start, end));
  return next === null || next.index === 0 ? end : start + next.index;
}
