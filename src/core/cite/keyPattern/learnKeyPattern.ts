import type { BibliographyRecord } from '../../bibliography/bibliography';
import { paperOfRecord } from '../../bibliography/paperOfRecord';
import type { Steps } from '../../steps';
import { type KeyPattern, readKeyPattern, USUAL_PATTERN } from './keyPattern';

/**
 * The patterns that are looked for; of two that make as many keys, the first. They are what
 * Google Scholar, Zotero, Better BibTeX, JabRef, Mendeley and the ACL Anthology make, and what
 * people write by hand.
 */
const CANDIDATES: readonly KeyPattern[] = [
  USUAL_PATTERN.text,
  'auth.lower + "_" + shorttitle(1,0).lower + "_" + year',
  'auth.lower + shorttitle(3,3) + year',
  'auth + year',
  'auth.lower + year',
  'auth + shortyear',
  'auth.lower + shortyear',
  'auth + "_" + year',
  'auth.lower + "_" + year',
  'auth + ":" + year',
  'auth.lower + ":" + year',
  'auth + "-" + year',
  'auth.lower + "-" + year',
  'authorsAlpha + shortyear',
  'auth + year + shorttitle(1,1)',
  'auth.lower + year + shorttitle(1,1)',
  'auth.lower + shorttitle(1,0).lower + year',
  'auth.lower + "_" + year + "_" + shorttitle(1,0).lower',
  'auth.lower + "-" + year + "-" + shorttitle(1,0).lower',
  'authEtAl + year',
  'authEtAl.condense("-").lower + "-" + year + "-" + shorttitle(1,0).lower',
].flatMap((text) => {
  const read = readKeyPattern(text);
  return read.kind === 'pattern' ? [read.pattern] : [];
});

/** Fewer entries tell no habit. */
const FEWEST = 8;
/** The part of the entries that a pattern must make the keys of. */
const MAJORITY = 2 / 3;
/** More entries than so many tell nothing new. */
const MOST = 200;

/**
 * The pattern by which the user's own bibliographies have their keys, a letter behind them aside;
 * undefined where no pattern of the table makes two thirds of them. Only entries with an author, a
 * year and a title tell one pattern from another.
 */
export function* learnKeyPattern(
  records: readonly BibliographyRecord[],
): Steps<KeyPattern | undefined> {
  const telling = records.filter(isTelling);
  if (telling.length < FEWEST) return undefined;
  const stride = Math.ceil(telling.length / MOST);
  const sample = telling.filter((_, at) => at % stride === 0);
  const made = CANDIDATES.map(() => 0);
  for (const record of sample) {
    yield;
    const facts = paperOfRecord(record);
    for (const [number, pattern] of CANDIDATES.entries()) {
      if (isMadeOf(pattern.keyOf(facts), record.key)) made[number] = (made[number] ?? 0) + 1;
    }
  }
  const most = Math.max(...made);
  return most >= sample.length * MAJORITY ? CANDIDATES[made.indexOf(most)] : undefined;
}

function isTelling({ commentedOut, authors, year, title }: BibliographyRecord): boolean {
  return (
    commentedOut === undefined && authors.length > 0 && year !== undefined && title !== undefined
  );
}

/** `finzi2020` of `finzi2020`, `finzi2020b` and `finzi2020ab`. */
function isMadeOf(base: string, key: string): boolean {
  return key.startsWith(base) && /^[a-z]{0,2}$/.test(key.slice(base.length));
}
