import { finish, type Steps } from '../steps';
import { type Citation, shifted } from './citation';
import { citationsOf, withoutHidden } from './findCitations';
import { type CitationLanguage, citationLanguage } from './languages';
import { passagesOf } from './passages';

const CHARACTERS_PER_STEP = 8_000;

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
  return finish(lexInSteps(text, languageId, fileName));
}

/** The same, with pauses: a long manuscript takes longer than a keystroke may. */
export function lexInSteps(
  text: string,
  languageId: string,
  fileName = '',
): Steps<LexedManuscript> {
  return lexed(text, citationLanguage(languageId, fileName), () => undefined);
}

/**
 * The citations of a changed text. What is hidden is looked for anew, because a change may open or
 * close a comment far behind it; then only those paragraphs are read that differ from the ones
 * before, counted from the beginning and from the end.
 */
export function updateCitations(previous: LexedManuscript, text: string): LexedManuscript {
  return finish(updateInSteps(previous, text));
}

/** The same, with pauses. */
export function updateInSteps(previous: LexedManuscript, text: string): Steps<LexedManuscript> {
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

function* lexed(
  text: string,
  language: CitationLanguage | undefined,
  known: (shown: string, place: Place) => readonly Citation[] | undefined,
): Steps<LexedManuscript> {
  if (language === undefined) return { language, citations: [], passages: [] };
  const all = withoutHidden(text, language);
  yield;
  const spans = [...passagesOf(text)];
  const passages: LexedPassage[] = [];
  const citations: Citation[] = [];
  let lexedTo = 0;
  for (const [number, { start, end }] of spans.entries()) {
    const shown = all.slice(start, end);
    const found = known(shown, { number, left: spans.length - number });
    const passage = { start, shown, citations: found ?? [...citationsOf(shown, language)] };
    passages.push(passage);
    for (const citation of passage.citations) citations.push(shifted(citation, start));
    if (end - lexedTo < CHARACTERS_PER_STEP) continue;
    lexedTo = end;
    yield;
  }
  return { language, citations, passages };
}
