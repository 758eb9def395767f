import { citationLanguage } from './languages';

const BLANK_LINE = /\r?\n[ \t]*\r?\n/;
/** No citation is longer; a bracket that is never closed is not looked for beyond. */
const LONGEST_PASSAGE = 8000;

/**
 * The keys that a manuscript cites, each once, in the order of their first citation. What stands
 * in comments, code and mathematics is not cited. None where the language has no citations.
 */
export function citedKeys(text: string, languageId: string, fileName = ''): readonly string[] {
  const language = citationLanguage(languageId, fileName);
  const keys = new Set<string>();
  for (const passage of passages(language.withoutHidden(text))) {
    for (const key of language.keysIn(passage)) keys.add(key);
  }
  return [...keys];
}

/** Citations do not cross blank lines. */
function* passages(text: string): Generator<string> {
  for (const paragraph of text.split(BLANK_LINE)) {
    for (let from = 0; from < paragraph.length; from += LONGEST_PASSAGE) {
      yield paragraph.slice(from, from + LONGEST_PASSAGE);
    }
  }
}
