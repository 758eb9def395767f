/** What a straight quote may follow and still open: a blank, an opening bracket, a dash. */
const BEFORE_OPENING = /[\s([{“‘–—/-]/;

/** `"x"` → `“x”`. `before` is what stands before the text, when a formula parts it. */
export function curlDoubleQuotes(text: string, before = ''): string {
  return curled(text, before, '"', '“', '”');
}

/** Straight quotes of both kinds, and apostrophes, as print has them: `It's` → `It’s`. */
export function curlQuotes(text: string): string {
  return curled(curlDoubleQuotes(text), '', "'", '‘', '’');
}

function curled(text: string, before: string, quote: string, open: string, close: string): string {
  if (!text.includes(quote)) return text;
  const characters = text.split('');
  return characters
    .map((character, at) => {
      if (character !== quote) return character;
      const previous = at === 0 ? before : (characters[at - 1] ?? '');
      // `'90s` leaves out digits.
      const isLeftOut = quote === "'" && /\d/.test(characters[at + 1] ?? '');
      const opens = previous === '' || BEFORE_OPENING.test(previous);
      return opens && !isLeftOut ? open : close;
    })
    .join('');
}
