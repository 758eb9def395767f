const PIECE = /\\(.)|\$[^$]{0,2000}\$|[{}]/gs;

/**
 * A format string of Hayagriva as people read it: braces only keep capitals, a backslash keeps a
 * sign of the syntax, and formulas stay as they stand.
 */
export function hayagrivaText(text: string): string {
  return text.replace(PIECE, (piece: string, escaped: string | undefined) => {
    if (escaped !== undefined) return /[\\{}$*_]/.test(escaped) ? escaped : piece;
    return piece.startsWith('$') ? piece : '';
  });
}
