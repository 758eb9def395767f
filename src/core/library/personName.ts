import type { Author } from '../dump/entry';
import { DEGREES, GROUP_ENDINGS, GROUP_OPENINGS, PARTICLES, SUFFIXES } from './personNameWords';

/** A person's name in its parts. */
export interface Person {
  readonly kind: 'person';
  readonly family: string;
  readonly given?: string;
  /** `van der` of "Laurens van der Maaten". */
  readonly particle?: string;
  /** `Jr.` of "Martin Luther King, Jr." */
  readonly suffix?: string;
}

/** A name that has no parts, or whose parts nobody can tell: groups, mononyms, East Asian script. */
export interface Literal {
  readonly kind: 'literal';
  readonly name: string;
}

export type PersonName = Person | Literal;

/** Signs of footnotes that listing pages leave on a name. */
const MARKS = /[*∗⋆†‡§¶✉⁰¹²³⁴-⁹]/gu;
/** Scripts that write the family name first, mostly without a blank. */
const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}・ー々\s]+$/u;

/**
 * Reads a name as a listing page prints it, "Given Family" or "Family, Given".
 * Decisions: CITATIONS.md, "Names". That "García Márquez" is one surname nobody can know.
 */
export function parsePersonName(name: string): PersonName {
  const clean = withoutMarks(name);
  if (isUndivided(clean)) return { kind: 'literal', name: clean };
  const parts = clean.split(',').map((part) => part.trim());
  const named = parts.filter((part) => part !== '' && !isDegree(part));
  return fromParts(named) ?? { kind: 'literal', name: clean };
}

/** Behind a comma `AI` are initials. */
const COMPANY = /^(?:Inc|Ltd|LLC|GmbH)\.?$/;
const ORDINAL = /^(?:2nd|3rd|\dth)$/i;
/** Between family and given name even `V` is no initial. */
const STATED_SUFFIX = /^(?:2nd|3rd|\dth|v|vi|vii|viii|esq)\.?$/i;

/** The name of an author; one that its source says to have no parts is left whole. */
export function personNameOf({ name, literal }: Pick<Author, 'name' | 'literal'>): PersonName {
  return literal ? { kind: 'literal', name: withoutMarks(name) } : parsePersonName(name);
}

/** An author whose source says that the name has no parts. */
export function literalAuthor(name: string): Author {
  return parsePersonName(name).kind === 'literal' ? { name } : { name, literal: true };
}

/** The family name as it is printed and sorted by, with its particle; a literal as it stands. */
export function familyName(name: PersonName): string {
  return name.kind === 'literal' ? name.name : joined(name.particle, name.family);
}

/** A family name behind its particle: `van der` parted by a blank, `d’` and `al-` by none. */
export function withParticle(particle: string | undefined, family: string | undefined): string {
  const isTied = /['’-]$/.test(particle ?? '');
  return [particle, family].filter(Boolean).join(isTied ? '' : ' ');
}

/**
 * A name in the order in which people write it: "Kipf, Thomas N." of a bibliography as
 * "Thomas N. Kipf". A name that has no such parts stays as it is.
 */
export function nameInOrder({ name, literal }: Pick<Author, 'name' | 'literal'>): string {
  const [first = '', ...others] = name.split(',');
  if (others.length === 0 || literal) return name;
  const parsed = parsePersonName(name);
  if (parsed.kind === 'literal' || parsed.given === undefined) return name;
  const { given, suffix } = parsed;
  if (first.trim() !== familyName(parsed)) return name;
  return `${joined(given, familyName(parsed))}${suffix === undefined ? '' : `, ${suffix}`}`;
}

function withoutMarks(name: string): string {
  return name.replace(MARKS, '').trim().split(/\s+/).join(' ');
}

function isUndivided(name: string): boolean {
  if (EAST_ASIAN.test(name)) return true;
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const opening = words[0] ?? '';
  const ending = words.at(-1) ?? '';
  // BibTeX would split at an "and": a name with one is several people or a group.
  return (
    words.length === 1 ||
    GROUP_OPENINGS.has(opening) ||
    (name.includes(',') ? COMPANY.test(ending) : GROUP_ENDINGS.has(ending)) ||
    words.some((word) => word.toLowerCase() === 'and')
  );
}

function fromParts(parts: readonly string[]): Person | undefined {
  const [first, second, third] = parts;
  if (first === undefined || parts.length > 3) return undefined;
  if (second === undefined) return natural(first);
  if (third === undefined) {
    return isSuffix(second) ? natural(first, second) : inverted(first, second);
  }
  if (isSuffix(second) || STATED_SUFFIX.test(second)) return inverted(first, third, second);
  const isLast = isSuffix(third) || ORDINAL.test(third);
  return isLast ? inverted(first, second, third) : undefined;
}

/** "Laurens van der Maaten", "Guy L. Steele Jr." */
function natural(name: string, stated?: string): Person | undefined {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (stated === undefined && words.length > 2 && isSuffix(last)) {
    return natural(words.slice(0, -1).join(' '), last);
  }
  const from = words.findIndex((word, at) => PARTICLES.has(curled(word)) && at < words.length - 1);
  const start = from < 0 ? Math.max(words.length - 1, 0) : from;
  return inverted(words.slice(start).join(' '), words.slice(0, start).join(' '), stated);
}

/** `van der Maaten` with `Laurens`. */
function inverted(familyPart: string, given: string, suffix?: string): Person {
  const words = familyPart.split(' ');
  let start = 0;
  while (start < words.length - 1 && PARTICLES.has(curled(words[start] ?? ''))) start++;
  const particle = words.slice(0, start).join(' ');
  return {
    kind: 'person',
    family: words.slice(start).join(' '),
    ...(given === '' ? {} : { given }),
    ...(particle === '' ? {} : { particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.replace(/\.$/, '').toLowerCase());
}

function isDegree(part: string): boolean {
  return DEGREES.has(part.replaceAll('.', '').toLowerCase());
}

function curled(word: string): string {
  return word.replaceAll("'", '’');
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
