/** A piece of a text that may hold TeX mathematics. */
export interface TextSegment {
  readonly kind: 'text' | 'math';
  /** For `math`, the TeX between the delimiters. */
  readonly text: string;
  /** Only for `math`: set on its own line (`$$…$$`, `\[…\]`). */
  readonly display?: boolean;
}

const DELIMITERS = [
  { open: '$$', close: '$$', display: true },
  { open: '\\[', close: '\\]', display: true },
  { open: '\\(', close: '\\)', display: false },
  { open: '$', close: '$', display: false },
] as const;

/**
 * Cuts a text into words and formulas.
 *
 * A single dollar opens a formula by pandoc's rule (`tex_math_dollars`): no blank after the
 * opening and none before the closing dollar, and no digit after the closing one, so that
 * "$5 to $6" stays text. An escaped `\$` is never a delimiter.
 */
export function mathSegments(text: string): TextSegment[] {
  const segments: TextSegment[] = [];
  // Delimiters that no closer follows any more: looking for it again and again would take
  // quadratic time on a text that is nothing but openers.
  const unclosed = new Set<string>();
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const found = formulaAt(text, at, unclosed);
    if (found === undefined) {
      at += text[at] === '\\' ? 2 : 1;
      continue;
    }
    if (at > from) segments.push({ kind: 'text', text: text.slice(from, at) });
    segments.push({ kind: 'math', text: found.tex, display: found.display });
    at = found.end;
    from = at;
  }
  if (from < text.length) segments.push({ kind: 'text', text: text.slice(from) });
  return segments;
}

interface Formula {
  readonly tex: string;
  readonly display: boolean;
  readonly end: number;
}

function formulaAt(text: string, at: number, unclosed: Set<string>): Formula | undefined {
  const first = text[at];
  if (first !== '$' && first !== '\\') return undefined;
  for (const { open, close, display } of DELIMITERS) {
    if (!text.startsWith(open, at) || unclosed.has(open)) continue;
    const start = at + open.length;
    const end = closing(text, start, close);
    if (end === undefined) {
      unclosed.add(open);
      continue;
    }
    const tex = text.slice(start, end);
    if (tex.trim() === '') continue;
    if (open === '$' && !isDollarPair(text, start, end)) continue;
    return { tex, display, end: end + close.length };
  }
  return undefined;
}

function closing(text: string, start: number, close: string): number | undefined {
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(close, at)) return at;
    if (text[at] === '\\') at++;
  }
  return undefined;
}

function isDollarPair(text: string, start: number, end: number): boolean {
  const blank = /\s/;
  return (
    !blank.test(text[start] ?? ' ') &&
    !blank.test(text[end - 1] ?? ' ') &&
    !/\d/.test(text[end + 1] ?? '')
  );
}
