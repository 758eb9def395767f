/** How far the brackets go that open at an offset. */
export interface Balance {
  /** One past the closing bracket; else where the passage breaks. */
  readonly end: number;
  readonly brokenAt?: number;
  readonly tooDeep?: true;
}

const SIGNS = /["{}[\]]/g;
/** Deeper records are not parsed: the parser calls itself for each level. */
const DEEPEST = 100;

/**
 * The end of the object at `start`. With an `indent`, an object that begins a line just as far in
 * ends it: there it broke.
 */
export function balanceAt(text: string, start: number, indent: string | undefined): Balance {
  let depth = 0;
  let deepest = 0;
  const found = (end: number, broken: boolean): Balance => ({
    end,
    ...(broken && { brokenAt: end }),
    ...(deepest > DEEPEST && { tooDeep: true as const }),
  });
  SIGNS.lastIndex = start;
  for (let match = SIGNS.exec(text); match !== null; match = SIGNS.exec(text)) {
    const { 0: sign, index } = match;
    if (sign === '"') SIGNS.lastIndex = endOfString(text, index);
    else if (sign === '{' || sign === '[') {
      if (depth > 0 && sign === '{' && standsAt(text, index, indent)) return found(index, true);
      deepest = Math.max(deepest, ++depth);
    } else if (--depth <= 0) return found(index + 1, false);
  }
  return found(text.length, true);
}

function standsAt(text: string, at: number, indent: string | undefined): boolean {
  if (indent === undefined) return false;
  const start = at - indent.length;
  return text[start - 1] === '\n' && text.startsWith(indent, start);
}

/** One past the string at `at`, which ends at its quote, or broken at the end of its line. */
export function endOfString(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 92) end++;
    else if (code === 34) return end + 1;
    else if (code === 10) return end;
  }
  return text.length;
}
