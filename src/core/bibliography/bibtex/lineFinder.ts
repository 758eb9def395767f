import type { Steps } from '../../steps';

/** Tells the 1-based line of an offset, as editors count. */
export type LineFinder = (offset: number) => number;

const CHARACTERS_PER_STEP = 1 << 17;
const LF = 10;
const CR = 13;

/** The offsets at which the lines of a text begin. */
export function* lineStarts(text: string): Steps<number[]> {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    if (at % CHARACTERS_PER_STEP === CHARACTERS_PER_STEP - 1) yield;
    const code = text.charCodeAt(at);
    const ends = code === LF || (code === CR && text.charCodeAt(at + 1) !== LF);
    if (ends) starts.push(at + 1);
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
