/**
 * Words that stay small within an English title: those of CSL 1.0.2, "Title-case conversion", and
 * the longer prepositions, which the handbooks of Chicago and MLA add and citeproc follows.
 */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and as at but by d de down for from if in into nor of on onto or out over per so the till ' +
    'to up van via von vs with yet about above across after against along amid among around before ' +
    'behind below beneath beside besides between beyond despite during except inside like near off ' +
    'since than through throughout toward towards under underneath until upon versus within without'
  ).split(' '),
);
/** After these a word begins a title of its own. */
const BREAK = /[:?!]$/;

/** A title with capitals; words that have one already stay as they are. */
export function titleCase(title: string): string {
  const words = title.split(' ');
  return words
    .map((word, at) => {
      const previous = words[at - 1];
      const isLast = at === words.length - 1 && !/^\p{L}$/u.test(word);
      const isEdge = previous === undefined || BREAK.test(previous) || isLast;
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

/** A single letter is a symbol: `x`. */
function unlessSmall(part: string): string {
  const letters = part.replace(/[^\p{L}]/gu, '');
  return SMALL_WORDS.has(letters) || /^\p{L}$/u.test(part) ? part : initial(part);
}

function initial(part: string): string {
  // A word with a capital anywhere has its own mind: `iPhone`, `t-SNE`; so have `@scale`, `\input`.
  if (/\p{Lu}|^[@\\<>{}|=#]/u.test(part)) return part;
  // A Greek letter is a symbol.
  const letters = part.match(/\p{L}/gu) ?? [];
  if (letters.length === 1 && /\p{sc=Greek}/u.test(part)) return part;
  const at = part.search(/[\p{L}\p{N}]/u);
  const letter = at < 0 ? '' : String.fromCodePoint(part.codePointAt(at) ?? 0);
  return at < 0 ? part : part.slice(0, at) + letter.toUpperCase() + part.slice(at + letter.length);
}
