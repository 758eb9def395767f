import type { Steps } from '../../steps';

/** Tells the 1-based line of an offset, as editors count. */
export type LineFinder = (offset: number) => number;

const CHARACTERS_PER_STEP = 1 << 17;

/** The offsets at which the lines of a text begin. Looking for a sign skips what is none at once. */
export function* lineStarts(text: string): Steps<number[]> {
  const starts = [0];
  let paused = 0;
  for (let [feed, back] = [text.indexOf('\n'), text.indexOf('\r')]; feed >= 0 || back >= 0; ) {
    const isBack = back >= 0 && (feed < 0 || back < feed);
    const at = isBack ? back : feed;
    // Of a CRLF the LF ends the line.
    if (!isBack || feed !== at + 1) starts.push(at + 1);
    if (isBack) back = text.indexOf('\r', at + 1);
    else feed = text.indexOf('\n', at + 1);
    if (at - paused < CHARACTERS_PER_STEP) continue;
    yield;
    paused = at;
  }
  return starts;
}

/** Finds the lines of a text once, so that asking for one is cheap, most of all in order. */
export function* findLines(text: string): Steps<LineFinder> {
  const starts = yield* lineStarts(text);
  let last = 0;
  return (offset) => {
    if (offset < (starts[last] ?? 0)) last = 0;
    // Mostly the same line or one close by; else the search halves what is left.
    for (let near = 0; near < 4; near++) {
      if (offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) return last + 1;
      last++;
    }
    let above = starts.length;
    while (above - last > 1) {
      const middle = (last + above) >> 1;
      if ((starts[middle] ?? 0) <= offset) last = middle;
      else above = middle;
    }
    return last + 1;
  };
}
