import type { Author, PaperFacts, PaperIds } from '../dump/entry';
import { familyName, type PersonName, personNameOf } from '../library/personName';
import { cleanText } from '../text/cleanText';
import { plainTex } from '../text/plainTex';

/** A paper that can be cited. */
export interface CitedPaper extends PaperFacts {
  readonly key: string;
  /**
   * The paper's own page, where that is known. `links` are none: they come from abstracts, and
   * lead to code, to data, and to other people's papers.
   */
  readonly url?: string;
}

/** The authors whose place is known, and whether there are more. */
export interface AuthorList {
  readonly known: readonly PersonName[];
  readonly others: boolean;
}

/**
 * The authors as they can be stated in order.
 *
 * An author of unknown position (the owner of a profile page, hidden behind its "et al.") is left
 * to "and others": every bibliography format is an ordered list, so that naming the person after
 * the third author would claim the fourth place, and naming only that person the first.
 */
export function authorList(facts: Pick<PaperFacts, 'authors' | 'authorsTruncated'>): AuthorList {
  const placed = facts.authors.filter((author) => author.position !== 'unknown');
  const names = placed.map(nameOf);
  const known = names.filter((name) => familyName(name) !== '');
  const others = facts.authorsTruncated || placed.length < facts.authors.length;
  return { known, others: others && known.length > 0 };
}

/** The first author whose place is known. */
export function firstAuthor({ authors }: Pick<PaperFacts, 'authors'>): PersonName | undefined {
  for (const author of authors) {
    const name = author.position === 'unknown' ? undefined : nameOf(author);
    if (name !== undefined && familyName(name) !== '') return name;
  }
  return undefined;
}

function nameOf(author: Author): PersonName {
  return personNameOf({ ...author, name: oneLine(author.name) });
}

/** The title with its TeX, if there is something to read in it. */
export function titleOf(facts: PaperFacts): string | undefined {
  return plainTitle(facts) === undefined ? undefined : present(facts.title);
}

/** The title without TeX, if there is something to read in it: `\emph{}` is nothing. */
export function plainTitle({ title }: PaperFacts): string | undefined {
  return present(title && plainTex(oneLine(title)));
}

/** Where the paper appeared, without TeX, if there is something to read in it. */
export function venueOf({ venue }: PaperFacts): string | undefined {
  return present(venue && plainTex(oneLine(venue)));
}

/** The identifiers in which there is something to read, each on one line. */
export function idsOf({ ids }: Pick<PaperFacts, 'ids'>): PaperIds {
  return Object.fromEntries(
    Object.entries(ids).flatMap(([name, id]) => {
      const line = present(id);
      return line === undefined ? [] : [[name, line]];
    }),
  );
}

/** The abstract, if there is something to read in it. */
export function abstractOf(facts: PaperFacts): string | undefined {
  return present(facts.abstract);
}

/**
 * A value on one line without invisible or control characters: records may come from elsewhere
 * than a dump, and what is exported may land in a terminal (TRUST.md 13). Entities were resolved
 * when the dump was read, so `&lt;` now means these four characters.
 */
export function oneLine(text: string): string {
  return cleanText(text.replaceAll('&', '&amp;'));
}

/** The first words of a text, and whether there are more. */
export function firstWords(text: string, count: number): { words: string; more: boolean } {
  const words = text.split(' ');
  return { words: words.slice(0, count).join(' '), more: words.length > count };
}

/** A year, month or day as far as it can be one: 1 to `limit`. */
export function wholeNumber(value: number | undefined, limit: number): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= limit
    ? value
    : undefined;
}

/** The year, if it can be one. */
export function yearOf(facts: PaperFacts): number | undefined {
  return wholeNumber(facts.date?.year, 9999);
}

function present(text: string | undefined): string | undefined {
  const line = oneLine(text ?? '');
  return line === '' ? undefined : line;
}
