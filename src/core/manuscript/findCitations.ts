import { type Citation, shifted } from './citation';
import { blankedAt } from './hidden';
import { type CitationLanguage, citationLanguage } from './languages';
import { passagesOf } from './passages';
import type { WrittenCitation } from './syntax';

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
  if (language === undefined) return;
  const shown = withoutHidden(text, language);
  for (const { start, end } of passagesOf(text)) {
    for (const citation of citationsOf(shown.slice(start, end), language)) {
      yield shifted(citation, start);
    }
  }
}

/** A text with blanks in place of what holds no citations. */
export function withoutHidden(text: string, language: CitationLanguage): string {
  return blankedAt(text, language.hidden(text));
}

/** The citations of a passage that hides nothing, with their places in it. */
export function* citationsOf(shown: string, language: CitationLanguage): Generator<Citation> {
  for (const citation of language.citationsIn(shown)) yield plain(citation);
}

function plain({ start, end, uses, mayBeLabel }: WrittenCitation): Citation {
  return mayBeLabel === true ? { start, end, uses, mayBeLabel } : { start, end, uses };
}
