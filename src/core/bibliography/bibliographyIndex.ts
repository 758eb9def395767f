import type { IdKey } from '../library/idKeys';
import type { Steps } from '../steps';
import type { BibliographyRecord } from './bibliography';
import { areApart, type WorkIdentity, workIdentity } from './workIdentity';

const RECORDS_PER_STEP = 32;

/** A record and what its work is recognised by. */
interface Recognised {
  readonly record: BibliographyRecord;
  readonly identity: WorkIdentity;
}

/**
 * Tells which record of a bibliography is a given work: one with an identifier of it, the version
 * of an arXiv id ignored; else one of its title and first author that nothing speaks against. Of
 * several that fit equally well it is the one whose key is first by its letters, so that the
 * order of the records does not count.
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

  /** The record of a work; undefined where none is surely of it. */
  find(work: WorkIdentity): BibliographyRecord | undefined {
    for (const id of work.ids) {
      const found = firstOf(this.#byId.get(nameOf(id)) ?? []);
      if (found !== undefined) return found;
    }
    const named = work.titles.flatMap((title) => this.#byTitle.get(title) ?? []);
    return firstOf(named.filter(({ identity }) => !areApart(identity, work)));
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

function firstOf(found: readonly Recognised[]): BibliographyRecord | undefined {
  return found.reduce<BibliographyRecord | undefined>(
    (first, { record }) => (first === undefined || record.key < first.key ? record : first),
    undefined,
  );
}
