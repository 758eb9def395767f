import { foldWords } from '../text/foldText';

/**
 * Whether two spellings can be one person where nothing speaks against it: on the page of
 * Marc Finzi, "M. Finzi" and "Marc A. Finzi" are Marc Finzi. No evidence of identity elsewhere.
 */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [foldWords(one), foldWords(other)];
  if (a.join(' ') === b.join(' ')) return true;
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const [first = '', given = ''] = [a[0], b[0]];
  const initial = first.length === 1 || given.length === 1;
  return initial ? first[0] === given[0] : first === given;
}
