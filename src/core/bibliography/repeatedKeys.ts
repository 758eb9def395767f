import type { Steps } from '../steps';
import type { BibliographyFormat, BibliographyRecord } from './bibliography';

/** A key that an entry above has as well, so that only one of the two is ever cited. */
export interface RepeatedKey {
  readonly key: string;
  readonly line: number;
  /** The line at which the first entry of that key begins. */
  readonly firstLine: number;
  /** The two differ in capitals alone: BibTeX takes them for one, biber for two. */
  readonly otherCase?: true;
}

const RECORDS_PER_STEP = 1_024;

/** The keys of a bibliography that an entry above has. */
export function* repeatedKeys(
  records: readonly BibliographyRecord[],
  format: BibliographyFormat,
): Steps<readonly RepeatedKey[]> {
  const exact = new Map<string, number>();
  const folded = new Map<string, number>();
  const repeated: RepeatedKey[] = [];
  for (const [at, { key, place, commentedOut }] of records.entries()) {
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    if (commentedOut) continue;
    const [line] = place.lines;
    const [same, alike] = [exact.get(key), folded.get(key.toLowerCase())];
    if (same !== undefined) repeated.push({ key, line, firstLine: same });
    else if (alike !== undefined && format === 'bibtex') {
      repeated.push({ key, line, firstLine: alike, otherCase: true });
    }
    if (same === undefined) exact.set(key, line);
    if (alike === undefined) folded.set(key.toLowerCase(), line);
  }
  return repeated;
}
