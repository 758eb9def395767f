import { type IdKey, isPreprint } from '../library/idKeys';
import type { Steps } from '../steps';
import type { BibliographyRecord } from './bibliography';
import {
  agreementOver,
  areApart,
  type WorkIdentity,
  workIdentity,
  yearsApart,
} from './workIdentity';

const RECORDS_PER_STEP = 32;

/** A record and what its work is recognised by. */
interface Recognised {
  readonly record: BibliographyRecord;
  readonly identity: WorkIdentity;
}

/**
 * Tells which record of a bibliography is a given work: one with an identifier of it, the version
 * of an arXiv id ignored, unless the titles say that they are two; else one of its title and first
 * author that nothing speaks against. Of several it is that of the work's title and year; of those
 * that fit equally well the one whose key is first by its letters, so that the order of the
 * records does not count.
 */
export class BibliographyIndex {
  readonly #byId = new Map<string, Recognised[]>();
  readonly #byTitle = new Map<string, Recognised[]>();

  /** Entries that are commented out are no records of a work. */
  static *of(records: readonly BibliographyRecord[]): Steps<BibliographyIndex> {
    const index = new BibliographyIndex();
    for (const [at, record] of records.entries()) {
      if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
      if (record.commentedOut === undefined) index.#add(record);
    }
    return index;
  }

  /**
   * The record of a work; undefined where none is surely of it.
   *
   * @param key the key that the work is known by: of several records of its year, that one is it
   */
  find(work: WorkIdentity, key?: string): BibliographyRecord | undefined {
    for (const id of work.ids) {
      const holders = this.#byId.get(nameOf(id)) ?? [];
      const rated = holders.map((one) => ({ one, rate: agreementOver(id, one.identity, work) }));
      const best = Math.max(...rated.map(({ rate }) => rate));
      const fitting = rated.filter(({ rate }) => rate === best && rate > 0).map(({ one }) => one);
      const found = firstOf(fitting, work, key);
      if (found !== undefined) return found;
    }
    const named = work.titles.flatMap((title) => this.#byTitle.get(title) ?? []);
    // The record that made the paper is of it, whatever year another source gives.
    const fitting = named.filter(
      ({ identity, record }) => record.key === key || !areApart(identity, work),
    );
    return ofYear(fitting, work, key);
  }

  #add(record: BibliographyRecord): void {
    const { year, ...facts } = record;
    const identity = workIdentity({
      ...facts,
      ...(year !== undefined && { date: { year } }),
    });
    const one = { record, identity };
    for (const id of identity.ids) put(this.#byId, nameOf(id), one);
    for (const title of identity.titles) put(this.#byTitle, title, one);
  }
}

function nameOf({ kind, value }: IdKey): string {
  return `${kind} ${value}`;
}

function put(map: Map<string, Recognised[]>, name: string, one: Recognised): void {
  const others = map.get(name);
  if (others === undefined) map.set(name, [one]);
  else others.push(one);
}

/** Works of one title in several years are those of a series, if not a preprint and its print. */
function ofYear(
  found: readonly Recognised[],
  work: WorkIdentity,
  key: string | undefined,
): BibliographyRecord | undefined {
  const years = new Set(found.flatMap(({ identity }) => identity.year ?? []));
  const isPrintedLater = isPreprint(work) || found.some(({ identity }) => isPreprint(identity));
  const first = firstOf(found, work, key);
  if (work.year === undefined || first?.year === work.year) return first;
  const own = found.find(({ record }) => record.key === key)?.record;
  return own ?? (years.size > 1 && !isPrintedLater ? undefined : first);
}

function firstOf(
  found: readonly Recognised[],
  work: WorkIdentity,
  key: string | undefined,
): BibliographyRecord | undefined {
  const isBefore = (a: Recognised, b: Recognised): boolean => {
    const years = yearsApart(a.identity, work) - yearsApart(b.identity, work);
    if (years !== 0 || b.record.key === key) return years < 0;
    return a.record.key === key || a.record.key < b.record.key;
  };
  return found.reduce<Recognised | undefined>(
    (first, one) => (first === undefined || isBefore(one, first) ? one : first),
    undefined,
  )?.record;
}
