import { isMet, isNumeric } from './conditions';
import { type Context, hasVariable, variableText } from './context';
import { dressed, joined, NOTHING, type Piece, plainPiece, type Rendered } from './piece';
import { quotePieces } from './quotePieces';
import type { XmlElement } from './readXml';
import { ordinalSuffix, renderDate } from './renderDate';
import { renderNames } from './renderNames';
import { inCase } from './textCase';

const MAX_DEPTH = 60;

/** What an element of a style prints of an item. */
export function renderElement(element: XmlElement, context: Context): Rendered {
  if (context.budget.left-- <= 0) return NOTHING;
  const rendered = renderKind(element, context);
  // What is to stand in a block or column of its own is parted by a blank on a single line.
  if (element.attributes.display === undefined || rendered.pieces.length === 0) return rendered;
  return { ...rendered, pieces: [plainPiece(' '), ...rendered.pieces, plainPiece(' ')] };
}

function renderKind(element: XmlElement, context: Context): Rendered {
  switch (element.name) {
    case 'text':
      return renderText(element, context);
    case 'number':
      return renderNumber(element, context);
    case 'names':
      return renderNames(element, context, renderElement);
    case 'date':
      return renderDate(element, context);
    case 'group':
      return renderGroup(element, context);
    case 'choose':
      return renderChildren({ ...element, children: [element] }, context);
    case 'label':
      return renderLabel(element, context);
    default:
      return NOTHING;
  }
}

/** What the children of an element print together. */
export function renderChildren(
  { children }: XmlElement,
  context: Context,
  delimiter?: string,
): Rendered {
  const parts = partsOf(children, context).map((child) => renderElement(child, context));
  return {
    pieces: joined(
      parts.map(({ pieces }) => pieces),
      delimiter,
    ),
    called: parts.some(({ called }) => called),
    found: parts.some(({ found }) => found),
  };
}

function renderText(element: XmlElement, context: Context): Rendered {
  const { variable, macro, term, value } = element.attributes;
  if (macro !== undefined) return renderMacro(macro, element, context);
  if (variable !== undefined) return renderVariable(variable, element, context);
  const { form, plural } = element.attributes;
  const text = value ?? (term && context.style.locale.term(term, form, plural === 'true'));
  return text ? { ...NOTHING, pieces: finished([plainPiece(text)], element) } : NOTHING;
}

function renderMacro(name: string, element: XmlElement, context: Context): Rendered {
  const macro = context.style.macros.get(name);
  if (macro === undefined || context.depth > MAX_DEPTH) return NOTHING;
  const rendered = renderChildren(macro, { ...context, depth: context.depth + 1 });
  // Like a group, a macro is left out whose variables have no value, and one that prints something
  // counts as a value for the group around it.
  if (rendered.called && !rendered.found) return { ...NOTHING, called: true };
  const pieces = finished(rendered.pieces, element);
  return { pieces, called: rendered.called, found: pieces.length > 0 };
}

function renderVariable(name: string, element: XmlElement, context: Context): Rendered {
  // A letter that tells works of one year apart is no fact whose absence could empty a group.
  if (name === 'year-suffix') return NOTHING;
  const text = variableText(name, context);
  if (text === undefined) return { ...NOTHING, called: true };
  context.printed.add(name);
  const pieces = variablePieces(name, text, context);
  return { pieces: finished(pieces, inLanguage(element, context)), called: true, found: true };
}

/** Only English has titles in title case; what has no language has that of the style. */
function inLanguage(element: XmlElement, { item, style }: Context): XmlElement {
  const { 'text-case': textCase, ...attributes } = element.attributes;
  const language = item.language ?? style.options['default-locale'] ?? 'en';
  const isForeign = !/^en(?:-|$)/i.test(language);
  return textCase === 'title' && isForeign ? { ...element, attributes } : element;
}

/** Addresses and our own descriptions stay as they stand; descriptions are set upright. */
function variablePieces(name: string, text: string, { item }: Context): Piece[] {
  if (ADDRESSES.has(name)) return [{ ...plainPiece(text), verbatim: true, address: true }];
  const pieces = quotePieces(text);
  if (name !== 'title' || !item.isDescribed) return pieces;
  return pieces.map((piece) => ({ ...piece, look: { italic: false }, verbatim: true }));
}

const ADDRESSES: ReadonlySet<string> = new Set(['URL', 'DOI', 'number']);

function renderNumber(element: XmlElement, context: Context): Rendered {
  const { variable = '', form } = element.attributes;
  const text = variableText(variable, context);
  if (text === undefined) return { ...NOTHING, called: true };
  context.printed.add(variable);
  const isOrdinal = form === 'ordinal' && /^\d{1,9}$/.test(text);
  const suffix = isOrdinal
    ? ordinalSuffix(Number(text), (name) => context.style.locale.ordinal(name))
    : undefined;
  const pieces = finished([plainPiece(text + (suffix ?? ''))], element);
  return { pieces, called: true, found: true };
}

function renderLabel(element: XmlElement, context: Context): Rendered {
  const { variable = '', form, plural } = element.attributes;
  const text = variableText(variable, context);
  const isPlural = plural === 'always' || (plural !== 'never' && /\d[-–,&]/.test(text ?? ''));
  const term = context.style.locale.term(variable, form, isPlural);
  const isShown = hasVariable(variable, context) && isNumeric(text ?? '') && term !== undefined;
  return isShown ? { ...NOTHING, pieces: finished([plainPiece(term)], element) } : NOTHING;
}

/**
 * A group is left out when it asks for variables and none of them has a value. One that prints
 * something counts as a value for the group around it (CSL 1.0.2, "Group").
 */
function renderGroup(element: XmlElement, context: Context): Rendered {
  const rendered = renderChildren(element, context, element.attributes.delimiter);
  if (rendered.called && !rendered.found) return { ...NOTHING, called: true };
  const pieces = dressed(rendered.pieces, element);
  return { pieces, called: rendered.called, found: pieces.length > 0 };
}

/** A choice is no part of its own: what was chosen stands in its place, between delimiters. */
function partsOf(children: readonly XmlElement[], context: Context): XmlElement[] {
  return children.flatMap((child) => {
    if (child.name !== 'choose') return [child];
    const chosen = child.children.find((each) => each.name === 'else' || isMet(each, context));
    return partsOf(chosen?.children ?? [], context);
  });
}

/** Pieces in the case, the look and the affixes that an element asks for. */
function finished(pieces: readonly Piece[], element: XmlElement): Piece[] {
  const { 'text-case': textCase, 'strip-periods': strip } = element.attributes;
  const cased = textCase === undefined ? pieces : casedPieces(pieces, textCase);
  const bare =
    strip === 'true'
      ? cased.map((piece) => ({ ...piece, text: piece.text.replaceAll('.', '') }))
      : cased;
  return dressed(bare, element);
}

/** The case of a whole text, whose pieces are put apart again. */
function casedPieces(pieces: readonly Piece[], textCase: string): readonly Piece[] {
  if (pieces.some(({ verbatim }) => verbatim)) return pieces;
  const whole = pieces
    .map(({ text, quote }) => (quote === undefined ? text : QUOTES[quote]))
    .join('');
  const cased = inCase(whole, textCase);
  if (cased.length !== whole.length) return pieces;
  let at = 0;
  return pieces.map((piece) => {
    const length = piece.quote === undefined ? piece.text.length : 1;
    at += length;
    return piece.quote === undefined ? { ...piece, text: cased.slice(at - length, at) } : piece;
  });
}

const QUOTES = { open: '“', close: '”' } as const;
