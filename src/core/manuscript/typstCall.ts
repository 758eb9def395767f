import type { KeyUse } from './citation';
import type { Span } from './syntax';

/** A label in a call: `<a>`, `label("a/b")`. */
export interface Label {
  readonly use: KeyUse;
  readonly token: Span;
}

const LABEL = /<([^<>\s]+)>|label\(\s*"((?:[^"\\]|\\.)*)"\s*\)/g;

/** The labels in a call of `cite` that begins at `from`. */
export function labelsIn(call: string, from: number): Label[] {
  const labels = [...call.matchAll(LABEL)].map((label) => {
    const written = label[1] ?? label[2] ?? '';
    const begins = from + label.index;
    const start = begins + label[0].indexOf(label[1] === undefined ? '"' : '<') + 1;
    const key = label[1] ?? written.replace(/\\(.)/g, '$1');
    const use = { key, start, end: start + written.length };
    return { use, token: { start: begins, end: begins + label[0].length } };
  });
  // Blanks stand for what is hidden in a string that ends too late.
  return labels.filter(({ use }) => !/\s\s/.test(use.key));
}

/** The arguments of a call, `(<a>, form: "prose")`, parted at the commas between them. */
export function argumentsOf(call: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 1;
  for (let at = 1; at < call.length - 1; at++) {
    const character = call.charAt(at);
    if (character === '\\') at++;
    else if (character === '"') at = afterString(call, at) - 1;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === ',' && depth === 0) {
      parts.push(call.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, call.slice(from, -1).trim()].filter((part) => part !== '');
}

function afterString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}
