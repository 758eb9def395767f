/** A stop, what closes after it, and a blank or the end; stops of unspaced scripts need no blank. */
const STOP = /[.!?]["'’”)\]}]{0,4}(?=\s|$)|[。！？．｡]["'’”」』）]{0,4}/gu;
/** Before a stop that ends no sentence: an abbreviation, or the initial of a name. */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:al|e\.g|i\.e|eg|ie|cf|viz|vs|ca|approx|resp|figs?|eqn?s?|secs?|tabs?|refs?|nos|vol|pp?|eds?|dr|prof|mrs?|st|w\.r\.t)$/u;
const INITIAL = /(?:^|[^\p{L}\p{N}])\p{Lu}$/u;
const LONGEST_ABBREVIATION = 8;
const LOWER = /^\s+\p{Ll}/u;

/** Where the sentences of a paragraph end, each behind its stop; the last may have none. */
export function sentenceEnds(paragraph: string): number[] {
  const ends: number[] = [];
  for (const { 0: stop, index } of paragraph.matchAll(STOP)) {
    const end = index + stop.length;
    if (stop.startsWith('.') && isAbbreviation(paragraph, index, end)) continue;
    ends.push(end);
  }
  return ends;
}

/** No sentence begins with a small letter, whatever the word before the stop. */
function isAbbreviation(paragraph: string, stop: number, end: number): boolean {
  const before = paragraph.slice(Math.max(0, stop - LONGEST_ABBREVIATION), stop);
  return (
    ABBREVIATION.test(before.toLowerCase()) ||
    INITIAL.test(before) ||
    LOWER.test(paragraph.slice(end, end + 40))
  );
}
