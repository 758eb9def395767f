import { withoutHidden } from './findCitations';
import { citationLanguage } from './languages';
import { passagesOf } from './passages';
import type { Change } from './syntax';

/** Letters of any script, digits, and the signs that every citation syntax can hold or quote. */
const KEY = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:./+-]*$/u;

/** Whether a key can be cited in every syntax, be it in quotes, and is one in BibTeX. */
export function isSafeKey(key: string): boolean {
  return KEY.test(key);
}

/** What is to be renamed, in which manuscript. */
export interface Renaming {
  readonly key: string;
  readonly name: string;
  readonly languageId: string;
  readonly fileName?: string;
}

/** The changes of a manuscript that cite one key by another name, each as its syntax wants it. */
export function* renamedKey(text: string, renaming: Renaming): Generator<Change> {
  const language = citationLanguage(renaming.languageId, renaming.fileName);
  if (language === undefined) return;
  const shown = withoutHidden(text, language);
  for (const { start: shift, end: behind } of passagesOf(text)) {
    const passage = { written: text.slice(shift, behind), shown: shown.slice(shift, behind) };
    for (const citation of language.citationsIn(passage.shown)) {
      for (const item of citation.items) {
        if (item.use.key !== renaming.key) continue;
        const change = citation.syntax.replace(passage, citation, item, renaming.name);
        yield { ...change, start: change.start + shift, end: change.end + shift };
      }
    }
  }
}
