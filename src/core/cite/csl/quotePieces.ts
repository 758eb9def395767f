import { type Piece, plainPiece } from './piece';

/** The quotes of a text as pieces, so that they can change with those around them. */
export function quotePieces(text: string): Piece[] {
  return text
    .split(/([“”])/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (part === '“') return { ...plainPiece(''), quote: 'open' };
      return part === '”' ? { ...plainPiece(''), quote: 'close' } : plainPiece(part);
    });
}
