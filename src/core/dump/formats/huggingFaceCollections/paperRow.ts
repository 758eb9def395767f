import { isBlank, type Line } from '../../../text/lines';
import type { PartialDate } from '../../entry';
import { arxivIdOf } from '../../paperIds';
import { DATE_PATTERN, readDate } from '../../readDate';

/** What the site prints below the title of a paper in a collection. */
export interface PaperRow {
  /** Indexes of its first and last line. */
  readonly first: number;
  readonly last: number;
  readonly id: Told<string>;
  readonly date?: Told<PartialDate>;
  readonly upvotes?: Told<number>;
  /** The title where it stands on the same line. */
  readonly title?: string;
}

/** A value and the line that tells it. */
export interface Told<Value> {
  readonly value: Value;
  readonly line: Line;
}

/** "Title Paper • 1706.03762 • Published Jun 12, 2017 • 49"; in most copies the title is above. */
const INLINE = new RegExp(
  `^Paper [•·] (\\d{4}\\.\\d{4,5}) [•·] Published (?:on )?(${DATE_PATTERN})(?: ?[•·] ?(\\d{1,6}))?(?: ?[•·] ?\\d{1,6})?$`,
);
const INLINE_START = /(?:^| )Paper [•·] \d/;
const BULLET = /^[•*-] +/;
const LONGEST_INLINE = 700;
const DOT = /^[•·]$/;
const COUNT = /^\d{1,6}$/;
const STACK_REACH = 24;

/** The row of a paper that begins with a line, on that line alone or one word per line. */
export function paperRowAt(lines: readonly Line[], at: number): PaperRow | undefined {
  const line = lines[at];
  if (line === undefined || !line.text.includes('Paper')) return undefined;
  return line.text.trim() === 'Paper' ? stackedRow(lines, at) : inlineRow(line, at);
}

function inlineRow(line: Line, at: number): PaperRow | undefined {
  if (line.text.length > LONGEST_INLINE || !line.text.includes('Published ')) return undefined;
  const text = line.text.trim().replace(BULLET, '');
  const start = text.search(INLINE_START);
  const [, printed, day = '', count] = INLINE.exec(text.slice(Math.max(0, start)).trim()) ?? [];
  const before = text.slice(0, Math.max(0, start)).trim();
  const id = printed && arxivIdOf(printed);
  if (!id) return undefined;
  const date = readDate(day);
  return {
    first: at,
    last: at,
    id: { value: id, line },
    ...(date !== undefined && { date: { value: date, line } }),
    ...(count !== undefined && { upvotes: { value: Number(count), line } }),
    ...(before !== '' && { title: before }),
  };
}

/** `Paper / • / 1706.03762 / • / Published / Jun 12, 2017 / • / 49`, each on its own line. */
function stackedRow(lines: readonly Line[], at: number): PaperRow | undefined {
  const words = lines
    .slice(at + 1, at + STACK_REACH)
    .map((line, place) => ({ line, at: at + 1 + place, text: line.text.trim() }))
    .filter(({ line }) => !isBlank(line));
  const [dot, number, second, published, day, third, count] = words;
  const id = number && arxivIdOf(number.text);
  if (!dot || !DOT.test(dot.text) || !id || published?.text !== 'Published') return undefined;
  const date = day && readDate(day.text);
  if (!second || !DOT.test(second.text) || !day || date === undefined) return undefined;
  const counts = third && count && DOT.test(third.text) && COUNT.test(count.text);
  return {
    first: at,
    last: counts ? count.at : day.at,
    id: { value: id, line: number.line },
    date: { value: date, line: day.line },
    ...(counts && { upvotes: { value: Number(count.text), line: count.line } }),
  };
}
