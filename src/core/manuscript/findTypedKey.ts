import { withoutHidden } from './findCitations';
import { citationLanguage } from './languages';
import { paragraphAt } from './passages';
import type { TypedKey } from './typedKey';

/**
 * The key that the caret stands in or behind while a citation is written, in whatever language;
 * undefined where none is awaited, and in comments, code and mathematics.
 */
export function findTypedKey(
  text: string,
  offset: number,
  languageId: string,
  fileName = '',
): TypedKey | undefined {
  const language = citationLanguage(languageId, fileName);
  const { text: near, start: shift } = paragraphAt(text, offset);
  const found = language?.typedKeyAt?.(near, offset - shift);
  if (language === undefined || found === undefined) return undefined;
  const typed = {
    ...found,
    from: found.from + shift,
    start: found.start + shift,
    end: found.end + shift,
  };
  return isShown(typed, offset, { text, shown: withoutHidden(text, language) }) ? typed : undefined;
}

/** Whether neither the syntax nor the line up to the caret is hidden. */
function isShown(
  { from }: TypedKey,
  offset: number,
  { text, shown }: { readonly text: string; readonly shown: string },
): boolean {
  const line = Math.max(from, text.lastIndexOf('\n', offset - 1) + 1);
  return shown[from] === text[from] && shown.slice(line, offset) === text.slice(line, offset);
}
