import { plainMath } from '../text/plainMath';
import { plainPowers } from '../text/plainTex';
import { texPieces } from '../text/texPieces';
import { casingOf, protectCapitals } from './capitals';

/**
 * A title as Hayagriva reads one: braces keep capitals, formulas are spelled out, since what
 * stands between dollars is evaluated.
 */
export function hayagrivaTitle(title: string): string {
  const pieces = texPieces(title);
  const spoken = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
  const casing = casingOf(spoken);
  const guard = { write: formatString, quotesHide: false };
  let started = false;
  let written = '';
  for (const piece of pieces) {
    if (piece.kind === 'math') written += formatString(plainMath(piece.text));
    else written += protectCapitals(plainPowers(piece.text), { casing, started }, guard);
    started ||= piece.kind === 'math' || /\p{L}/u.test(piece.text);
  }
  return written;
}

/** Braces, dollars and backslashes are syntax; a lone `}` would make the whole file unreadable. */
export function formatString(text: string): string {
  return text.replace(/[\\{}$]/g, '\\$&');
}
