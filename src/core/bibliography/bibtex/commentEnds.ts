import type { Steps } from '../../steps';

const COMMENT = /@[ \t]{0,8}comment\s{0,20}\{/i;
const BRACKETS_PER_STEP = 4096;

/**
 * For the brace that opens each `@comment{…}`, by its offset, one past the brace that closes it.
 * Found for all of them in one pass: whatever is left open, no text is gone through twice.
 */
export function* commentEnds(text: string): Steps<ReadonlyMap<number, number>> {
  const ends = new Map<number, number>();
  const open: { readonly at: number; readonly isComment: boolean }[] = [];
  const first = text.search(COMMENT);
  if (first < 0) return ends;
  const brackets = new RegExp(`${COMMENT.source}|[{}]`, 'gi');
  brackets.lastIndex = first;
  let count = 0;
  for (let match = brackets.exec(text); match !== null; match = brackets.exec(text)) {
    const last = match.index + match[0].length;
    if (match[0] === '}') {
      const opening = open.pop();
      if (opening?.isComment) ends.set(opening.at, last);
    } else open.push({ at: last - 1, isComment: match[0] !== '{' });
    if (++count % BRACKETS_PER_STEP === 0) yield;
  }
  return ends;
}
