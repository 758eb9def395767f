/** The last word with the stop behind it. */
const LAST_WORD = /\S{1,40}$/;

/**
 * A title without the stop that some libraries print behind each: "Bees of the harbour." It stays
 * where it may be of an abbreviation ("U.S.", "et al.") or an ellipsis.
 */
export function withoutFinalStop(title: string): string {
  const text = title.trimEnd();
  if (!text.endsWith('.')) return text;
  const word = LAST_WORD.exec(text)?.[0].slice(0, -1) ?? '';
  return word === '' || word.includes('.') || /^(?:al|\p{Lu})$/u.test(word)
    ? text
    : text.slice(0, -1);
}
