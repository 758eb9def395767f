import { findCitations } from './findCitations';

/**
 * The keys that a manuscript cites, each once, in the order of their first citation. What stands
 * in comments, code and mathematics is not cited. None where the language has no citations.
 */
export function citedKeys(text: string, languageId: string, fileName = ''): readonly string[] {
  const keys = new Set<string>();
  for (const { uses } of findCitations(text, languageId, fileName)) {
    for (const { key } of uses) keys.add(key);
  }
  return [...keys];
}
