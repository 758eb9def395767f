import { curlQuotes } from '../curlQuotes';
import { type Piece, plainPiece } from './piece';

/**
 * A text with its quotes as pieces, so that they can change with those around them. Straight ones
 * leave it to the language which marks they become; marks that the source has curled are its own.
 */
export function quotePieces(text: string): Piece[] {
  let at = 0;
  return curlQuotes(text)
    .split(/([“”])/)
    .map((part): Piece => {
      const isStraight = text[at] === '"';
      at += part.length;
      if (part !== '“' && part !== '”') return plainPiece(part);
      const quote = part === '“' ? 'open' : 'close';
      return { ...plainPiece(isStraight ? '' : part), quote };
    })
    .filter(({ text: own, quote }) => own !== '' || quote !== undefined);
}
