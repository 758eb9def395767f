/**
 * What Hayagriva shows of a formattable string: a backslash keeps the next sign, braces mark what
 * keeps its case and must match, and dollars would be evaluated, so that there may be none.
 */
export function readFormatString(text: string): string {
  let shown = '';
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') shown += text[++at] ?? fail('a lone backslash');
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '$') fail('mathematics');
    else shown += sign;
    if (depth < 0) fail('a lone brace');
  }
  return depth === 0 ? shown : fail('an open brace');
}

function fail(what: string): never {
  throw new Error(`Hayagriva cannot read ${what}`);
}
