import { plainMath, raised } from './plainMath';
import { texPieces } from './texPieces';

/** A power in running text: `O(n^2)` without its dollars. */
const POWER = /(?<=[\p{L}\d)])\^(-?\d{1,3})(?![\p{L}\d])/gu;

/**
 * A text that may hold TeX, as one would type it without: `$3\times$` → `3×`, `O(n^2)` → `O(n²)`,
 * `\emph{x}` → `x`, `G\"odel` → `Gödel`. For labels, search and styled references.
 * Never fails; what it does not know it leaves as it stands.
 */
export function plainTex(text: string): string {
  if (!/[\\$^`{]/.test(text)) return text;
  return texPieces(text)
    .map((piece) => (piece.kind === 'math' ? plainMath(piece.text) : plainPowers(piece.text)))
    .join('');
}

/** `O(n^2)` → `O(n²)` in running text. */
export function plainPowers(text: string): string {
  return text.replace(POWER, (power, exponent: string) => raised(exponent) ?? power);
}
