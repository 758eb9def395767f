import { blankedAround, blankedAt, type HiddenSpan, isHiddenAt } from './hidden';
import type { CitationLanguage } from './languages';
import { passageAt } from './passages';
import type { Change, CitationSyntax, Passage, WrittenCitation } from './syntax';

/** What a caret stands in. */
export interface CaretPlace {
  readonly passage: Passage;
  /** Where the passage begins in the document. */
  readonly start: number;
  /** The citation around the caret, with its places in the passage. */
  readonly citation: WrittenCitation | undefined;
  /** The syntax in which a new citation is written there. */
  readonly syntax: CitationSyntax;
  /** It is a comment, code or mathematics, where nothing is cited. */
  readonly isHidden: boolean;
}

/** Looks where a caret stands. In a comment only the citations of comments count. */
export function placeOf(text: string, offset: number, language: CitationLanguage): CaretPlace {
  const spans: readonly HiddenSpan[] = language.hidden(text);
  const shown = blankedAt(text, spans);
  const { start, end } = passageAt(text, offset);
  const isHidden = isHiddenAt(spans, offset);
  const written = text.slice(start, end);
  const read = isHidden ? blankedAround(text, spans) : shown;
  const passage = { written, shown: read.slice(start, end) };
  const syntax = language.syntaxFor(shown);
  const citation = citationAround(passage.shown, offset - start, language);
  return { passage, start, citation, syntax: citation?.syntax ?? syntax, isHidden };
}

/**
 * The citation that the caret is in, the innermost where one stands in the note of another. Behind its last character it still is, because two side by
 * side are never meant, and Pandoc would read `[@a][@b]` as a link; before its first it is not.
 */
function citationAround(
  shown: string,
  caret: number,
  language: CitationLanguage,
): WrittenCitation | undefined {
  let innermost: WrittenCitation | undefined;
  for (const group of language.groupsIn?.(shown) ?? language.citationsIn(shown)) {
    if (group.start >= caret) break;
    if (isAround(group, caret)) innermost = group;
  }
  return innermost;
}

function isAround({ start, end, isPartial }: WrittenCitation, caret: number): boolean {
  return start < caret && (caret < end || (caret === end && isPartial !== true));
}

/** A change of a passage as one of the document. */
export function inDocument({ start, end, text }: Change, by: number): Change {
  return { start: start + by, end: end + by, text };
}
