import { firstAuthor } from '../cite/citedPaper';
import type { PaperFacts, PaperIds } from '../dump/entry';
import { type IdKey, idKeys } from '../library/idKeys';
import type { PersonName } from '../library/personName';
import { titleWords } from '../library/titleAgreement';
import { foldWords } from '../text/foldText';

/** What a work is recognised by, in whichever bibliography. */
export interface WorkIdentity {
  readonly ids: readonly IdKey[];
  /**
   * Its title and first author, without what two spellings differ in. A title of several words
   * may stand alone: then it is that of another work without an author.
   */
  readonly titles: readonly string[];
  readonly year?: number;
}

/** A journal prints a preprint years later. */
const MOST_YEARS_APART = 5;
/** Works without an author share shorter titles. */
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
  return {
    ids: idKeys(ids),
    titles: title === undefined ? [] : namesOf(title, author && familyOf(author)),
    ...(date?.year !== undefined && { year: date.year }),
  };
}

/** Whether two works of one title and first author are two: by an identifier, or by their years. */
export function areApart(a: WorkIdentity, b: WorkIdentity): boolean {
  const differs = ({ kind, value }: IdKey): boolean =>
    b.ids.some((other) => other.kind === kind && other.value !== value);
  if (a.ids.some(differs)) return true;
  return Math.abs((a.year ?? b.year ?? 0) - (b.year ?? a.year ?? 0)) > MOST_YEARS_APART;
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
  return foldWords(author.kind === 'person' ? author.family : author.name).at(-1);
}
