import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import { foldWords } from '../text/foldText';
import type { AuthorIdentities, AuthorPerson } from './authorIdentity';
import { authorName } from './authorName';
import { authorSortKey } from './authorSortKey';
import type { Library } from './library';
import { ShelvedMap } from './shelvedMap';

/** A person of the library who can be said to be the same as a given one. */
export interface AuthorChoice {
  readonly person: AuthorPerson;
  readonly kind: 'suggested' | 'sameFamily' | 'other';
  /** For who is suggested: people who write papers with both. */
  readonly coauthors: readonly string[];
  readonly papers: number;
  /** All words of all spellings, folded, to be searched in. */
  readonly words: string;
}

const ORDER = { suggested: 0, sameFamily: 1, other: 2 } satisfies Record<
  AuthorChoice['kind'],
  number
>;

/** Everybody but the person: who is suggested first, then bearers of the family name, then all. */
export function* authorChoices(
  { papers }: Library,
  identities: AuthorIdentities,
  { id: own, label }: AuthorPerson,
): Steps<AuthorChoice[]> {
  const people = new ShelvedMap<{ person: AuthorPerson; papers: number }>();
  for (const [at, { authors }] of papers.entries()) {
    if (at % 64 === 63) yield;
    for (const person of new Set(authors.map(({ name }) => identities.personOf(name)))) {
      const known = people.get(person.id);
      if (known !== undefined) known.papers++;
      else if (person.id !== own) people.set(person.id, { person, papers: 1 });
    }
  }
  const suggested = suggestedFor(own, identities);
  const { family } = authorName({ name: label });
  const choices: (AuthorChoice & { readonly name: string })[] = [];
  for (const { person, papers: count } of people.values()) {
    if (choices.length % 32 === 31) yield;
    const coauthors = suggested.get(person.id);
    const isNamesake = family !== undefined && authorName({ name: person.label }).family === family;
    choices.push({
      person,
      kind: coauthors !== undefined ? 'suggested' : isNamesake ? 'sameFamily' : 'other',
      coauthors: coauthors ?? [],
      papers: count,
      words: person.spellings.flatMap(foldWords).join(' '),
      name: authorSortKey(person),
    });
  }
  yield* sortInSteps(
    choices,
    (a, b) =>
      ORDER[a.kind] - ORDER[b.kind] || compare(a.name, b.name) || compare(a.person.id, b.person.id),
  );
  return choices;
}

/** The first of the choices whose spellings hold all words that were typed. */
export function* choicesFor(
  choices: readonly AuthorChoice[],
  typed: string,
  limit: number,
): Steps<readonly AuthorChoice[]> {
  const wanted = foldWords(typed);
  const found: AuthorChoice[] = [];
  for (const [at, choice] of choices.entries()) {
    if (at % 2048 === 2047) yield;
    if (found.length === limit) break;
    if (wanted.every((word) => choice.words.includes(word))) found.push(choice);
  }
  return found;
}

/** Who is suggested for a person, by id, with the reasons. */
function suggestedFor(
  own: string,
  { idOf, suggestions }: AuthorIdentities,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { names, why } of suggestions) {
    const [one, other] = names.map(idOf);
    if (one === own && other !== undefined) found.set(other, why.names);
    else if (other === own && one !== undefined) found.set(one, why.names);
  }
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
