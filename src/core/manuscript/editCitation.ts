import { type CaretPlace, inDocument, placeOf } from './citationAt';
import { citationLanguage } from './languages';
import type { Change, CitationVariant, CitedItem, Manuscript, WrittenCitation } from './syntax';

/** What is to become of the citation at the caret; without a key, of the one that the caret is at. */
export type CitationChange =
  | { readonly kind: 'turn'; readonly into: CitationVariant }
  | { readonly kind: 'replace'; readonly key?: string; readonly by: string }
  | { readonly kind: 'remove'; readonly key?: string };

/** Which citation is to change, and how. */
export interface EditRequest extends Manuscript {
  /** The caret, in UTF-16 units. */
  readonly offset: number;
  readonly languageId: string;
  /** Tells the language where `languageId` does not. */
  readonly fileName?: string;
  readonly change: CitationChange;
}

/** Why a citation stays as it is. */
export type EditRefusal =
  /** No citation is at the caret. */
  | 'noCitation'
  /** The citation does not have the key. */
  | 'noSuchKey'
  /** The syntax, or the packages of the document, cannot write the citation in this variant. */
  | 'noSuchVariant'
  /** The syntax has no way to write the key. */
  | 'unwritable'
  /** Bare keys could not hold what else the citation says. */
  | 'wouldLoseWords';

/** The edit, with the caret behind it; or why there is none. */
export type EditOutcome =
  | { readonly kind: 'edited'; readonly edit: Change & { readonly caret: number } }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

/**
 * Changes the citation at the caret: into another variant, another paper in place of one, or one
 * paper less. What is said of the others stays with them; without its last paper it goes wholly.
 */
export function editCitation(request: EditRequest): EditOutcome {
  const { text, languageId, fileName, change } = request;
  const offset = Math.min(Math.max(request.offset, 0), text.length);
  const language = citationLanguage(languageId, fileName);
  if (language === undefined) return refused('noCitation');
  const place = placeOf(text, offset, language);
  const { citation } = place;
  if (citation === undefined) return refused('noCitation');
  if (change.kind === 'turn') return turn({ ...request, into: change.into }, place, citation);
  const at = itemOf(citation, change.key, offset - place.start);
  const item = citation.items[at];
  if (item === undefined) return refused('noSuchKey');
  if (change.kind === 'remove') return remove(place, citation, at);
  if (!citation.syntax.holds(change.by, 'key')) return refused('unwritable');
  const isThere = citation.uses.some(({ key }) => key === change.by);
  if (isThere && item.use.key !== change.by) return remove(place, citation, at);
  return edited(citation.syntax.replace(place.passage, citation, item, change.by), place);
}

function turn(
  request: EditRequest & { readonly into: CitationVariant },
  place: CaretPlace,
  citation: WrittenCitation,
): EditOutcome {
  if (request.into === 'key') return bare(request, place, citation);
  if (!citation.syntax.can(request.into, request)) return refused('noSuchVariant');
  const change = citation.syntax.turn(place.passage, citation, request.into, request);
  if (change === undefined) return refused('noSuchVariant');
  const grown = change.text.length - (change.end - change.start);
  const { edit } = edited(change, place);
  const caret = place.start + citation.end + grown;
  return { kind: 'edited', edit: { ...edit, caret } };
}

/** The keys alone, where the citation says no more than them. */
function bare(request: EditRequest, place: CaretPlace, citation: WrittenCitation): EditOutcome {
  const { syntax, start, end, uses } = citation;
  const usual = syntax.turn(place.passage, citation, 'default', request);
  if (usual === undefined) return refused('wouldLoseWords');
  const { written } = place.passage;
  const text = written.slice(start, usual.start) + usual.text + written.slice(usual.end, end);
  const keys = uses.map(({ key }) => key);
  const plain = syntax.write({ keys, variant: 'default' }, request);
  if (withoutBlanks(text) !== withoutBlanks(plain)) return refused('wouldLoseWords');
  return edited({ start, end, text: keys.join(', ') }, place);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

function remove(place: CaretPlace, citation: WrittenCitation, at: number): EditOutcome {
  const { start, end, items, syntax, empty = '' } = citation;
  const isLast = items.length === 1;
  return edited(
    isLast ? { start, end, text: empty } : syntax.remove(place.passage, citation, at),
    place,
  );
}

/** The item with a key, at best the one that the caret is at; -1 if there is none. */
function itemOf({ items }: WrittenCitation, key: string | undefined, caret: number): number {
  const isAt = ({ start, end }: CitedItem) => start <= caret && caret <= end;
  if (key === undefined) {
    const near = items.findIndex(isAt);
    return near >= 0 || items.length > 1 ? near : 0;
  }
  const here = items.findIndex((item) => item.use.key === key && isAt(item));
  return here >= 0 ? here : items.findIndex((item) => item.use.key === key);
}

function edited(change: Change, place: CaretPlace): EditOutcome & { readonly kind: 'edited' } {
  const edit = inDocument(change, place.start);
  return { kind: 'edited', edit: { ...edit, caret: edit.start + edit.text.length } };
}

function refused(reason: EditRefusal): EditOutcome {
  return { kind: 'refused', reason };
}
