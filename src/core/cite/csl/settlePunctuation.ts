import type { CslLocale } from './cslLocale';
import type { Piece } from './piece';

/** After the first sign the others are left out: `Why?` takes no full stop. */
const SWALLOWED: Readonly<Record<string, string>> = {
  '.': '.',
  ',': ',',
  ';': ';.',
  ':': ':.',
  '!': '!.:',
  '?': '?.:',
};

/**
 * Pieces as they are read one after the other: which quotes they are, no blank and no sign of
 * punctuation twice where pieces meet, and, where the language has it so, `.` and `,` within the
 * quotes that they follow.
 */
export function settlePunctuation(
  pieces: readonly Piece[],
  { quotes, punctuationInQuote }: CslLocale,
): Piece[] {
  const settled: Piece[] = [];
  let depth = 0;
  for (const piece of pieces) {
    if (piece.quote === undefined) {
      addText(settled, piece, punctuationInQuote);
    } else {
      if (piece.quote === 'close') depth = Math.max(0, depth - 1);
      // What no quotation surrounds keeps the marks of its source.
      const isOwn = depth === 0 && piece.text !== '';
      const mark = isOwn ? piece.text : quotes[depth % 2 === 0 ? 0 : 1][piece.quote];
      settled.push({ ...piece, text: mark });
      if (piece.quote === 'open') depth++;
    }
  }
  return trimmed(settled);
}

function addText(settled: Piece[], piece: Piece, punctuationInQuote: boolean): void {
  if (piece.text === '') return;
  let at = settled.length;
  while (settled[at - 1]?.quote === 'close') at--;
  const first = piece.text[0] ?? '';
  const isMoved = at < settled.length && punctuationInQuote && /[.,]/.test(first);
  const before = (isMoved ? settled[at - 1] : settled.at(-1))?.text ?? '';
  // A sentence that ends within its quotes has ended: ‘Why?’ takes no full stop.
  const isEnded =
    first === '.' && at < settled.length && /[.?!]$/.test(settled[at - 1]?.text ?? '');
  const isDropped = isEnded || isSwallowed(before.at(-1) ?? '', first);
  if (isMoved && !isDropped)
    settled.splice(at, 0, { text: first, look: settled[at - 1]?.look ?? {} });
  const rest = isMoved || isDropped ? piece.text.slice(1) : piece.text;
  // What stood behind the sign may be a blank once more.
  const text = /\s$/.test(settled.at(-1)?.text ?? '') ? rest.replace(/^ /, '') : rest;
  if (text !== '') settled.push({ ...piece, text });
}

function isSwallowed(before: string, sign: string): boolean {
  if (before === ' ') return sign === ' ';
  return SWALLOWED[before]?.includes(sign) ?? false;
}

function trimmed(pieces: readonly Piece[]): Piece[] {
  const all = [...pieces];
  while (all.length > 0 && all[0]?.text.trim() === '') all.shift();
  while (all.length > 0 && all.at(-1)?.text.trim() === '') all.pop();
  return all.map((piece, at) => {
    const start = at === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: at === all.length - 1 ? start.trimEnd() : start };
  });
}
