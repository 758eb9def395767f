import type { XmlElement } from './readXml';

/** How a piece of text looks. */
export interface Look {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly smallCaps?: boolean;
  readonly underline?: boolean;
  readonly raised?: 'sup' | 'sub';
}

/** A piece of styled text; quotes are pieces, since which they are depends on those around them. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
  readonly quote?: 'open' | 'close';
  /** It keeps its capitals. */
  readonly verbatim?: true;
  /** It is an address or identifier, which no target may change. */
  readonly address?: true;
}

/** What an element made of an item. */
export interface Rendered {
  readonly pieces: readonly Piece[];
  /** It asked for a variable … */
  readonly called: boolean;
  /** … and one of them had a value. */
  readonly found: boolean;
}

export const NOTHING: Rendered = { pieces: [], called: false, found: false };

/** Text that stands in the style itself. */
export function plainPiece(text: string): Piece {
  return { text, look: {} };
}

/** The look that the attributes of an element ask for. */
export function lookOf({ attributes }: XmlElement): Look {
  const { 'font-style': style, 'font-weight': weight, 'font-variant': variant } = attributes;
  const { 'text-decoration': decoration, 'vertical-align': align } = attributes;
  return {
    ...(style === undefined ? {} : { italic: style !== 'normal' }),
    ...(weight === undefined ? {} : { bold: weight === 'bold' }),
    ...(variant === undefined ? {} : { smallCaps: variant === 'small-caps' }),
    ...(decoration === undefined ? {} : { underline: decoration === 'underline' }),
    ...(align === 'sup' || align === 'sub' ? { raised: align } : {}),
  };
}

/** Pieces in a look, where they have none of their own, between the affixes of an element. */
export function dressed(pieces: readonly Piece[], element: XmlElement): Piece[] {
  if (pieces.length === 0) return [];
  const { prefix, suffix, quotes } = element.attributes;
  const look = lookOf(element);
  const worn = pieces.map((piece) => ({ ...piece, look: { ...look, ...piece.look } }));
  const quoted: Piece[] =
    quotes === 'true'
      ? [{ text: '', look: {}, quote: 'open' }, ...worn, { text: '', look: {}, quote: 'close' }]
      : worn;
  return [
    ...(prefix === undefined ? [] : [plainPiece(prefix)]),
    ...quoted,
    ...(suffix === undefined ? [] : [plainPiece(suffix)]),
  ];
}

/** Lists of pieces with a delimiter between those that are not empty. */
export function joined(lists: readonly (readonly Piece[])[], delimiter = ''): Piece[] {
  const shown = lists.filter((list) => list.length > 0);
  return shown.flatMap((list, at) =>
    at === 0 || delimiter === '' ? list : [plainPiece(delimiter), ...list],
  );
}

/** The text of pieces, without their looks. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
