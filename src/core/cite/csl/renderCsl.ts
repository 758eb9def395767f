import type { CitedPaper } from '../citedPaper';
import type { Context } from './context';
import type { CslStyle } from './cslStyle';
import { dressed, joined, lookOf, type Piece } from './piece';
import { printedItem } from './printedItem';
import type { XmlElement } from './readXml';
import { renderChildren, renderElement } from './renderElement';
import { settlePunctuation } from './settlePunctuation';

/** The longest official styles need some hundreds for an item. */
const MOST_ELEMENTS = 5_000;

/** A paper's entry in a list of references; `undefined` in a style that has none. */
export function cslEntry(
  paper: CitedPaper,
  style: CslStyle,
  number = 1,
): readonly Piece[] | undefined {
  const { bibliography } = style;
  const layout = bibliography && layoutOf(bibliography);
  if (bibliography === undefined || layout === undefined) return undefined;
  const context = contextOf(paper, style, number, bibliography);
  return settled(laidOut(entryPieces(layout, bibliography, context), layout), style);
}

/** Papers as running text refers to them, one group in the given order. */
export function cslInText(
  papers: readonly CitedPaper[],
  style: CslStyle,
  numbers: readonly number[] = papers.map((_, at) => at + 1),
): readonly Piece[] {
  const layout = layoutOf(style.citation);
  if (layout === undefined) return [];
  const cites = papers.map((paper, at) => {
    const context = contextOf(paper, style, numbers[at] ?? at + 1, style.citation);
    return renderChildren(layout, context).pieces;
  });
  return settled(laidOut(joined(cites, layout.attributes.delimiter), layout), style);
}

/** Other than anywhere else the look of a layout is that of its affixes, too (CSL 1.0.2, "Affixes"). */
function laidOut(pieces: readonly Piece[], layout: XmlElement): Piece[] {
  const look = lookOf(layout);
  return dressed(pieces, layout).map((piece) => ({ ...piece, look: { ...look, ...piece.look } }));
}

/** A number in a column of its own is parted by a blank where there are no columns. */
function entryPieces(layout: XmlElement, part: XmlElement, context: Context): readonly Piece[] {
  if (part.attributes['second-field-align'] === undefined) {
    return renderChildren(layout, context).pieces;
  }
  const [first, ...others] = layout.children;
  if (first === undefined) return [];
  const head = renderElement(first, context).pieces;
  const rest = renderChildren({ ...layout, children: others }, context).pieces;
  return joined([head, rest], ' ');
}

function layoutOf(part: XmlElement): XmlElement | undefined {
  return part.children.find(({ name }) => name === 'layout');
}

function contextOf(paper: CitedPaper, style: CslStyle, number: number, part: XmlElement): Context {
  return {
    style,
    item: printedItem(paper),
    part: part.name === 'citation' ? 'citation' : 'bibliography',
    number,
    spent: new Set(),
    printed: new Set(),
    budget: { left: MOST_ELEMENTS },
    inherited: { ...style.options, ...part.attributes },
    depth: 0,
  };
}

function settled(pieces: readonly Piece[], style: CslStyle): readonly Piece[] {
  return settlePunctuation(pieces, style.locale);
}
