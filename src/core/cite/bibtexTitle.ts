import type { TextSegment } from '../text/mathSegments';
import { texPieces } from '../text/texPieces';
import { casingOf, protectCapitals } from './capitals';
import { isSafeMath, withoutSwitches } from './safeMath';
import type { TexFlavour } from './texFlavour';

/** A title as the value of a TeX field: escaped, formulas kept, capitals protected by part. */
export function bibtexTitle(title: string, flavour: TexFlavour): string {
  const pieces = texPieces(title);
  const spoken = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
  const casing = casingOf(spoken);
  const guard = { write: flavour.write, quotesHide: true };
  let started = false;
  let written = '';
  for (const piece of pieces) {
    const place = { casing, started };
    if (piece.kind === 'math') written += bibtexFormula(piece, flavour);
    else written += protectCapitals(quoted(piece.text, started, flavour), place, guard);
    started ||= piece.kind === 'math' || /\p{L}/u.test(piece.text);
  }
  return written;
}

/** Running text as the value of a TeX field. */
export function bibtexText(text: string, flavour: TexFlavour): string {
  return flavour.write(flavour.quoted(text));
}

function bibtexFormula({ text, display }: TextSegment, { write }: TexFlavour): string {
  const tex = withoutSwitches(text);
  if (isSafeMath(tex)) return `{$${tex}$}`;
  return write(display === true ? `$$${text}$$` : `$${text}$`);
}

/** A quote right after a formula closes; at the head of the title it opens. */
function quoted(text: string, started: boolean, flavour: TexFlavour): string {
  return flavour.quoted(text, started ? '$' : '');
}
