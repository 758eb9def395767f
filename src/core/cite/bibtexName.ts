import { familyName, type Person, type PersonName } from '../library/personName';
import { bibtexText } from './bibtexTitle';
import type { AuthorList } from './citedPaper';
import type { TexFlavour } from './texFlavour';

/** The value of an author field; a cut list ends in "and others". */
export function bibtexAuthors({ known, others }: AuthorList, flavour: TexFlavour): string {
  const names = known.map((name) => bibtexName(name, flavour));
  return (others ? [...names, 'others'] : names).join(' and ');
}

/**
 * Always "Family, Given": real BibTeX takes the first word of "Łukasz Kaiser" for a particle,
 * because it starts with a macro. What has no parts stands in braces, which also keeps an "and"
 * or a comma in it from parting it.
 */
function bibtexName(name: PersonName, flavour: TexFlavour): string {
  if (name.kind === 'literal' || name.given === undefined)
    return `{${bibtexText(familyName(name), flavour)}}`;
  const rest = [name.suffix, name.given];
  const written = rest.flatMap((part) => (part === undefined ? [] : bibtexText(part, flavour)));
  const whole = [familyPart(name, flavour), ...written].join(', ');
  // BibTeX reads hyphens as blanks, and complains of a comma that nothing follows.
  return /[\p{L}\p{N}]/u.test(name.given) ? whole : `{${whole}}`;
}

/**
 * Before an equals sign in the first word biber and pandoc expect a part's name: `family=Doe`. A
 * name without a capital is all particle to biber: `hooks, bell`.
 */
function familyPart({ family, particle, given }: Person, flavour: TexFlavour): string {
  const whole = [particle, family].filter(Boolean).join(' ');
  const written = bibtexText(whole, flavour);
  const isSmall = !/\p{Lu}/u.test(whole + given) && /\p{Ll}/u.test(whole);
  return isSmall || whole.includes('=') ? `{${written}}` : written;
}
