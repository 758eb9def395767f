import type { Author, Entry, Field, PaperFacts, PartialDate } from '../dump/entry';
import { conflictsOf } from './conflicts';
import { isSameName } from './isSameName';
import type { Paper, SourcedEntry } from './paper';
import { paperOfOne } from './paperOfOne';
import type { IdShared } from './sharedIds';
import { compareTitles, titleWords } from './titleAgreement';
import { uniqueLinks } from './uniqueLinks';

/** A paper before it has an id and a key among the others. */
export type FusedPaper = Omit<Paper, 'id' | 'key'>;

/**
 * Fuses what several entries say of one paper. For each field the best statement wins whole and
 * the paper remembers whose it is; nothing is pieced together, but for three things that add up:
 * links, identifiers, and authors whose place in the list no source tells. An entry whose title
 * disagrees with the chosen one tells only links and identifiers: no title gets foreign authors.
 *
 * The result does not depend on the order of `sources`.
 */
export function fuseEntries(
  sources: readonly SourcedEntry[],
  shared: readonly IdShared[] = [],
): FusedPaper {
  const [only] = sources;
  const entries = [...sources].sort(bySource);
  const conflicts = conflictsOf(entries, shared);
  const fused = entries.length === 1 && only ? paperOfOne(only) : fuseSeveral(entries);
  return conflicts.length === 0 ? fused : { ...fused, conflicts };
}

function fuseSeveral(entries: readonly SourcedEntry[]): FusedPaper {
  const chosen = (score: (entry: Entry) => Score | undefined): number | undefined =>
    best(entries, score);
  const title = chosen(haveOneTitle(entries) ? scoreTitle : scoreTitleOfAuthors);
  const fits = agreesWith(title === undefined ? undefined : entries[title]?.entry.title);
  const fitting = (score: (entry: Entry) => Score | undefined): number | undefined =>
    chosen((entry) => (fits(entry) ? score(entry) : undefined));
  const authors = fitting(scoreAuthors);
  const affiliations = fitting((entry) => scoreLength(entry.affiliations));
  const date = fitting(scoreDate);
  const categories = fitting(scoreCategories);
  const abstract = fitting(scoreAbstract);
  const links = chosen((entry) => scoreLength(entry.links));
  const ids = chosen((entry) => scoreLength(Object.keys(entry.ids)));
  const venue = fitting((entry) => scoreText(entry.venue));
  const journalReference = fitting((entry) => scoreText(entry.journalReference));
  const comments = fitting((entry) => scoreText(entry.comments));
  const language = fitting((entry) => scoreText(entry.language));
  const metrics = fitting(scoreMetrics);
  const from = (index: number | undefined): Entry | undefined =>
    index === undefined ? undefined : entries[index]?.entry;
  const doubtful = doubtOf(entries, from(title), from(abstract));
  const facts: PaperFacts = {
    ...pick(from(title), 'title'),
    authors: withHiddenAuthors(from(authors), entries.map(({ entry }) => entry).filter(fits)),
    authorsTruncated: from(authors)?.authorsTruncated ?? false,
    affiliations: from(affiliations)?.affiliations ?? [],
    ...pick(from(date), 'date'),
    categories: from(categories)?.categories ?? [],
    ...pick(from(categories), 'categoriesInferred'),
    ...pick(from(abstract), 'abstract'),
    ...pick(from(abstract), 'abstractTruncated'),
    ids: Object.assign({}, ...entries.map(({ entry }) => entry.ids), from(ids)?.ids),
    links: allLinks(from(links), entries),
    ...pick(from(venue), 'venue'),
    ...pick(from(journalReference), 'journalReference'),
    ...pick(from(comments), 'comments'),
    ...pick(from(metrics), 'metrics'),
    ...pick(from(language), 'language'),
    ...(doubtful !== undefined && { doubtful }),
  };
  const indexes = {
    ...{ title, authors, affiliations, date, categories, abstract, links, ids },
    ...{ venue, journalReference, comments, metrics, language },
  };
  return { ...facts, entries, provenance: provenanceOf(indexes) };
}

/** The order of sources: by file, then by line. */
export function bySource(a: SourcedEntry, b: SourcedEntry): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.entry.lines[0] - b.entry.lines[0] || a.entry.lines[1] - b.entry.lines[1];
}

/** Compared number by number; the greater one wins, and the first of equals. */
type Score = readonly number[];

function best(
  entries: readonly SourcedEntry[],
  score: (entry: Entry) => Score | undefined,
): number | undefined {
  let winner: { index: number; score: Score } | undefined;
  for (const [index, { entry }] of entries.entries()) {
    const own = score(entry);
    if (own === undefined) continue;
    if (winner === undefined || isGreater(own, winner.score)) winner = { index, score: own };
  }
  return winner?.index;
}

