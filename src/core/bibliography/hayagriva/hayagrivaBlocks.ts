import type { Steps } from '../../steps';
import { isBlank, type Line } from '../../text/lines';

/** The lines of one entry: indexes, `end` one past the last. */
export interface HayagrivaBlock {
  readonly start: number;
  readonly end: number;
}

const LINES_PER_STEP = 2048;
/** What is no key at the edge of the page: blanks, comments, directives, the marks of documents. */
const NO_KEY = /^(?:[\s#%]|---|\.\.\.)/;

/**
 * Cuts a Hayagriva file into entries: each begins with a key at the edge, and goes on over the
 * lines that are indented.
 *
 * ```
 * writer2020:
 *   type: article
 *   title: Harbour Tides
 * ```
 */
export function* hayagrivaBlocks(lines: readonly Line[]): Steps<HayagrivaBlock[]> {
  const blocks: HayagrivaBlock[] = [];
  let start: number | undefined;
  let end = 0;
  const close = (): void => {
    if (start !== undefined) blocks.push({ start, end });
  };
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (isBlank(line)) continue;
    if (!NO_KEY.test(line.text)) {
      close();
      start = at;
      end = at + 1;
    } else if (/^\s/.test(line.text)) end = at + 1;
  }
  close();
  return blocks;
}
