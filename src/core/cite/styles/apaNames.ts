import { familyName, type PersonName } from '../../library/personName';
import type { AuthorList } from '../citedPaper';

/** From this number on APA 7 names the first nineteen and the last (§ 9.8). */
const TOO_MANY = 21;
const SHOWN_OF_MANY = 19;

/** The authors of an entry: `Finzi, M., Wang, K. A., & Wilson, A. G.` */
export function apaAuthors({ known, others }: AuthorList): string {
  const names = known.map(apaName);
  const last = names.at(-1) ?? '';
  // Who the last author of a cut list is, nobody knows: no "&", no ellipsis.
  if (others) return names.length === 1 ? `${last} et al.` : `${names.join(', ')}, et al.`;
  if (names.length < 2) return last;
  if (names.length < TOO_MANY) return `${names.slice(0, -1).join(', ')}, & ${last}`;
  return `${names.slice(0, SHOWN_OF_MANY).join(', ')}, … ${last}`;
}

/** The authors in running text: `Finzi et al.`, `An & Hồng`. */
export function apaInTextAuthors({ known, others }: AuthorList): string {
  const [first, second] = known.map(familyName);
  if (first === undefined) return '';
  if (others || known.length > 2) return `${first} et al.`;
  return second === undefined ? first : `${first} & ${second}`;
}

function apaName(name: PersonName): string {
  if (name.kind === 'literal') return name.name;
  const given = name.given === undefined ? undefined : initials(name.given);
  return [familyName(name), given, name.suffix].filter((part) => part !== undefined).join(', ');
}

/** `Jean-Pierre Louis` → `J.-P. L.`; a name that its bearer writes small (bell hooks) stays. */
function initials(given: string): string {
  return given.split(' ').map(initialsOfWord).join(' ');
}

function initialsOfWord(word: string): string {
  const parts = word.split(/[-‐‑]/).filter((part) => part !== '');
  // Scripts without capitals have no initials.
  if (!parts.every((part) => /^\p{Lu}/u.test(part))) return word;
  // "J.R.R." is three initials written together.
  if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return word.replace(/\.(?=.)/g, '. ');
  return parts.map((part) => `${[...part][0] ?? ''}.`).join('-');
}
