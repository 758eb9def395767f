import { type Citation, shifted } from './citation';
import { citationsOf, withoutHidden } from './findCitations';
import { type CitationLanguage, citationLanguage } from './languages';
import { passagesOf } from './passages';

/** The citations of a manuscript, kept so that a change costs only the paragraphs that it touches. */
export interface LexedManuscript {
  readonly language: CitationLanguage | undefined;
  /** In the order of the text, as `findCitations` finds them. */
  readonly citations: readonly Citation[];
  readonly passages: readonly LexedPassage[];
}

/** A paragraph as it was lexed. */
interface LexedPassage {
  readonly start: number;
  /** With blanks in place of what it hides: what is cited depends on nothing else. */
  readonly shown: string;
  /** With their places in the passage. */
  readonly citations: readonly Citation[];
}

/** Finds every citation of a manuscript, to be updated with the text. */
export function lexManuscript(text: string, languageId: string, fileName = ''): LexedManuscript {
  const language = citationLanguage(languageId, fileName);
  return lexed(text, language, () => undefined);
}

/**
 * The citations of a changed text. What is hidden is looked for anew, because a change may open or
 * close a comment far behind it; then only those paragraphs are read that differ from the ones
 * before, counted from the beginning and from the end.
 */
export function updateCitations(previous: LexedManuscript, text: string): LexedManuscript {
  const { language, passages } = previous;
  return lexed(text, language, (shown, { number, left }) => {
    const known = [passages[number], passages[passages.length - left]];
    return known.find((passage) => passage?.shown === shown)?.citations;
  });
}

/** Which paragraph of the text it is: how many are before it, and how many are left with it. */
interface Place {
  readonly number: number;
  readonly left: number;
}

function lexed(
  text: string,
  language: CitationLanguage | undefined,
  known: (shown: string, place: Place) => readonly Citation[] | undefined,
): LexedManuscript {
  if (language === undefined) return { language, citations: [], passages: [] };
  const all = withoutHidden(text, language);
  const spans = [...passagesOf(text)];
  const passages = spans.map(({ start, end }, number) => {
    const shown = all.slice(start, end);
    const found = known(shown, { number, left: spans.length - number });
    return { start, shown, citations: found ?? [...citationsOf(shown, language)] };
  });
  const citations = passages.flatMap((passage) =>
    passage.citations.map((citation) => shifted(citation, passage.start)),
  );
  return { language, citations, passages };
}
