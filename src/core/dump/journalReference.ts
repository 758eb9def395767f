/** Where in a journal a paper stands, as far as a record states it. */
export interface PlaceInJournal {
  readonly journal: string | undefined;
  readonly volume: string | undefined;
  readonly issue: string | undefined;
  readonly pages: string | undefined;
  readonly year: string | undefined;
}

/**
 * "Powder Technol. 221 (3), 245-251 (2012)": the words of a record, put together. Undefined without
 * a journal, or where nothing tells the place in it.
 */
export function journalReference(place: PlaceInJournal): string | undefined {
  const { journal, volume, issue, pages, year } = place;
  if (!journal || !(volume || issue || pages)) return undefined;
  const number = joined(' ', volume, issue && `(${issue})`);
  const printedYear = /^\d{4}(?!\d)/.exec(year?.trim() ?? '')?.[0];
  return joined(' ', journal, joined(', ', number, pages), printedYear && `(${printedYear})`);
}

function joined(sign: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(sign);
}