function isGreater(a: Score, b: Score): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Titles and abstracts with their TeX are originals; the sites that drop it damage the words. */
function texScore(text: string): number {
  return /\$[^$]+\$|\\[a-zA-Z]{2,}/.test(text) ? 1 : 0;
}

function scoreTitle({ title, doubtful }: Entry): Score | undefined {
  if (title === undefined) return undefined;
  return [doubtful === undefined ? 1 : 0, texScore(title), title.length];
}

/** Where titles disagree, one that comes with its authors makes the better citation. */
function scoreTitleOfAuthors(entry: Entry): Score | undefined {
  const score = scoreTitle(entry);
  return score && [score[0] ?? 0, entry.authors.length > 0 ? 1 : 0, ...score.slice(1)];
}

function haveOneTitle(entries: readonly SourcedEntry[]): boolean {
  const [first, ...others] = entries.flatMap(({ entry }) => entry.title ?? []);
  return others.every((title) => title === first || titlesAgree(title, first ?? ''));
}

/** Whether an entry may tell more of the paper of a title: not where its own title disagrees. */
function agreesWith(title: string | undefined): (entry: Entry) => boolean {
  return (entry) =>
    title === undefined ||
    entry.title === undefined ||
    entry.title === title ||
    titlesAgree(entry.title, title);
}

function titlesAgree(one: string, other: string): boolean {
  const agreement = compareTitles(titleWords(one), titleWords(other));
  return agreement === 'same' || agreement === 'alike';
}

function scoreAuthors({ authors, authorsTruncated }: Entry): Score | undefined {
  if (authors.length === 0) return undefined;
  const placed = authors.filter(({ position }) => position === undefined).length;
  return [authorsTruncated ? 0 : 1, placed, authors.length];
}

function scoreDate({ date }: Entry): Score | undefined {
  if (date === undefined) return undefined;
  const { year, month, day, yearInferred } = date;
  const precision = [year, month, day].filter((part) => part !== undefined).length;
  return [year === undefined ? 0 : yearInferred === true ? 1 : 2, precision, -dayNumber(date)];
}

function dayNumber({ year = 0, month = 0, day = 0 }: PartialDate): number {
  return (year * 100 + month) * 100 + day;
}

function scoreCategories({ categories, categoriesInferred = [] }: Entry): Score | undefined {
  return categories.length === 0 ? undefined : [-categoriesInferred.length, categories.length];
}

function scoreAbstract({ abstract, abstractTruncated, doubtful }: Entry): Score | undefined {
  if (abstract === undefined) return undefined;
  const whole = abstractTruncated === true ? 0 : 1;
  return [whole, doubtful === undefined ? 1 : 0, texScore(abstract), abstract.length];
}

function scoreText(text: string | undefined): Score | undefined {
  return text === undefined ? undefined : [text.length];
}

/** Counts grow: the greatest was printed last. */
function scoreMetrics({ metrics }: Entry): Score | undefined {
  if (metrics === undefined) return undefined;
  return [metrics.citations ?? -1, metrics.upvotes ?? -1];
}

function scoreLength(list: readonly unknown[]): Score | undefined {
  return list.length === 0 ? undefined : [list.length];
}

function pick<Key extends keyof Entry>(
  entry: Entry | undefined,
  key: Key,
): { readonly [K in Key]?: Exclude<Entry[K], undefined> } {
  const value = entry?.[key];
  return value === undefined
    ? {}
    : ({ [key]: value } as { [K in Key]: Exclude<Entry[K], undefined> });
}

/** Adds to a cut list the owners of other profile pages that list the paper but hide their name. */
function withHiddenAuthors(list: Entry | undefined, entries: readonly Entry[]): readonly Author[] {
  if (list === undefined) return [];
  if (!list.authorsTruncated) return list.authors;
  const authors = [...list.authors];
  for (const author of entries.flatMap((entry) => entry.authors)) {
    const known = authors.some(({ name }) => isSameName(name, author.name));
    if (author.position === 'unknown' && !known) authors.push(author);
  }
  return authors;
}

function allLinks(first: Entry | undefined, entries: readonly SourcedEntry[]): Entry['links'] {
  return uniqueLinks([...(first?.links ?? []), ...entries.flatMap(({ entry }) => entry.links)]);
}

/** A doubtful pair is doubtful no more when another dump pairs the same title and abstract. */
function doubtOf(
  entries: readonly SourcedEntry[],
  title: Entry | undefined,
  abstract: Entry | undefined,
): string | undefined {
  const confirmed = entries.some(
    ({ entry }) =>
      entry.doubtful === undefined && entry.title !== undefined && entry.abstract !== undefined,
  );
  return confirmed ? undefined : (title?.doubtful ?? abstract?.doubtful);
}

function provenanceOf(indexes: Readonly<Record<Field, number | undefined>>): Paper['provenance'] {
  return Object.fromEntries(Object.entries(indexes).filter(([, index]) => index !== undefined));
}
