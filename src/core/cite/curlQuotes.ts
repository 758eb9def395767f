/** What a straight quote may follow and still open: a blank, an opening bracket, a dash. */
const BEFORE_OPENING = /[\s([{“‘–—/-]/;

/** `'90s`, `'68`; not `'84'`. */
const LEFT_OUT = /^'\d\ds?(?!['\p{L}\p{N}])/u;
const LEFT_OUT_LENGTH = 5;

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
      const isLeftOut = quote === "'" && LEFT_OUT.test(text.slice(at, at + LEFT_OUT_LENGTH));
      const opens = previous === '' || BEFORE_OPENING.test(previous);
      return opens && !isLeftOut ? open : close;
    })
    .join('');
}
