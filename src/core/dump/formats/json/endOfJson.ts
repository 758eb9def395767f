import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP } from '../../format';
import { balanceAt } from './balance';
import type { RecordList } from './recordSpans';

/** Between records that stand on a line each, so many lines may be torn ones. */
const MOST_STRANGERS = 3;
const CLOSING = { '[': /^[}\]]{0,8}\]\s{0,8}$/, '{': /^[}\]]{0,8}\}\s{0,8}$/ };
const GOES_ON = /^\s{0,100}[,\]}]/;

/**
 * One past the last line of the JSON that begins at a line. Undefined where it does not tell: its
 * last bracket is missing.
 */
export function* endOfJson(
  lines: readonly Line[],
  start: number,
  kind: RecordList['kind'],
): Steps<number | undefined> {
  if (kind === 'lines') return yield* endOfLines(lines, start);
  const first = lines[start]?.text.trim() ?? '';
  if (balanceAt(first, 0, undefined).brokenAt === undefined) return start + 1;
  const closing = CLOSING[first.startsWith('[') ? '[' : '{'];
  for (let at = start + 1; at < lines.length; at++) {
    if (at % LINES_PER_STEP === 0) yield;
    if (closing.test(lines[at]?.text ?? '') && !goesOn(lines, at + 1)) return at + 1;
  }
  return undefined;
}

/** Whether a list or object goes on below a bracket at the start of a line. */
function goesOn(lines: readonly Line[], from: number): boolean {
  const below = lines.slice(from, from + LINES_PER_STEP).find((line) => !isBlank(line));
  return below !== undefined && GOES_ON.test(below.text);
}

function* endOfLines(lines: readonly Line[], start: number): Steps<number> {
  let end = start + 1;
  let strangers = 0;
  for (let at = end; at < lines.length && strangers <= MOST_STRANGERS; at++) {
    if (at % LINES_PER_STEP === 0) yield;
    const text = lines[at]?.text.trim() ?? '';
    if (text === '[' || text === '{') break;
    if (text.startsWith('{')) {
      end = at + 1;
      strangers = 0;
    } else if (text !== '') strangers++;
  }
  return end;
}
