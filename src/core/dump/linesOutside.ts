import type { Steps } from '../steps';
import { isBlank, type Line } from '../text/lines';
import type { Leftover } from './dump';
import type { Entry } from './entry';
import { LINES_PER_STEP } from './format';

/** The lines that stand in none of some entries, given in order. */
export function* linesOutside(
  entries: readonly Entry[],
  lines: readonly Line[],
): Steps<Leftover[]> {
  const leftovers: Leftover[] = [];
  let next = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    while ((entries[next]?.lines[1] ?? Number.POSITIVE_INFINITY) < line.number) next++;
    const isInside = (entries[next]?.lines[0] ?? Number.POSITIVE_INFINITY) <= line.number;
    if (!isInside && !isBlank(line)) leftovers.push({ line: line.number, text: line.text });
  }
  return leftovers;
}
