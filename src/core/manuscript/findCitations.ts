import { type Citation, shifted } from './citation';
import { citationLanguage } from './languages';

const BLANK_LINE = /\r?\n[ \t]*\r?\n/g;
/** No citation is longer; a bracket that is never closed is not looked for beyond. */
const LONGEST_PASSAGE = 8000;

/**
 * Every citation of a manuscript, in order, with its exact places. What stands in comments, code
 * and mathematics is none. None where the language has no citations.
 */
export function* findCitations(
  text: string,
  languageId: string,
  fileName = '',
): Generator<Citation> {
  const language = citationLanguage(languageId, fileName);
  for (const passage of passages(language.withoutHidden(text))) {
    for (const citation of language.citationsIn(passage.text)) {
      yield shifted(citation, passage.start);
    }
  }
}

interface Passage {
  readonly text: string;
  readonly start: number;
}

/** Citations do not cross blank lines. */
function* passages(text: string): Generator<Passage> {
  let start = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK_LINE)) {
    yield* pieces(text, start, index);
    start = index + blank.length;
  }
  yield* pieces(text, start, text.length);
}

function* pieces(text: string, start: number, end: number): Generator<Passage> {
  for (let from = start; from < end; from += LONGEST_PASSAGE) {
    yield { text: text.slice(from, Math.min(end, from + LONGEST_PASSAGE)), start: from };
  }
}
