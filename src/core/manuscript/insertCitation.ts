import { type CaretPlace, inDocument, placeOf } from './citationAt';
import { type CitationLanguage, citationLanguage } from './languages';
import type { CitationVariant, Manuscript, NewCitation } from './syntax';

/** Where to cite what. */
export interface CitationRequest extends Manuscript {
  /** The caret, in UTF-16 units as VS Code counts. */
  readonly offset: number;
  readonly languageId: string;
  /** Tells the language where `languageId` does not. */
  readonly fileName?: string;
  readonly keys: readonly string[];
  /** Whether a new group is to stand apart from a word that ends at the caret. */
  readonly apart?: boolean;
  /** What a new group prints; keys that join a group print what it does. */
  readonly variant?: CitationVariant;
  /** Said before the first key of a new group: `see`. */
  readonly prefix?: string;
  /** Said behind the last key of a new group: `p. 7`. */
  readonly locator?: string;
}

/** One edit of the manuscript; an empty one if there is nothing to add. */
export interface CitationEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the caret stands after the edit. */
  readonly caret: number;
  /** Keys that were left out because the group around the caret has them. */
  readonly alreadyCited: readonly string[];
  /** Keys, a prefix or a locator that the syntax cannot hold, and that were left out. */
  readonly unwritable?: readonly string[];
  /** The syntax has no form for the variant that was asked for: the usual one was written. */
  readonly isUsualInstead?: true;
  /** The caret stands in a comment, code or mathematics, where nothing is cited. */
  readonly isHidden?: true;
}

/**
 * Cites papers at the caret in the language of the manuscript: outside a citation as a new group,
 * inside one by joining it. Nothing else of the text changes, but for a blank where the syntax
 * would break without it.
 */
export function insertCitation(request: CitationRequest): CitationEdit {
  const offset = Math.min(Math.max(request.offset, 0), request.text.length);
  const keys = [...new Set(request.keys)];
  const language = citationLanguage(request.languageId, request.fileName);
  // Elsewhere the keys, for the writer to do with as the language asks.
  if (language === undefined) return insertion(offset, keys.join(', '));
  return cite({ ...request, offset, keys }, language);
}

function cite(request: CitationRequest, language: CitationLanguage): CitationEdit {
  const place = placeOf(request.text, request.offset, language);
  const { citation, syntax } = place;
  const unwritable = request.keys.filter((key) => !syntax.holds(key, 'key'));
  const keys = request.keys.filter((key) => syntax.holds(key, 'key'));
  const edit =
    citation === undefined
      ? newGroup({ ...request, keys }, place)
      : join({ ...request, keys }, place);
  const all = [...unwritable, ...(edit.unwritable ?? [])];
  return {
    ...edit,
    ...(all.length > 0 ? { unwritable: all } : {}),
    ...(place.isHidden ? { isHidden: true } : {}),
  };
}

function newGroup(request: CitationRequest, { syntax, isHidden }: CaretPlace): CitationEdit {
  const { text, offset, keys, variant = 'default' } = request;
  if (keys.length === 0) return insertion(offset, '');
  const touches = request.apart === true && /[^\s([{~]$/.test(text.charAt(offset - 1));
  if (variant === 'key') return insertion(offset, (touches ? ' ' : '') + keys.join(', '));
  const { notes, unwritable } = writableNotes(request, syntax);
  const isUsualInstead = !syntax.can(variant, request);
  const written = syntax.write(
    { keys, variant: isUsualInstead ? 'default' : variant, ...notes },
    request,
  );
  // Nothing is read where it is hidden: nothing can change its meaning.
  const blanks = isHidden ? { before: false, after: false } : syntax.blanks(text, offset, written);
  const citation = (blanks.before || touches ? ' ' : '') + written;
  return {
    ...insertion(offset, citation + (blanks.after ? ' ' : '')),
    caret: offset + citation.length,
    ...(unwritable.length > 0 ? { unwritable } : {}),
    ...(isUsualInstead ? { isUsualInstead } : {}),
  };
}

/** The prefix and the locator in one line each, and those that the syntax has no way to write. */
function writableNotes(
  { prefix = '', locator = '' }: CitationRequest,
  syntax: CaretPlace['syntax'],
): { notes: Pick<NewCitation, 'prefix' | 'locator'>; unwritable: readonly string[] } {
  const wanted = { prefix: inOneLine(prefix), locator: inOneLine(locator) };
  const holds = (as: 'prefix' | 'locator') => syntax.holds(wanted[as], as);
  const parts = (['prefix', 'locator'] as const).filter((as) => wanted[as] !== '');
  const held = parts.filter(holds).map((as) => [as, wanted[as]]);
  const unwritable = parts.filter((as) => !holds(as)).map((as) => wanted[as]);
  return { notes: Object.fromEntries(held), unwritable };
}

function inOneLine(note: string): string {
  return note.replace(/\s+/g, ' ').trim();
}

function join(request: CitationRequest, place: CaretPlace): CitationEdit {
  const { text, offset, keys, variant = 'default' } = request;
  const { citation, passage, start } = place;
  if (citation === undefined) return insertion(offset, '');
  const has = new Set(citation.uses.map(({ key }) => key));
  const alreadyCited = keys.filter((key) => has.has(key));
  const missing = keys.filter((key) => !has.has(key));
  if (missing.length === 0) return { ...insertion(offset, ''), alreadyCited };
  const change = inDocument(citation.syntax.join(passage, citation, missing, variant), start);
  const end = start + citation.end;
  // Only an addition behind the group meets the text after it.
  const isAtEnd = change.end === end;
  const blank = isAtEnd && citation.syntax.blanks(text, end, change.text).after ? ' ' : '';
  const grown = change.text.length - (change.end - change.start);
  const caret = offset >= end || isAtEnd ? end + grown : change.end + grown;
  return { ...change, text: change.text + blank, caret, alreadyCited };
}

function insertion(at: number, text: string): CitationEdit {
  return { start: at, end: at, text, caret: at + text.length, alreadyCited: [] };
}
