import { firstAuthor } from '../cite/citedPaper';
import type { PaperFacts, PaperIds } from '../dump/entry';
import { type IdKey, idKeys, isPreprint } from '../library/idKeys';
import type { PersonName } from '../library/personName';
import { compareTitles, type TitleWords, titleWords } from '../library/titleAgreement';
import { foldWords } from '../text/foldText';

/** What a work is recognised by, in whichever bibliography. */
export interface WorkIdentity {
  readonly ids: readonly IdKey[];
  /**
   * Its title and first author, without what two spellings differ in. A title of several words
   * may stand alone: then it is that of another work without an author.
   */
  readonly titles: readonly string[];
  /** As it is printed, and the last word of the first author's family name. */
  readonly title?: string;
  readonly family?: string;
  readonly year?: number;
}

/** A journal prints a preprint years later. */
const MOST_YEARS_APART = 5;
/** Works without an author share shorter titles, and an author gives one to a work of each year. */
const FEWEST_WORDS = 4;

/** By what a work is recognised that has these authors, in this order. */
export function workIdentity(facts: {
  readonly title?: string;
  readonly authors: PaperFacts['authors'];
  readonly ids: PaperIds;
  readonly date?: PaperFacts['date'];
}): WorkIdentity {
  const { title, ids, date } = facts;
  const author = firstAuthor(facts);
  const family = author && familyOf(author);
  return {
    ids: idKeys(ids),
    titles: title === undefined ? [] : namesOf(title, family),
    ...(title !== undefined && { title }),
    ...(family !== undefined && { family }),
    // What was inferred speaks against nothing.
    ...(date?.year !== undefined && date.yearInferred !== true && { year: date.year }),
  };
}

/** Whether two works of one title and first author are two: by an identifier, or by their years. */
export function areApart(a: WorkIdentity, b: WorkIdentity): boolean {
  const differs = ({ kind, value }: IdKey): boolean =>
    b.ids.some((other) => other.kind === kind && other.value !== value);
  if (a.ids.some(differs)) return true;
  const isShort = wordsOf(a).words.length < FEWEST_WORDS && !isPreprint(a) && !isPreprint(b);
  return yearsApart(a, b) > (isShort ? 1 : MOST_YEARS_APART);
}

const WORDS = new WeakMap<WorkIdentity, TitleWords>();
const RETRACTED = /^\W{0,3}retract(?:ed|ion)(?: article)?\W{1,3}/i;

/** The words of a title, of which a journal says no more that the paper was retracted. */
function wordsOf(work: WorkIdentity): TitleWords {
  const words = WORDS.get(work) ?? titleWords((work.title ?? '').replace(RETRACTED, ''));
  WORDS.set(work, words);
  return words;
}

/** How many years are between two works; none where one does not tell. */
export function yearsApart(a: WorkIdentity, b: WorkIdentity): number {
  return Math.abs((a.year ?? b.year ?? 0) - (b.year ?? a.year ?? 0));
}

/**
 * How well two works go together that state one identifier: 2 where their titles do, 1 where
 * nothing is to be said, 0 where they are two. Chapters often state the DOI of their book.
 */
export function agreementOver(id: IdKey, a: WorkIdentity, b: WorkIdentity): 0 | 1 | 2 {
  if (a.title === undefined || b.title === undefined) return 1;
  const agreement = compareTitles(wordsOf(a), wordsOf(b));
  if (agreement === 'same' || agreement === 'alike') return 2;
  const isOfOne = a.family === undefined || b.family === undefined || a.family === b.family;
  if (id.kind === 'doi') return agreement === 'apart' && isOfOne ? 1 : 0;
  return agreement === 'apart' || isOfOne ? 1 : 0;
}

function namesOf(title: string, family: string | undefined): string[] {
  const { letters, words } = titleWords(title);
  if (family === undefined && words.length < FEWEST_WORDS) return [];
  const spellings = new Set(letters);
  spellings.delete('');
  return [...spellings].map((spelling) => `${spelling} ${family ?? ''}`);
}

/** The last word of it: nobody can know whether "García Márquez" was taken for one surname. */
function familyOf(author: PersonName): string | undefined {
  const name = author.kind === 'person' ? author.family : (author.name.split(',')[0] ?? '');
  return foldWords(name).at(-1);
}
