import { splitLines } from './lines';

/** The 1-based number of the line that a 0-based offset, in UTF-16 code units, stands on. */
export function offsetLine(text: string, offset: number): number {
  return splitLines(text.slice(0, offset)).length;
}
