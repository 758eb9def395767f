/**
 * A given name as an option shortens it: `initialize-with="."` makes `J.-P. L.` of "Jean-Pierre
 * Louis". Scripts without capitals have no initials, and who writes a name small keeps it whole.
 */
export function initials(given: string, options: Readonly<Record<string, string>>): string {
  const mark = options['initialize-with'];
  if (mark === undefined || options.initialize === 'false') return given;
  const words = given.split(' ').flatMap(initialsTogether);
  const hyphen = options['initialize-with-hyphen'] === 'false' ? '' : '-';
  return words
    .map((word, at) => shortened(word, mark, hyphen) + (needsBlank(word, words[at + 1]) ? ' ' : ''))
    .join('')
    .trim();
}

/** "J.R.R." is three initials written together. */
function initialsTogether(word: string): string[] {
  return /^(?:\p{Lu}\.){2,}$/u.test(word) ? word.split(/(?<=\.)/) : [word];
}

function shortened(word: string, mark: string, hyphen: string): string {
  if (!isName(word)) return word;
  const parts = word.split(/[-‐‑]/).filter((part) => part !== '');
  return (
    parts.map((part) => [...part][0] + mark.trimEnd()).join(hyphen) +
    mark.slice(mark.trimEnd().length)
  );
}

/** What stays whole is parted from what is beside it. */
function needsBlank(word: string, next: string | undefined): boolean {
  return next !== undefined && (!isName(word) || !isName(next));
}

function isName(word: string): boolean {
  const parts = word.split(/[-‐‑]/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => /^\p{Lu}/u.test(part));
}
