import type { Entry } from '../../core/dump/entry';
import type { LineRange } from '../../core/text/lines';

/** The lines that a paper is known by in its dump: those of its title, or else its first. */
export function headingLines({ fieldLines, lines }: Entry): LineRange {
  return fieldLines.title ?? [lines[0], lines[0]];
}
