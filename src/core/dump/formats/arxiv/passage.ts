import type { Line, LineRange } from '../../../text/lines';
import type { Stated } from '../../makeEntry';

/** Some lines as one text that knows the line of each place. */
export interface Passage {
  /** The lines, each ended by a line feed. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** The place in the text at which each line begins. */
  readonly starts: readonly number[];
}

/** Puts lines together. */
export function passageOf(lines: readonly Line[]): Passage {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  return { text: lines.map(({ text }) => `${text}\n`).join(''), lines, starts };
}

/** What stands between two places, without blanks around it; undefined when that is nothing. */
export function statedBetween(
  passage: Passage,
  from: number,
  to: number,
): Stated<string> | undefined {
  const text = passage.text.slice(from, to);
  const value = text.trim();
  if (value === '') return undefined;
  const start = from + text.indexOf(value);
  return { value, lines: linesAt(passage, start, start + value.length) };
}

/** The lines of a stretch of a passage. */
export function linesAt(passage: Passage, from: number, to: number): LineRange {
  return [lineAt(passage, from), lineAt(passage, Math.max(from, to - 1))];
}

function lineAt({ lines, starts }: Passage, place: number): number {
  const after = starts.findIndex((start) => start > place);
  return lines[(after < 0 ? lines.length : after) - 1]?.number ?? 0;
}
