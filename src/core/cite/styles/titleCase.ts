/** Words that stay small within an English title (CSL 1.0.2, "Title-case conversion"). */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and as at but by d de down for from in into nor of on onto or over so the till to up van ' +
    'via von vs with yet'
  ).split(' '),
);
/** After these a word begins a title of its own. */
const BREAK = /[:?!–—]$|^--+$/;

/** A title with capitals; words that have one already stay as they are. */
export function titleCase(title: string): string {
  const words = title.split(' ');
  return words
    .map((word, at) => {
      const previous = words[at - 1];
      const isEdge = previous === undefined || BREAK.test(previous) || at === words.length - 1;
      return capitalised(word, isEdge);
    })
    .join(' ');
}

/** Parts of a compound are words too: `Bias-Reduced`, `State-of-the-Art`. */
function capitalised(word: string, isEdge: boolean): string {
  return word
    .split('-')
    .map((part, at) => (isEdge && at === 0 ? initial(part) : unlessSmall(part)))
    .join('-');
}

function unlessSmall(part: string): string {
  return SMALL_WORDS.has(part.replace(/[^\p{L}]/gu, '')) ? part : initial(part);
}

function initial(part: string): string {
  // A word with a capital anywhere has its own mind: `iPhone`, `t-SNE`.
  if (/\p{Lu}/u.test(part)) return part;
  const at = part.search(/[\p{L}\p{N}]/u);
  const letter = at < 0 ? '' : String.fromCodePoint(part.codePointAt(at) ?? 0);
  return at < 0 ? part : part.slice(0, at) + letter.toUpperCase() + part.slice(at + letter.length);
}
