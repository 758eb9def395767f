/** The names of an `author` or `editor` value, still LaTeX. */
export interface BibtexNames {
  readonly names: readonly string[];
  /** The list ends in "and others". */
  readonly truncated: boolean;
}

const SEPARATOR = /[{}]|\s(?=and\s)/gi;
const CUT = /^(?:others|et\.? al\.?)$/i;
/** The separator's "and" and the blank after it. */
const AND_LENGTH = 4;

/** Cuts a list of names at each "and" that stands outside braces. */
export function splitNames(list: string): BibtexNames {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of list.matchAll(SEPARATOR)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && index >= start) {
      parts.push(list.slice(start, index));
      start = index + AND_LENGTH;
    }
  }
  parts.push(list.slice(start));
  const all = parts.map((name) => name.trim()).filter((name) => name !== '');
  const names = all.filter((name) => !CUT.test(name));
  return { names, truncated: names.length < all.length };
}
