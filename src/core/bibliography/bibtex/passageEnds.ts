import type { Steps } from '../../steps';

const PASSAGE = /@[ \t]{0,8}(?:comment|preamble)\s{0,20}\{/i;
const BRACKETS = /@[ \t]{0,8}(?:comment|preamble)\s{0,20}\{|[{}]/gi;
const BRACKETS_PER_STEP = 4096;

/**
 * For the brace that opens each `@comment{…}` and `@preamble{…}`, by its offset, one past the brace
 * that closes it. Found for all of them in one pass: whatever is left open, no text is gone through twice.
 */
export function* passageEnds(text: string): Steps<ReadonlyMap<number, number>> {
  const ends = new Map<number, number>();
  const open: { readonly at: number; readonly isPassage: boolean }[] = [];
  let from = text.search(PASSAGE);
  for (let count = 1; from >= 0; count++) {
    BRACKETS.lastIndex = from;
    const match = BRACKETS.exec(text);
    if (match === null) break;
    from = match.index + match[0].length;
    if (match[0] === '}') {
      const opening = open.pop();
      if (opening?.isPassage) ends.set(opening.at, from);
    } else open.push({ at: from - 1, isPassage: match[0] !== '{' });
    if (count % BRACKETS_PER_STEP === 0) yield;
  }
  return ends;
}
