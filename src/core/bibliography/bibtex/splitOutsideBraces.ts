/** Cuts a text at each sign that stands outside braces. */
export function splitOutsideBraces(text: string, separator: ',' | RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (separator === ',' ? sign === ',' : separator.test(sign))) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Whether one pair of braces holds the whole text. */
export function isBraceGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return false;
  }
  return true;
}
