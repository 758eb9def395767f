import type { TextSegment } from '../text/mathSegments';
import { texPieces } from '../text/texPieces';
import { casingOf, protectCapitals } from './capitals';
import { curlDoubleQuotes } from './curlQuotes';
import { latexText } from './latexText';
import { isSafeMath } from './safeMath';

/** A title as the value of a BibTeX field: escaped, formulas kept, capitals protected by part. */
export function bibtexTitle(title: string): string {
  const pieces = texPieces(title);
  const spoken = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
  const casing = casingOf(spoken);
  let started = false;
  let written = '';
  for (const piece of pieces) {
    const place = { casing, started };
    if (piece.kind === 'math') written += bibtexFormula(piece);
    else written += protectCapitals(quoted(piece.text, started), place, latexText);
    started ||= piece.kind === 'math' || /\p{L}/u.test(piece.text);
  }
  return written;
}

/** Running text as the value of a BibTeX field. */
export function bibtexText(text: string): string {
  return latexText(curlDoubleQuotes(text));
}

function bibtexFormula({ text, display }: TextSegment): string {
  if (isSafeMath(text)) return `{$${text}$}`;
  return latexText(display === true ? `$$${text}$$` : `$${text}$`);
}

/** A quote right after a formula closes; at the head of the title it opens. */
function quoted(text: string, started: boolean): string {
  return curlDoubleQuotes(text, started ? '$' : '');
}
