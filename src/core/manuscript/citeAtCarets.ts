import { type CitationEdit, type CitationRequest, insertCitation } from './insertCitation';

/** The edits that cite at several carets, and where the carets stand when all are made. */
export interface CitationEdits {
  /** In the order of the text, none overlapping; empty when everything is cited already. */
  readonly edits: readonly CitationEdit[];
  /** What was answered for each caret, also where that is no edit. */
  readonly all: readonly CitationEdit[];
  /** One for each caret that was given, in that order. */
  readonly carets: readonly number[];
}

/**
 * Cites the same papers at every caret. Carets within one group ask for the same addition, which
 * is made once; an edit moves the carets behind it.
 */
export function citeAtCarets(
  request: Omit<CitationRequest, 'offset'>,
  offsets: readonly number[],
): CitationEdits {
  const wanted = offsets.map((offset) => insertCitation({ ...request, offset }));
  const once = new Map(wanted.map((edit) => [edit.start, edit]));
  const edits = [...once.values()]
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.start - b.start);
  const carets = wanted.map(({ start, caret }) => caret + growthBefore(edits, start));
  return { edits, carets, all: wanted };
}

function growthBefore(edits: readonly CitationEdit[], place: number): number {
  return edits
    .filter(({ start }) => start < place)
    .reduce((growth, { start, end, text }) => growth + text.length - (end - start), 0);
}
