import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import { coauthorEvidence } from './authorEvidence';
import { IdentityGroups } from './authorGroups';
import { type AuthorName, authorName, canBeOne } from './authorName';
import { AuthorTable } from './authorTable';
import type { Library } from './library';
import type { Paper } from './paper';

/** What a user decided about names, each as some source prints it. */
export interface AuthorDecisions {
  /** Each list is of one person. */
  readonly same: readonly (readonly string[])[];
  /** Each pair is of two people, also where `same` or the sources say otherwise. */
  readonly different: readonly (readonly [string, string])[];
}

/** Names that may be one person, for the user to say. */
export interface AuthorSuggestion {
  /** The fullest spelling of each. */
  readonly names: readonly [string, string];
  /** People who write papers with both. */
  readonly why: { readonly kind: 'coauthors'; readonly names: readonly string[] };
}

/** A person as far as the library tells one from others. */
export interface AuthorPerson {
  /** The same for all spellings of the person's name. */
  readonly id: string;
  /** The fullest spelling. */
  readonly label: string;
  /** All spellings that are in the library, the fullest first. */
  readonly spellings: readonly string[];
  /** It is no person's name: it has no parts. */
  readonly isWhole?: true;
}

/** Who is who among the authors of a library. */
export interface AuthorIdentities {
  /** The person that a name stands for, in whatever spelling; by an id too. */
  personOf(name: string): AuthorPerson;
  /** The id of the person that a name stands for. */
  idOf(name: string): string;
  labelOf(id: string): string;
  spellingsOf(id: string): readonly string[];
  readonly suggestions: readonly AuthorSuggestion[];
}

/** Nothing was decided. */
export const NO_DECISIONS: AuthorDecisions = { same: [], different: [] };

const PAPERS_PER_STEP = 32;

/**
 * Tells which names are of one person, in steps. A name alone never does: two spellings are joined
 * where sources print them in the same place of one paper, or the user says so; those who share a
 * co-author are suggested. A spelling that could be two people is neither.
 *
 * One spelling is one person here, though it may be two: nobody can tell (E56).
 */
export function* authorIdentities(
  library: Library,
  decisions: AuthorDecisions = NO_DECISIONS,
): Steps<AuthorIdentities> {
  const table = new AuthorTable();
  const pairs: (readonly [number, number])[] = [];
  for (const [at, paper] of library.papers.entries()) {
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    for (const author of paper.authors) table.add(author);
    for (const pair of respelled(paper, table)) pairs.push(pair);
  }
  for (const names of decisions.same) for (const name of names) table.add({ name });
  for (const names of decisions.different) for (const name of names) table.add({ name });
  const groups = new IdentityGroups(table.names);
  for (const [a, b] of decisions.different)
    groups.keepApart(table.add({ name: a }), table.add({ name: b }));
  for (const [first = '', ...others] of decisions.same) {
    for (const name of others) groups.join(table.add({ name: first }), table.add({ name }));
  }
  yield;
  yield* joinRespelled(groups, pairs);
  const suggestions: AuthorSuggestion[] = [];
  const labelOf = (number: number): string => groups.members(number)[0]?.inOrder ?? '';
  for (const { a, b, coauthors } of yield* coauthorEvidence(library, table, groups)) {
    const names = [...new Set(coauthors.map(labelOf))];
    suggestions.push({ names: [labelOf(a), labelOf(b)], why: { kind: 'coauthors', names } });
  }
  yield* sortInSteps(suggestions, (x, y) => compare(x.names.join('\n'), y.names.join('\n')));
  return identitiesOf(table, groups, suggestions);
}

function identitiesOf(
  table: AuthorTable,
  groups: IdentityGroups,
  suggestions: readonly AuthorSuggestion[],
): AuthorIdentities {
  const people: AuthorPerson[] = [];
  const personOf = (name: string): AuthorPerson => {
    const number = table.find(name);
    if (number === undefined) return personBy([authorName({ name })]);
    const known = people[number];
    if (known !== undefined) return known;
    const person = personBy(groups.members(number));
    for (const member of groups.numbers(number)) people[member] = person;
    return person;
  };
  return {
    personOf,
    idOf: (name) => personOf(name).id,
    labelOf: (id) => personOf(id).label,
    spellingsOf: (id) => personOf(id).spellings,
    suggestions,
  };
}

function personBy(names: readonly AuthorName[]): AuthorPerson {
  const [fullest] = names;
  const spellings = names.map(({ inOrder }) => inOrder);
  const person = { id: fullest?.key ?? '', label: spellings[0] ?? '', spellings };
  return fullest?.family === undefined ? { ...person, isWhole: true } : person;
}

/** Spellings that the entries of one paper print for one another, as numbers. */
function respelled({ entries }: Paper, table: AuthorTable): [number, number][] {
  if (entries.length < 2) return [];
  const lists = new Map<string, readonly number[]>();
  for (const { entry } of entries) {
    const numbers = entry.authors.map((author) => table.add(author));
    lists.set(numbers.join(), numbers);
  }
  const all = [...lists.values()].slice(0, LISTS_COMPARED);
  return all.flatMap((one, at) => all.slice(at + 1).flatMap((other) => matches(one, other, table)));
}

const LISTS_COMPARED = 6;
/** Of a longer list of authors only the beginning is compared. */
const AUTHORS_COMPARED = 60;

/** Those of one list who are only in one spelling in the other, and the other way round. */
function matches(
  one: readonly number[],
  other: readonly number[],
  { names }: AuthorTable,
): [number, number][] {
  const some = one.filter((number) => !other.includes(number)).slice(0, AUTHORS_COMPARED);
  const others = other.filter((number) => !one.includes(number)).slice(0, AUTHORS_COMPARED);
  const can = (a: number, b: number): boolean => {
    const [x, y] = [names[a], names[b]];
    return x !== undefined && y !== undefined && canBeOne(x, y);
  };
  return some.flatMap((a): [number, number][] => {
    const [b, ...more] = others.filter((number) => can(a, number));
    if (b === undefined || more.length > 0) return [];
    return some.some((rival) => rival !== a && can(rival, b)) ? [] : [[a, b]];
  });
}

/** Joins spellings by the papers that show them to be one; none that papers give to two people. */
function* joinRespelled(
  groups: IdentityGroups,
  pairs: readonly (readonly [number, number])[],
): Steps<void> {
  const met = new Map<number, Set<number>>();
  const meet = (a: number, b: number): void => {
    met.set(a, (met.get(a) ?? new Set()).add(b));
  };
  for (const [at, [a, b]] of pairs.entries()) {
    if (at % 256 === 255) yield;
    meet(a, b);
    meet(b, a);
  }
  const isTorn = (a: number): boolean => {
    const others = [...(met.get(a) ?? [])];
    return others.some((x, at) => others.slice(at + 1).some((y) => !groups.canBeOne(x, y)));
  };
  const sure = pairs.filter(([a, b]) => !isTorn(a) && !isTorn(b));
  yield* sortInSteps(sure, (x, y) => groups.compare(x[0], y[0]) || groups.compare(x[1], y[1]));
  for (const [at, [a, b]] of sure.entries()) {
    if (at % 64 === 63) yield;
    if (groups.mayJoin(a, b)) groups.join(a, b);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
