/**
 * A given name as an option shortens it: `initialize-with="."` makes `J.-P. L.` of "Jean-Pierre
 * Louis", and with `initialize="false"` dresses only what is an initial already. Scripts without
 * capitals have no initials, and who writes a name small keeps it whole.
 */
export function initials(given: string, options: Readonly<Record<string, string>>): string {
  const mark = options['initialize-with'];
  if (mark === undefined) return given;
  const isShort = options.initialize === 'false' ? isInitial : isName;
  const words = given.split(' ').flatMap(initialsTogether);
  const hyphen = options['initialize-with-hyphen'] === 'false' ? '' : '-';
  return words
    .map((word, at) => {
      const next = words[at + 1];
      // What stays whole is parted from what is beside it.
      const isParted = next !== undefined && !(isShort(word) && isShort(next));
      return (isShort(word) ? shortened(word, mark, hyphen) : word) + (isParted ? ' ' : '');
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** "J.R.R." is three initials written together. */
function initialsTogether(word: string): string[] {
  return /^(?:\p{Lu}\.){2,}$/u.test(word) ? word.split(/(?<=\.)/) : [word];
}

/** "Ch.", "Yu.": short already, for a letter of another script. */
const SHORT_ALREADY = /^\p{Lu}\p{Ll}{1,2}\.$/u;

/** Of "Jin-woo" only the first part has an initial. */
function shortened(word: string, mark: string, hyphen: string): string {
  const [own, behind] = [mark.trimEnd(), mark.slice(mark.trimEnd().length)];
  const parts = word.split(/[-‐‑]/).filter(isName);
  const letters = (part: string): string =>
    SHORT_ALREADY.test(part) ? part.slice(0, -1) : ([...part][0] ?? '');
  return parts.map((part) => letters(part) + own).join(hyphen) + behind;
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?(?:[-‐‑]\p{Lu}\.?)*$/u.test(word);
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
