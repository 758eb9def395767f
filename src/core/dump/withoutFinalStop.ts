/**
 * A title without the stop that some libraries print behind each: "Bees of the harbour." It stays
 * where it may be of an abbreviation ("U.S.", "et al.") or an ellipsis.
 */
export function withoutFinalStop(title: string): string {
  const text = title.trimEnd();
  if (!text.endsWith('.')) return text;
  const word = text.slice(text.lastIndexOf(' ') + 1, -1);
  const isShort = word === '' || word.includes('.') || /^(?:al|\p{Lu})$/u.test(word);
  return isShort ? text : text.slice(0, -1);
}
