/**
 * A text as Markdown that shows just that text, on one line. Every ASCII punctuation mark is
 * escaped: what is left could load a picture or make a link (CommonMark 2.4).
 */
export function literalMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
